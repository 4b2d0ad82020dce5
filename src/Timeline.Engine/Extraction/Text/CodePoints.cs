using Timeline.Engine.Events;

namespace Timeline.Engine.Extraction.Text;

/// <summary>Converts between UTF-16 units, which the reader counts in, and Unicode code points, which the log counts in.</summary>
public sealed class CodePoints
{
    // For each surrogate pair, the index of its second half; empty for most articles, where both counts agree.
    private readonly int[] _lowSurrogates;

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
        Count = text.Length - _lowSurrogates.Length;
    }

    /// <summary>Length of the text in code points.</summary>
    public int Count { get; }

    public TextSpan ToSpan(CharRange range) => new(FromUnits(range.Start), FromUnits(range.End));

    public CharRange ToRange(TextSpan span) => new(ToUnits(span.Begin), ToUnits(span.End));

    private int FromUnits(int unit) => unit - PairsBefore(unit, pair => _lowSurrogates[pair]);

    // With n pairs before it, a pair is code point low[n] - 1 - n.
    private int ToUnits(int codePoint) => codePoint + PairsBefore(codePoint, pair => _lowSurrogates[pair] - 1 - pair);

    private int PairsBefore(int position, Func<int, int> place)
    {
        var (low, high) = (0, _lowSurrogates.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = place(middle) < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
