namespace Timeline.Engine.Extraction.Languages;

/// <summary>The lists of one language by name; each becomes a set when it is first asked for.</summary>
internal sealed class WordLists
{
    private static readonly int Count = Enum.GetValues<WordList>().Length;

    private readonly (string Words, bool IsExact)[] _words = new (string, bool)[Count];
    private readonly WordSet?[] _sets = new WordSet?[Count];

    /// <param name="rows">Name, words, and "exact" where capitals count.</param>
    public WordLists(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            _words[(int)Enum.Parse<WordList>(row[0])] = (row[1], row.Length > 2);
        }
    }

    public WordSet this[WordList list] => _sets[(int)list] ?? (_sets[(int)list] = _words[(int)list] is { Words: { } words, IsExact: var isExact } ? new WordSet(words, isExact) : WordSet.None);

    /// <summary>Adds what a language has in other tables.</summary>
    public void Add(WordList list, WordSet words) => _sets[(int)list] = words;
}
