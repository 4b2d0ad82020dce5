using System.Collections.Frozen;

namespace Timeline.Engine.Extraction.Text;

/// <summary>A closed list of lower-case words, asked without making strings and whatever the case.</summary>
internal sealed class WordSet(string words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = words
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>Whether token <paramref name="index"/> exists and is one of the words.</summary>
    public bool Has(TokenizedText text, int index) =>
        index >= 0 && index < text.Tokens.Length && _words.Contains(text[index]);
}
