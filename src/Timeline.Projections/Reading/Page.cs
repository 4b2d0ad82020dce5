namespace Timeline.Projections.Reading;

/// <summary>A page of rows, and whether there are more on either side.</summary>
internal sealed record Page<TRow>(IReadOnlyList<TRow> Rows, bool HasPrevious, bool HasNext)
{
    /// <param name="walked">The rows from the cursor on, in the order they are walked in: one more than the limit where there are more.</param>
    /// <param name="isAfter">Whether there was a cursor; without one the page is the first.</param>
    public static Page<TRow> Of(IReadOnlyList<TRow> walked, int? limit, bool isAfter, bool isBackward)
    {
        var hasMore = walked.Count > limit;
        var rows = limit is { } most ? [.. walked.Take(most)] : walked.ToArray();

        if (isBackward)
        {
            Array.Reverse(rows);
        }

        return new(rows, rows.Length > 0 && (isBackward ? hasMore : isAfter), rows.Length > 0 && (isBackward || hasMore));
    }
}
