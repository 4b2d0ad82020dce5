using NodaTime;
using Timeline.Engine.Dates;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>Intervals made of the ends of dates. Each end keeps the precision it was written with; null where nothing would be bounded.</summary>
internal static class DateIntervals
{
    /// <summary>No later than the end of <paramref name="date"/>.</summary>
    public static ImpreciseDate? UpTo(ImpreciseDate date) =>
        date.Latest is not { } last ? null : ImpreciseDate.Until(Bare(date.End) ?? ImpreciseDate.Day(last));

    /// <summary>No earlier than the beginning of <paramref name="date"/>.</summary>
    public static ImpreciseDate? From(ImpreciseDate date) =>
        date.Earliest is not { } first ? null : ImpreciseDate.Since(Bare(date.Start) ?? ImpreciseDate.Day(first));

    /// <summary>Before the first day of <paramref name="date"/>.</summary>
    public static ImpreciseDate? Before(ImpreciseDate date) =>
        date.Earliest is { } first && first > LocalDate.MinIsoValue ? ImpreciseDate.Until(first.PlusDays(-1)) : null;

    /// <summary>From the beginning of one to the end of the other; open where these are; null when that would run backwards or be open at both ends.</summary>
    public static ImpreciseDate? Between(ImpreciseDate? from, ImpreciseDate? to)
    {
        if (from?.Earliest is not { } first)
        {
            return to is null ? null : UpTo(to);
        }

        if (to?.Latest is not { } last)
        {
            return From(from);
        }

        return first > last ? null
            : first == last ? ImpreciseDate.Day(first)
            : ImpreciseDate.Interval(Bare(from.Start) ?? ImpreciseDate.Day(first), Bare(to.End) ?? ImpreciseDate.Day(last));
    }

    /// <summary>The smallest interval that holds both.</summary>
    public static ImpreciseDate Hull(ImpreciseDate one, ImpreciseDate other)
    {
        if (Holds(one, other))
        {
            return one;
        }

        if (Holds(other, one))
        {
            return other;
        }

        var from = one.Earliest is null || one.Earliest <= other.Earliest ? one : other;
        var to = one.Latest is null || one.Latest >= other.Latest ? one : other;
        return Between(from, to) ?? one;
    }

    /// <summary>Whether every day of <paramref name="inner"/> is one of <paramref name="outer"/>.</summary>
    public static bool Holds(ImpreciseDate outer, ImpreciseDate inner) =>
        (outer.Earliest is not { } start || start <= inner.Earliest) && (outer.Latest is not { } end || end >= inner.Latest);

    public static bool IsDay(ImpreciseDate date) => date.Earliest is { } first && date.Latest == first;

    /// <summary>Null for what may not stand at an end of an interval: one of a set of dates.</summary>
    private static ImpreciseDate? Bare(ImpreciseDate? end) => end is null || end.ToString().AsSpan().ContainsAny('[', '{', ',') ? null : end;
}
