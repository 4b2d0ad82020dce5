using Timeline.Engine.Events;

namespace Timeline.Engine.Extraction.Text;

/// <summary>Converts between UTF-16 units, which the reader counts in, and Unicode code points, which the log counts in.</summary>
public sealed class CodePoints
{
    // For each surrogate pair, the index of its second half; empty for most articles, where both counts agree.
    private readonly int[] _lowSurrogates;

    // And its code point: with n pairs before it, low[n] - 1 - n.
    private readonly int[] _pairs;

    public CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var low = new List<int>();

        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                low.Add(i);
            }
        }

        _lowSurrogates = [.. low];
        _pairs = [.. low.Select((unit, pairsBefore) => unit - 1 - pairsBefore)];
        Count = text.Length - _lowSurrogates.Length;
    }

    /// <summary>Length of the text in code points.</summary>
    public int Count { get; }

    public TextSpan ToSpan(CharRange range) => new(FromUnits(range.Start), FromUnits(range.End));

    public CharRange ToRange(TextSpan span) => new(ToUnits(span.Begin), ToUnits(span.End));

    private int FromUnits(int unit) => unit - SortedSearch.First(_lowSurrogates, unit, static (pair, at) => pair >= at);

    private int ToUnits(int codePoint) => codePoint + SortedSearch.First(_pairs, codePoint, static (pair, at) => pair >= at);
}
