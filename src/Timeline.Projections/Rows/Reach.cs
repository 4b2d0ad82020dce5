using System.Collections.Immutable;
using Timeline.Engine.Dates;

namespace Timeline.Projections.Rows;

/// <summary>
/// How far a happened date can reach past its first day. A page of days A to B wants the dates that touch it, in the order of their first
/// days; a date may begin long before A and still touch it. Among dates of one reach, an index finds those that can: they begin at
/// most that far before A. Stored by number.
/// </summary>
internal enum Reach
{
    /// <summary>Open before: the first day is always <see cref="DayNumber.OpenBefore"/>.</summary>
    OpenBefore,
    Day,

    /// <summary>At most 31 days.</summary>
    Month,

    /// <summary>At most 366 days.</summary>
    Year,

    /// <summary>Any length, open after included.</summary>
    Any,

    /// <summary>The date is unknown.</summary>
    Unknown,
}

internal static class Reaches
{
    public static ImmutableArray<Reach> All { get; } = [.. Enum.GetValues<Reach>()];

    public static Reach Of(ImpreciseDate? date) => (DayNumber.First(date), DayNumber.Last(date)) switch
    {
        _ when date is null => Reach.Unknown,
        (DayNumber.OpenBefore, _) => Reach.OpenBefore,
        (_, DayNumber.OpenAfter) => Reach.Any,
        var (first, last) => ((long)last - first) switch
        {
            < 1 => Reach.Day,
            < 31 => Reach.Month,
            < 366 => Reach.Year,
            _ => Reach.Any,
        },
    };

    /// <summary>The earliest first day of a date of this reach that touches <paramref name="day"/>.</summary>
    public static int EarliestFirst(this Reach reach, int day) => reach switch
    {
        Reach.Day => day,
        Reach.Month => Before(day, 30),
        Reach.Year => Before(day, 365),
        _ => DayNumber.OpenBefore,
    };

    private static int Before(int day, int days) => (int)Math.Max((long)day - days, DayNumber.OpenBefore);
}
