namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>The closed classes of English words.</summary>
internal static class ClosedClasses
{
    private static readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Classes =
        (from row in EnglishTable.Rows("closed-classes.tsv")
         from word in row[1].Split(' ')
         group Enum.Parse<WordClass>(row[0]) by word).ToDictionary(g => g.Key, g => g.Last(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordClass? Of(ReadOnlySpan<char> word) => Classes.TryGetValue(word, out var found) ? found : null;
}
