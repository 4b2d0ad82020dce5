namespace Timeline.Engine.Extraction.Text;

/// <summary>Tokens from <paramref name="First"/> up to <paramref name="End"/>, exclusive.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public int Length => End - First;

    public bool IsEmpty => End <= First;

    public static TokenRange Of(TokenizedText text, CharRange range)
    {
        var last = text.FirstTokenAfter(range.End - 1);
        return new TokenRange(text.FirstTokenAfter(range.Start), last < text.Tokens.Length && text.Tokens[last].Start < range.End ? last + 1 : last);
    }

    public CharRange In(TokenizedText text) => new(text.Tokens[First].Start, text.Tokens[End - 1].End);

    /// <summary>Without the tokens at either end that <paramref name="isEdge"/> holds for.</summary>
    public TokenRange Trimmed(Func<int, bool> isEdge)
    {
        var (first, end) = (First, End);

        while (first < end && isEdge(first))
        {
            first++;
        }

        while (end > first && isEdge(end - 1))
        {
            end--;
        }

        return new TokenRange(first, end);
    }

    public bool Any(Func<int, bool> isSo)
    {
        for (var i = First; i < End; i++)
        {
            if (isSo(i))
            {
                return true;
            }
        }

        return false;
    }
}
