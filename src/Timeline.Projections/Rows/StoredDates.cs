using System.Collections.Concurrent;
using Timeline.Engine.Dates;

namespace Timeline.Projections.Rows;

/// <summary>Reads dates that views hold. The same few come again and again: an article's stands in each of its statements.</summary>
internal static class StoredDates
{
    private const int MaxKnown = 20_000;

    private static readonly ConcurrentDictionary<string, ImpreciseDate> Known = new(StringComparer.Ordinal);

    /// <param name="edtf">As <see cref="ImpreciseDate.ToString"/> wrote it.</param>
    public static ImpreciseDate Parse(string edtf)
    {
        if (Known.TryGetValue(edtf, out var known))
        {
            return known;
        }

        if (Known.Count >= MaxKnown)
        {
            Known.Clear();
        }

        return Known[edtf] = ImpreciseDate.Parse(edtf);
    }
}
