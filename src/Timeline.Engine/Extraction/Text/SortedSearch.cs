namespace Timeline.Engine.Extraction.Text;

/// <summary>The one search over what lies in the order of the text: tokens, sentences, mentions, expressions.</summary>
internal static class SortedSearch
{
    /// <summary>The index of the first element for which <paramref name="isPast"/> holds; the length if it holds for none. It holds for all after one for which it does.</summary>
    public static int First<T, TArg>(ReadOnlySpan<T> sorted, TArg arg, Func<T, TArg, bool> isPast)
    {
        var (low, high) = (0, sorted.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isPast(sorted[middle], arg) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
