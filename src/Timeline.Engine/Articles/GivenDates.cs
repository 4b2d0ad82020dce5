using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Engine.Articles;

/// <summary>Dates as people give them.</summary>
internal static class GivenDates
{
    public static StatementDate Of(ImpreciseDate? date) => date is null ? StatementDate.Unknown : new StatementDate(date, null, DateBasis.Corrected);

    /// <param name="value"><see cref="GivenValue.Said"/> or <see cref="GivenValue.Published"/>.</param>
    /// <exception cref="WrongValueException">The date's first day is still to come everywhere on earth.</exception>
    public static void ThrowIfInFuture(GivenValue value, ImpreciseDate? date, LocalDate today)
    {
        // The day is already tomorrow's east of Greenwich.
        if (date?.Earliest is { } day && day > today.PlusDays(1))
        {
            throw new WrongValueException(
                value,
                $"The date {date} lies in the future: today is {LocalDatePattern.Iso.Format(today)} (UTC). Give the date on which the {(value is GivenValue.Said ? "statement was said" : "article came out")}.");
        }
    }
}
