namespace Timeline.Engine.Extraction.Languages;

/// <summary>A closed list of words, asked without making strings.</summary>
internal sealed class WordSet
{
    // Freezing a set costs more than most articles ask of it; of most words asked after, length and first letter tell that they are not in it.
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly ulong _lengths;
    private readonly uint _firsts;

    /// <param name="words">Separated by white space.</param>
    /// <param name="isExact">Capitals count; else a word is in it whatever its case.</param>
    public WordSet(string words, bool isExact = false)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        _words = new HashSet<string>(all, isExact ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        foreach (var word in all)
        {
            _lengths |= 1ul << Math.Min(word.Length, 63);
            _firsts |= 1u << (word[0] & 31);
        }
    }

    public bool Contains(ReadOnlySpan<char> word) =>
        word.Length > 0 && ((_lengths >> Math.Min(word.Length, 63)) & 1) != 0 && (!char.IsAscii(word[0]) || ((_firsts >> (word[0] & 31)) & 1) != 0) && _words.Contains(word);
}
