using NodaTime;
using Timeline.Engine.Dates;

namespace Timeline.Engine.Extraction.Times.Values;

/// <summary>Words that leave open more than the period they are told by.</summary>
internal static class AmbiguousDates
{
    /// <summary>Null where the period is all that can be meant.</summary>
    public static ImpreciseDate? Of(Meaning meaning, CalendarPeriod period, CalendarPeriod? whole) => meaning switch
    {
        Fixed { Or: { } or } => ImpreciseDate.OneOf([.. new[] { period.First, or.First }.Order().Select(ImpreciseDate.Day)]),
        Timed { Day: Fixed { Or: not null } day } => Of(day, period, null),
        Timed { Time.IsOvernight: true } when period.Unit is TimeUnit.Day => ImpreciseDate.Interval(period.First, period.First.PlusDays(1)),

        // Easter week: some weeks begin on Sunday.
        Counted { Unit: TimeUnit.Week } when whole is { Unit: TimeUnit.Day } => ImpreciseDate.Interval(period.First.PlusDays(-1), period.Last),
        Counted { Unit: TimeUnit.Week, Number: var number } when whole is { Unit: > TimeUnit.Week } => Week(number, whole.Value),
        _ => null,
    };

    /// <summary>The first week of May is its first seven days, or its first whole week.</summary>
    private static ImpreciseDate? Week(int number, CalendarPeriod whole)
    {
        var (first, last) = number > 0
            ? (whole.First.PlusDays(7 * (number - 1)), LocalDate.Min(whole.Last, whole.First.PlusDays((7 * number) + 5)))
            : (LocalDate.Max(whole.First, whole.Last.PlusDays((7 * number) - 5)), whole.Last.PlusDays(7 * (number + 1)));
        return first <= last ? ImpreciseDate.Interval(first, last) : null;
    }
}
