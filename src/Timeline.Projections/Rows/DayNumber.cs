using NodaTime;
using Timeline.Engine.Dates;

namespace Timeline.Projections.Rows;

/// <summary>
/// Days as integers, for sorting and range conditions: days since 1970-01-01, the least integer for "open before" and the
/// greatest for "open after". An unknown date has the greatest for both, so that it sorts last.
/// </summary>
internal static class DayNumber
{
    public const int OpenBefore = int.MinValue;
    public const int OpenAfter = int.MaxValue;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int First(ImpreciseDate? date) => date is null ? OpenAfter : date.Earliest is { } day ? Of(day) : OpenBefore;

    public static int Last(ImpreciseDate? date) => date?.Latest is { } day ? Of(day) : OpenAfter;

    /// <summary>The day, <c>..</c> for an open bound.</summary>
    public static string ToText(int number) =>
        number is OpenBefore or OpenAfter ? ".." : NodaTime.Text.LocalDatePattern.Iso.Format(Epoch.PlusDays(number));

    public static int Of(LocalDate day) => Period.DaysBetween(Epoch, day);
}
