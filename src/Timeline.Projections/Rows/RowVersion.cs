namespace Timeline.Projections.Rows;

/// <summary>A row as it stood between two positions: from (inclusive) until (exclusive).</summary>
internal readonly record struct RowVersion<TRow>(TRow Row, long From, long Until);

internal static class RowVersion
{
    /// <summary>The bound of a version that still holds.</summary>
    public const long Open = long.MaxValue;
}

/// <summary>Collects the versions that a run of events gives the rows of one view.</summary>
internal sealed class RowVersions<TKey, TRow>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _last = [];
    private readonly List<RowVersion<TRow>> _versions = [];
    private readonly List<int> _first = [];

    public IReadOnlyList<RowVersion<TRow>> All => _versions;

    /// <summary>The first version of each row: what closes the one stored before.</summary>
    public IReadOnlyList<RowVersion<TRow>> First => [.. _first.Select(i => _versions[i])];

    /// <summary>From <paramref name="position"/> on, the row is <paramref name="row"/>.</summary>
    public void Put(TKey key, TRow row, long position)
    {
        var version = new RowVersion<TRow>(row, position, RowVersion.Open);

        if (!_last.TryGetValue(key, out var last))
        {
            _first.Add(_versions.Count);
        }
        else if (_versions[last].From == position)
        {
            _versions[last] = version; // one event gives one version
            return;
        }
        else
        {
            _versions[last] = _versions[last] with { Until = position };
        }

        _last[key] = _versions.Count;
        _versions.Add(version);
    }

    /// <summary>As <see cref="Put"/>, of a row that never changes once it is there: it is what the event of the lowest position made it.</summary>
    public void PutFirst(TKey key, TRow row, long position)
    {
        if (!_last.TryGetValue(key, out var last))
        {
            Put(key, row, position);
        }
        else if (position < _versions[last].From)
        {
            _versions[last] = new RowVersion<TRow>(row, position, RowVersion.Open);
        }
    }

    public void Clear()
    {
        _last.Clear();
        _versions.Clear();
        _first.Clear();
    }
}
