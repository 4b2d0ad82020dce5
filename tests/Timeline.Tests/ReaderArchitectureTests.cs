using System.Text.RegularExpressions;

namespace Timeline.Tests;

/// <summary>Of the reader's folders, one has the English. Their order is in <see cref="FolderOrderTests"/>.</summary>
public sealed class ReaderArchitectureTests
{
    private const string Reader = "src/Timeline.Engine/Extraction";
    private const string English = Reader + "/Languages/English";

    /// <summary>Letters in code that are no English, each with what they are. A file or folder, and the literals in it.</summary>
    private static readonly (string Where, string Literals, string What)[] Exceptions =
    [
        ("Languages/CommonestWords.cs", ".*", "the commonest words of languages that are not read"),
        ("Times", @"[A-Z_\-]+", "values of TIMEX3, in capitals"),
        ("Analysis/LanguageReader.cs", "[a-z]{2,3}|іїєґ", "codes of languages, and letters that only Ukrainian has"),
        ("Analysis/ScriptCount.cs", "[a-z]{2,3}", "codes of languages"),
        ("Mentions/TransliterationKey.cs", "enko|enka|off?", "endings of Ukrainian and Russian names"),
        ("Layout/Links.cs", "https?|www|pic", "how addresses begin"),
        ("Statements/Spans/Trimming.cs", "http|pic.twitter", "how addresses begin"),
        ("ArticleReader.cs", "en/1", "the version of the reader"),
    ];

    [Fact]
    public void English_words_stand_in_one_folder_of_the_reader()
    {
        var literals =
            (from file in Repository.Files(Reader, "*.cs")
             where !file.StartsWith(English, StringComparison.Ordinal)
             from literal in LiteralsIn(file)
             select (File: file[(Reader.Length + 1)..], Literal: literal)).ToArray();

        Assert.NotEmpty(literals);
        Assert.DoesNotContain(literals, found => !Exceptions.Any(exception => Excepts(exception, found)));
        Assert.All(Exceptions, exception => Assert.Contains(literals, found => Excepts(exception, found)));
    }

    [Theory]
    [InlineData("if (text.Is(i, \"because\"))", "because")]
    [InlineData("word is \"and\" or \"or\"", "and")]
    [InlineData("$\"{noun} of {owner}\"", "of")]
    public void A_word_in_code_is_seen(string line, string word) => Assert.Contains(word, LiteralsOf(line).Select(literal => literal.Trim()));

    [Theory]
    [InlineData("text[i] is \",\" or \"“\"")]
    [InlineData("throw new InvalidOperationException(\"Somebody asked for this.\")")]
    public void Marks_and_messages_to_people_are_no_words_of_the_reader(string line) => Assert.Empty(LiteralsOf(line));

    private static bool Excepts((string Where, string Literals, string What) exception, (string File, string Literal) found) =>
        (found.File == exception.Where || found.File.StartsWith(exception.Where + "/", StringComparison.Ordinal)) && Regex.IsMatch(found.Literal, $"^({exception.Literals})$");

    private static IEnumerable<string> LiteralsIn(string file)
    {
        var code = string.Join('\n', Code(file));
        return Regex.Matches(code, "\"\"\"(.*?)\"\"\"", RegexOptions.Singleline).SelectMany(raw => LiteralsOf($"\"{raw.Groups[1].Value.Replace('\n', ' ')}\""))
            .Concat(Regex.Replace(code, "\"\"\".*?\"\"\"", "", RegexOptions.Singleline).Split('\n').SelectMany(LiteralsOf));
    }

    /// <summary>What stands between quotation marks and has two letters in a row, without what is put in; but not what is thrown.</summary>
    private static IEnumerable<string> LiteralsOf(string line) =>
        line.Contains("Exception(", StringComparison.Ordinal) ? []
        : Regex.Matches(line, "\"((?:[^\"\\\\]|\\\\.)*)\"").Select(match => Regex.Replace(match.Groups[1].Value, @"\{[^}]*\}", "")).Where(literal => Regex.IsMatch(literal, @"\p{L}{2}"));

    private static IEnumerable<string> Code(string file) =>
        File.ReadLines(Repository.PathTo(file)).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).Select(line => Regex.Split(line, " // ")[0]);
}
