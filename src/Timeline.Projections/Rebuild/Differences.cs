namespace Timeline.Projections.Rebuild;

/// <summary>The rows of one view that differ from the log: all counted, the first ones named.</summary>
internal sealed class Differences
{
    private readonly List<DifferingRow> _named = [];

    public long Count { get; private set; }

    public IReadOnlyList<DifferingRow> Named => _named;

    /// <param name="count">How many there are with this one.</param>
    public void Add(DifferingRow row, long count)
    {
        Count += count;

        if (_named.Count < RebuildViews.MostNamed)
        {
            _named.Add(row);
        }
    }
}
