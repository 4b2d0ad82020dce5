using System.Collections.Frozen;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Languages.English;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>The closed classes of English words.</summary>
internal static class Grammar
{
    private static readonly (WordClass Class, string Words)[] Closed =
    [
        (WordClass.Determiner, "the a an this these those some any no every each another several many most all both few"),
        (WordClass.Possessive, "my your his her its our their whose"),
        (WordClass.Pronoun, "i you he she it we they there nobody everybody everyone someone somebody anyone others him them me us himself herself themselves itself"),
        (WordClass.Preposition,
            """
            in on at by for from with of about into onto over under after before during between through against among across near behind beyond
            within without upon toward towards despite amid alongside via per including like besides off above below around outside inside throughout versus regarding concerning following
            """),
        (WordClass.Coordinator, "and or but nor & yet"),
        (WordClass.Subordinator, "because while if although though when whereas unless until since as once lest than so"),
        (WordClass.That, "that"),
        (WordClass.Relative, "who which whom"),
        (WordClass.Question, "whether how what why where"),
        (WordClass.To, "to"),
        (WordClass.Be, "is are was were be been being am ’re 're ’m 'm isn aren wasn weren"),
        (WordClass.Have, "has have had having ’ve 've hasn haven hadn"),
        (WordClass.Do, "do does did don doesn didn"),
        (WordClass.Modal, "will would can could may might must shall should ’ll 'll ’d 'd won wouldn couldn cannot ca wo"),
        (WordClass.Not, "not n’t n't never"),
        (WordClass.Adverb,
            """
            also even just still now then again already always often ever later earlier recently once soon further instead rather too twice first only
            simply long perhaps maybe almost quite very more less much ago however nevertheless meanwhile therefore thus yesterday nonetheless otherwise
            together sometimes seldom rarely back far previously
            """),
        (WordClass.Time,
            """
            monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow
            """),
    ];

    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Classes =
        (from row in Closed
         from word in row.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
         group row.Class by word).ToFrozenDictionary(g => g.Key, g => g.Last(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TimeNouns = Set(
        "week month year day morning evening night afternoon weekend summer winter spring fall autumn time hour");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plurals = Set(
        "people police media critics men women children public press staff majority data left right");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IrregularPasts = Set(
        "took went came made gave got saw knew began left felt kept held brought met stood ran won lost led fell sent built spoke broke drew drove chose rose wore "
        + "threw grew flew hit became found paid sold spent struck sought taught told thought said wrote won sat shot slept swore tore woke withdrew dealt fought caught bought "
        + "sank fled fed dug hid blew froze shook stole swam hung lit lent leapt swept meant rode rang sang drank slid wept clung overcame underwent withheld arose bore bit tore");

    public static WordClass Classify(TokenizedText text, int i, bool beginsSentence)
    {
        var token = text.Tokens[i];
        var word = text[i];

        if (token.Kind is TokenKind.Number)
        {
            return WordClass.Number;
        }

        if (token.Kind is TokenKind.Word)
        {
            return ClassifyWord(text, i, word, beginsSentence);
        }

        return word switch
        {
            "," or ";" => WordClass.Comma,
            "." or "?" or "!" or "…" => WordClass.Stop,
            ":" => WordClass.Colon,
            "—" or "–" or "―" => WordClass.Dash,
            "-" when token.SpaceBefore || text.Is(i + 1, "-") || text.Is(i - 1, "-") => WordClass.Dash,
            "(" or "[" => WordClass.OpenBracket,
            ")" or "]" => WordClass.CloseBracket,
            "&" => WordClass.Coordinator,
            _ => WordClass.Mark,
        };
    }

    /// <summary>By its spelling: regular pasts and participles, and the common irregular pasts.</summary>
    public static bool IsPastTense(ReadOnlySpan<char> word) =>
        IrregularPasts.Contains(word) || (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && word is not ("need" or "seed" or "speed" or "indeed" or "breed" or "hundred" or "united"));

    public static bool IsTimeNoun(ReadOnlySpan<char> word) => TimeNouns.Contains(word);

    /// <summary>The token after "last week", "late Thursday", "two days ago", "on Dec. 2"; <paramref name="i"/> itself if no such phrase begins there.</summary>
    public static int AfterTime(ClassifiedText text, int i)
    {
        if (text[i] is WordClass.Time)
        {
            return i + 1;
        }

        if (text.Text.Is(i, "on") && text[i + 1] is WordClass.Time or WordClass.Name && AfterTime(text, i + 1) is var day && day > i + 1)
        {
            return day;
        }

        if (text.Text.Is(i, "late") || text.Text.Is(i, "early") || text.Text.Is(i, "last") || text.Text.Is(i, "this") || text.Text.Is(i, "next") || text.Text.Is(i, "earlier") || text.Text.Is(i, "later")
            || text.Text.Is(i, "that"))
        {
            var noun = i + 1;

            while (text.Text.Is(noun, "this") || text.Text.Is(noun, "in") || text.Text.Is(noun, "the") || text.Text.Is(noun, "last") || text.Text.Is(noun, "on"))
            {
                noun++;
            }

            return text[noun] is WordClass.Time || (noun < text.Text.Tokens.Length && IsTimeNoun(text.Text[noun])) ? noun + 1 : i;
        }

        if (text[i] is WordClass.Number or WordClass.Open or WordClass.Determiner && i + 2 < text.Text.Tokens.Length && IsTimeNoun(text.Text[i + 1].TrimEnd('s'))
            && (text.Text.Is(i + 2, "ago") || text.Text.Is(i + 2, "later") || text.Text.Is(i + 2, "earlier")))
        {
            return i + 3;
        }

        return text[i] is WordClass.Name && Months.Number(text.Text[i]) > 0 && text[i + 1] is WordClass.Number
            ? i + 2 + (text[i + 2] is WordClass.Comma && text[i + 3] is WordClass.Number ? 2 : 0)
            : i;
    }

    /// <summary>A noun that takes a verb without "s".</summary>
    public static bool IsPlural(ReadOnlySpan<char> word) =>
        Plurals.Contains(word) || (word.Length > 3 && word[^1] is 's' && word[^2] is not ('s' or 'u' or 'i'));

    private static WordClass ClassifyWord(TokenizedText text, int i, ReadOnlySpan<char> word, bool beginsSentence)
    {
        if (word is "’s" or "'s" or "’S" or "'S")
        {
            return i > 0 && (text[i - 1] is "he" or "she" or "it" or "there" or "that" or "who" or "what" or "He" or "She" or "It" or "There" or "That" or "here") ? WordClass.Be : WordClass.Possessive;
        }

        var isUpper = char.IsUpper(word[0]);

        // "US" is a name; "May" within a sentence is a month more often than a modal.
        if (Classes.TryGetValue(word, out var known)
            && !(isUpper && !beginsSentence && word is not "I" && known is not (WordClass.Time or WordClass.Determiner)))
        {
            return known;
        }

        if (isUpper && (!beginsSentence || word.Length < 2 || char.IsUpper(word[1])))
        {
            return WordClass.Name;
        }

        return !isUpper && word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "early" or "daily" or "weekly" or "likely" or "ally" or "supply" or "reply" or "assembly")
            ? WordClass.Adverb
            : isUpper ? WordClass.Name : WordClass.Open;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
