namespace Timeline.Engine.Extraction.Languages;

/// <summary>A closed list of words, asked without making strings.</summary>
internal sealed class WordSet
{
    // Freezing a set costs more than most articles ask of it; of most words asked after, length and first letter tell that they are not in it.
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly string[] _all;
    private readonly ulong _lengths;
    private readonly uint _firsts;

    /// <param name="words">Separated by white space.</param>
    /// <param name="isExact">Capitals count; else a word is in it whatever its case.</param>
    public WordSet(string words, bool isExact = false)
    {
        _all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        _words = new HashSet<string>(_all, isExact ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        foreach (var word in _all)
        {
            _lengths |= 1ul << Math.Min(word.Length, 63);
            _firsts |= 1u << (word[0] & 31);
        }
    }

    public static WordSet None { get; } = new("");

    public bool Contains(ReadOnlySpan<char> word) =>
        word.Length > 0 && ((_lengths >> Math.Min(word.Length, 63)) & 1) != 0 && (!char.IsAscii(word[0]) || ((_firsts >> (word[0] & 31)) & 1) != 0) && _words.Contains(word);

    /// <summary>Whether it has the word spelt just so, capitals and all.</summary>
    public bool ContainsExactly(ReadOnlySpan<char> word) => Contains(word) && _words.TryGetValue(word, out var known) && word.SequenceEqual(known);

    /// <summary>Whether any word of a phrase is in it.</summary>
    public bool ContainsAnyOf(ReadOnlySpan<char> phrase)
    {
        foreach (var word in phrase.Split(' '))
        {
            if (Contains(phrase[word]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word ends in one of them.</summary>
    public bool IsEndOf(ReadOnlySpan<char> word)
    {
        foreach (var ending in _all)
        {
            if (word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }
}
