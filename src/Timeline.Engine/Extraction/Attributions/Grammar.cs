using System.Collections.Frozen;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

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
            within without upon toward towards despite amid alongside via per including like besides off above below around outside inside throughout versus regarding concerning
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
        + "threw grew flew hit became found paid sold spent struck sought taught told thought said wrote won sat shot slept swore tore woke withdrew dealt fought caught bought");

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
