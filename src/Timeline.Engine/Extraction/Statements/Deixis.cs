using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>
/// "Today" in somebody's mouth is the day of speaking, not the day the article came out, from which time expressions are reckoned.
/// </summary>
internal static class Deixis
{
    private static readonly WordSet Days = new("today tonight yesterday tomorrow");

    /// <summary>The date of <paramref name="expression"/> in words said on <paramref name="said"/>; null when that cannot be told.</summary>
    public static ImpreciseDate? AsSaidOn(TokenizedText text, TimeExpression expression, ImpreciseDate? said, ImpreciseDate published)
    {
        if (said == published || expression.Range.Of(text.Text).ContainsAnyInRange('0', '9'))
        {
            return expression.Date;
        }

        // "Last week" or "on Monday" of another day of speaking may or may not be the same: no telling which was meant.
        return Days.Has(text, text.FirstTokenAfter(expression.Range.Start))
            && Day(expression.Date) is { } reckoned && Day(said) is { } spoken && Day(published) is { } printed
            ? ImpreciseDate.Day(spoken.PlusDays(Period.DaysBetween(printed, reckoned)))
            : null;
    }

    private static LocalDate? Day(ImpreciseDate? date) => date is not null && DateBounds.IsDay(date) ? date.Earliest : null;
}
