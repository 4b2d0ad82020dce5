namespace Timeline.Engine.Extraction.Text;

/// <summary>
/// A stretch of the string being read: UTF-16 units, start inclusive, end exclusive. Extraction works in these and
/// converts to <see cref="Events.TextSpan"/> (code points) once, where a reading leaves it.
/// </summary>
public readonly record struct CharRange(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(CharRange other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(CharRange other) => Start < other.End && other.Start < End;

    /// <summary>Without what <paramref name="isEdge"/> holds for at either end.</summary>
    internal CharRange Trimmed(string text, Func<char, bool> isEdge)
    {
        var (start, end) = (Start, End);

        while (start < end && isEdge(text[start]))
        {
            start++;
        }

        while (end > start && isEdge(text[end - 1]))
        {
            end--;
        }

        return new CharRange(start, end);
    }

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
