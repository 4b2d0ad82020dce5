namespace Timeline.Engine.Extraction.Actors.English;

/// <summary>The classes of single words, whatever their case. Loaded once, at first use.</summary>
internal static class EnglishWords
{
    // Freezing six thousand words costs more than all look-ups of a long article: a plain dictionary.
    private static readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Classes =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordClass Of(ReadOnlySpan<char> word) => Classes.TryGetValue(word, out var found) ? found : WordClass.None;

    private static Dictionary<string, WordClass> Load()
    {
        var classes = new Dictionary<string, WordClass>(8_000, StringComparer.OrdinalIgnoreCase);

        foreach (var row in EnglishTable.Rows("words.tsv"))
        {
            var wordClass = Enum.Parse<WordClass>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(word, wordClass);
            }
        }

        foreach (var row in EnglishTable.Rows("given-names.tsv"))
        {
            var gender = row[1] switch { "m" => WordClass.GivenM, "f" => WordClass.GivenF, _ => WordClass.Given };

            foreach (var name in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                // A token ends at a hyphen: Jean-Luc is known by Jean.
                Add(name.Split('-')[0], gender);
            }
        }

        foreach (var row in EnglishTable.Rows("surnames.tsv"))
        {
            foreach (var name in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(name, WordClass.Surname);
            }
        }

        return classes;

        void Add(string word, WordClass wordClass) => classes[word] = classes.GetValueOrDefault(word) | wordClass;
    }
}
