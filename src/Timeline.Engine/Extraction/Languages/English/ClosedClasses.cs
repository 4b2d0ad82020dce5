namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>The closed classes of English words.</summary>
internal static class ClosedClasses
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

    private static readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Classes =
        (from row in Closed
         from word in row.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
         group row.Class by word).ToDictionary(g => g.Key, g => g.Last(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordClass? Of(ReadOnlySpan<char> word) => Classes.TryGetValue(word, out var found) ? found : null;
}
