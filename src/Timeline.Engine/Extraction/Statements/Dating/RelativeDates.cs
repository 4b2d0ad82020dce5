using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>Which dates may be counted from the day of publication. From a day that is not known, or near an end of the calendar, a relative date would be a guess.</summary>
internal static class RelativeDates
{
    // Whatever is counted from a day between them is on the calendar.
    private static readonly LocalDate FirstReckoned = new(-5000, 1, 1);
    private static readonly LocalDate LastReckoned = new(5000, 12, 31);

    /// <summary>Whether an expression such as "last week" needs a day to count from. One with a figure in it does not, or only for its year.</summary>
    public static bool IsRelative(TimeExpression expression, AnnotatedText text) => !expression.Range.Of(text.Text).ContainsAnyInRange('0', '9');

    /// <summary>The expressions of an article, counted from when it was published; without relative ones where that is no single day.</summary>
    public static ImmutableArray<TimeExpression> CountedFrom(ImpreciseDate published, FoundTimes times, AnnotatedText text)
    {
        // An article of "March 2022" was out by its last day, and "last week" reckoned from there is the latest it can be.
        if ((published.Latest ?? published.Earliest) is not { } day)
        {
            return [];
        }

        var expressions = times.CountedFrom(LocalDate.Max(FirstReckoned, LocalDate.Min(day, LastReckoned)));
        return DateIntervals.IsDay(published) && day >= FirstReckoned && day <= LastReckoned ? expressions : [.. expressions.Where(expression => !IsRelative(expression, text))];
    }
}
