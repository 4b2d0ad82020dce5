using Timeline.Projections.Rows;

namespace Timeline.Projections.Reading;

/// <summary>The limit on happened time as SQL, for all dates at once, and as stretches of an index, one for each <see cref="Reach"/>.</summary>
internal sealed class HappenedSql
{
    /// <summary>Of the columns of <see cref="Stretches"/>: the rows that lie in one.</summary>
    private const string InStretch = "reach = stretch.reach and happened_first >= stretch.earliest and happened_first <= stretch.latest";

    private readonly ReadLimits _limits;
    private readonly Func<object, string> _parameter;
    private readonly string? _first;
    private readonly string? _last;

    public HappenedSql(ReadLimits limits, Func<object, string> parameter)
    {
        (_limits, _parameter) = (limits, parameter);

        if (limits is { FirstDay: { } first, LastDay: { } last })
        {
            (_first, _last) = (parameter(first), parameter(last));
        }
    }

    /// <summary>Inside, whatever the reach.</summary>
    public string Anywhere => _first is null ? "true"
        : _limits.Undated ? $"(reach = {(int)Reach.Unknown} or {Touches})"
        : $"reach <> {(int)Reach.Unknown} and {Touches}";

    /// <summary>Inside, one condition for each reach that dates inside can have.</summary>
    public IEnumerable<string> OfEachReach => Inside.Select(At);

    /// <summary>Inside, and in the stretch of <see cref="Stretches"/> that is looked along.</summary>
    public string Here => _first is null ? InStretch : $"{InStretch} and happened_last >= {_first}";

    /// <summary>A relation of the reaches that dates inside can have, each with the first days they can have.</summary>
    public string Stretches()
    {
        var stretches = Inside.Select(Stretch).ToArray();
        var reaches = _parameter(stretches.Select(stretch => stretch.Reach).ToArray());
        var earliest = _parameter(stretches.Select(stretch => stretch.Earliest).ToArray());
        var latest = _parameter(stretches.Select(stretch => stretch.Latest).ToArray());
        return $"unnest({reaches}, {earliest}, {latest}) as stretch (reach, earliest, latest)";
    }

    private string Touches => $"happened_first <= {_last} and happened_last >= {_first}";

    private IEnumerable<Reach> Inside => Reaches.All.Where(reach => reach is not Reach.Unknown || _limits.Between is null || _limits.Undated);

    private string At(Reach reach) =>
        _first is null || reach is Reach.Unknown ? $"reach = {(int)reach}"
        // Not "=", with which PostgreSQL takes the walk for one in another order and sorts it. So it begins where that would.
        : reach is Reach.OpenBefore
            ? $"reach = {(int)reach} and (happened_first, happened_last) >= ({DayNumber.OpenBefore}, {_first}) and happened_first <= {DayNumber.OpenBefore}"
        : $"reach = {(int)reach} and happened_first >= {_parameter(reach.EarliestFirst(_limits.FirstDay ?? DayNumber.OpenBefore))} and {Touches}";

    private (int Reach, int Earliest, int Latest) Stretch(Reach reach) => (reach, _limits.FirstDay, _limits.LastDay) switch
    {
        (Reach.OpenBefore, _, _) => ((int)reach, DayNumber.OpenBefore, DayNumber.OpenBefore),
        (not Reach.Unknown, { } first, { } last) => ((int)reach, reach.EarliestFirst(first), last),
        _ => ((int)reach, DayNumber.OpenBefore, DayNumber.OpenAfter),
    };
}
