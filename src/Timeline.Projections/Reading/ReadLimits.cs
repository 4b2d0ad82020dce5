using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Reading;

/// <summary>The limits every read takes, one for each clock, and whose statements it wants of what is decided.</summary>
/// <param name="Between">On happened time, both ends inclusive; null for no limit.</param>
/// <param name="Undated">With <paramref name="Between"/>: include statements whose happened date is unknown.</param>
/// <param name="KnownBy">On said time: what could have been heard through the end of that UTC day; null for no limit.</param>
/// <param name="AsOf">On recorded time.</param>
/// <param name="Status">Null for everything but what is retracted or withdrawn.</param>
public sealed record ReadLimits(DayRange? Between, bool Undated, LocalDate? KnownBy, AsOf AsOf, StatusFilter? Status)
{
    public static ReadLimits None { get; } = new(null, false, null, AsOf.Latest, null);

    internal int? FirstDay => Between is { } range ? range.First is { } day ? DayNumber.Of(day) : DayNumber.OpenBefore : null;

    internal int? LastDay => Between is { } range ? range.Last is { } day ? DayNumber.Of(day) : DayNumber.OpenAfter : null;

    internal int? KnownDay => KnownBy is { } day ? DayNumber.Of(day) : null;

    /// <summary>Whether a statement, as of the position read at, is inside. <see cref="ReadLimitsSql"/> says the same in SQL.</summary>
    internal bool Include(StatementRow row) =>
        (Status ?? StatusFilter.Standing).Includes(row.EffectiveStatus) && IncludesHappened(row) && IncludesSaid(row);

    /// <summary>Whether a limit includes part, but not all, of the date it limits, or that date is approximate or uncertain.</summary>
    internal bool IncludeOnlyPossibly(StatementRow row) =>
        (Between is not null && row.Happened.Value is { } happened
            && (happened.IsQualified || DayNumber.First(happened) < FirstDay || DayNumber.Last(happened) > LastDay))
        || (KnownBy is not null && row.Said.Value is { } said && (said.IsQualified || DayNumber.Last(said) > KnownDay));

    private bool IncludesHappened(StatementRow row) =>
        Between is null
        || (row.Happened.Value is { } happened
            ? DayNumber.First(happened) <= LastDay && DayNumber.Last(happened) >= FirstDay
            : Undated);

    private bool IncludesSaid(StatementRow row) => KnownBy is null || DayNumber.First(row.Said.Value) <= KnownDay;
}
