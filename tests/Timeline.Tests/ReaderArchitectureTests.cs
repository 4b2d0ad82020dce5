using System.Text.RegularExpressions;

namespace Timeline.Tests;

/// <summary>The reader's folders stand in one order, and one of them has the English.</summary>
public sealed class ReaderArchitectureTests
{
    private const string Reader = "src/Timeline.Engine/Extraction";
    private const string English = Reader + "/Languages/English";

    /// <summary>A folder uses only those before it. Times' terms have no text in them; English comes last, because only the reader itself names it.</summary>
    private static readonly string[] Order =
    [
        "Languages", "Times/Values", "Times/Patterns", "Text", "Layout", "Analysis/Tagging", "Analysis", "Mentions", "Times",
        "Attributions", "Statements/Clauses", "Statements/Spans", "Statements/Dating", "Statements/Dating/Anchors", "Statements", "Annotation",
        "Languages/English/Times", "Languages/English", "",
    ];

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
    public void A_folder_of_the_reader_uses_only_those_before_it()
    {
        var folders = Repository.Files(Reader, "*.cs").Select(FolderOf).Distinct().ToArray();
        var offenders =
            from file in Repository.Files(Reader, "*.cs")
            from line in File.ReadLines(Repository.PathTo(file))
            let used = Regex.Match(line, @"^using (static (?=.*\.\w+;))?Timeline\.Engine\.Extraction(?<folder>[\w.]*?)(?(1)\.\w+);").Groups["folder"]
            where used.Success && Array.IndexOf(Order, Known(used.Value.TrimStart('.').Replace('.', '/'))) > Array.IndexOf(Order, FolderOf(file))
            select $"{file}: {line}";

        Assert.All(folders, folder => Assert.Contains(folder, Order));
        Assert.Empty(offenders);
    }

    /// <summary>A namespace sees those it lies in without a "using": their types are searched for by name.</summary>
    [Fact]
    public void A_folder_of_the_reader_uses_nothing_of_the_folder_it_lies_in_that_comes_after_it()
    {
        var offenders =
            from outer in Order
            from type in Repository.Files(Reader, "*.cs").Where(file => FolderOf(file) == outer).Select(file => Path.GetFileNameWithoutExtension(file))
            from file in Repository.Files(Reader, "*.cs")
            let inner = FolderOf(file)
            where inner != outer && (outer.Length == 0 || inner.StartsWith(outer + "/", StringComparison.Ordinal)) && Array.IndexOf(Order, inner) < Array.IndexOf(Order, outer)
            where Code(file).Any(line => Regex.IsMatch(line, $@"(?<![\w.]){type}\b(?!\s*[,)=;]| \{{)"))
            select $"{file} uses {type} of '{outer}'";

        Assert.Empty(offenders);
    }

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

    [Fact]
    public void No_file_of_the_reader_is_longer_than_two_hundred_and_fifty_lines()
    {
        var tooLong = Repository.Files(Reader, "*.cs").Where(file => File.ReadLines(Repository.PathTo(file)).Count() > 250);

        Assert.Empty(tooLong);
    }

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

    private static string FolderOf(string file) => file == Reader ? "" : Path.GetDirectoryName(file)!.Replace('\\', '/')[Reader.Length..].TrimStart('/');

    // A namespace that is no folder of the reader would be a mistake of the test's.
    private static string Known(string folder) => Order.Contains(folder) ? folder : throw new InvalidOperationException($"'{folder}' is not in the order.");
}
