using System.Collections.Frozen;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.TimeExpressions.English;

/// <summary>Words asked after in context, whatever their case.</summary>
/// <param name="words">Separated by spaces.</param>
internal sealed class WordSet(string words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether there is a token at <paramref name="index"/> and it is one of these words.</summary>
    public bool Has(TokenizedText text, int index) => index >= 0 && index < text.Tokens.Length && _words.Contains(text[index]);
}
