namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>The classes of single words, whatever their case. Loaded once, at first use.</summary>
internal static class LexicalClasses
{
    // Freezing six thousand words costs more than all look-ups of a long article: a plain dictionary.
    private static readonly Dictionary<string, LexicalClass>.AlternateLookup<ReadOnlySpan<char>> Classes =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    public static LexicalClass Of(ReadOnlySpan<char> word) => Classes.TryGetValue(word, out var found) ? found : LexicalClass.None;

    private static Dictionary<string, LexicalClass> Load()
    {
        var classes = new Dictionary<string, LexicalClass>(8_000, StringComparer.OrdinalIgnoreCase);

        foreach (var row in EnglishTable.Rows("words.tsv"))
        {
            var wordClass = Enum.Parse<LexicalClass>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(word, wordClass);
            }
        }

        foreach (var word in PastForms.All(PastUses.FollowsName))
        {
            Add(word, LexicalClass.Past);
        }

        foreach (var row in EnglishTable.Rows("given-names.tsv"))
        {
            var gender = row[1] switch { "m" => LexicalClass.GivenM, "f" => LexicalClass.GivenF, _ => LexicalClass.Given };

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
                Add(name, LexicalClass.Surname);
            }
        }

        return classes;

        void Add(string word, LexicalClass wordClass) => classes[word] = classes.GetValueOrDefault(word) | wordClass;
    }
}
