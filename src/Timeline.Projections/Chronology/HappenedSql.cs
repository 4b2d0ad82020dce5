using Timeline.Projections.Reading;

namespace Timeline.Projections.Chronology;

/// <summary>The limit on happened time as SQL, for all dates at once and for those of one <see cref="Reach"/>.</summary>
internal sealed class HappenedSql
{
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

    /// <summary>The reaches of dates that can be inside.</summary>
    public IEnumerable<Reach> Reaches => Enum.GetValues<Reach>().Where(reach => reach is not Reach.Unknown || _limits.Between is null || _limits.Undated);

    /// <summary>Inside, whatever the reach.</summary>
    public string Anywhere => _first is null ? "true"
        : _limits.Undated ? $"(reach = {(int)Reach.Unknown} or {Touches})"
        : $"reach <> {(int)Reach.Unknown} and {Touches}";

    /// <summary>Of this reach and inside.</summary>
    public string At(Reach reach) =>
        _first is null || reach is Reach.Unknown ? $"reach = {(int)reach}"
        : reach is Reach.OpenBefore ? $"reach = {(int)reach} and happened_first = {DayNumber.OpenBefore} and happened_last >= {_first}"
        : $"reach = {(int)reach} and happened_first >= {_parameter(reach.EarliestFirst(_limits.FirstDay ?? DayNumber.OpenBefore))} and {Touches}";

    private string Touches => $"happened_first <= {_last} and happened_last >= {_first}";
}
