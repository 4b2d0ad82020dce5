using System.Globalization;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Statements.Dating.Anchors;

/// <summary>A whole number of days, weeks, months or years, to be counted from an event.</summary>
/// <param name="Unit">As in TIMEX3: <c>D</c>, <c>W</c>, <c>M</c>, <c>Y</c>.</param>
internal readonly record struct CountedLength(int Count, char Unit)
{
    private const int Most = 1_000;

    /// <summary>"The day before": one of the unit.</summary>
    public static CountedLength? OfUnit(AnnotatedText text, int i) =>
        text.IsExactly(i, WordList.Day) ? new(1, 'D')
        : text.IsExactly(i, WordList.Week) ? new(1, 'W')
        : text.IsExactly(i, WordList.Month) ? new(1, 'M')
        : text.IsExactly(i, WordList.Year) ? new(1, 'Y')
        : null;

    /// <summary>Reads a TIMEX3 value such as <c>P2D</c>; null for hours, halves, and lengths in several units.</summary>
    public static CountedLength? Read(ReadOnlySpan<char> value) =>
        value is ['P', .. var count, 'D' or 'W' or 'M' or 'Y'] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most
            ? new(number, value[^1])
            : null;

    /// <summary>
    /// So far from a date, and as coarse as the unit: "two weeks before" a day is three days around it either way. Null where the date is
    /// coarser than the unit, so that there is nothing to count from.
    /// </summary>
    public ImpreciseDate? From(ImpreciseDate date, int sign)
    {
        if (date.Earliest is not { } first || date.Latest is not { } last || first.Year is < -5000 or > 5000)
        {
            return null;
        }

        var steps = sign * Count;
        var counted = Unit switch
        {
            'D' when first == last => ImpreciseDate.Day(first.PlusDays(steps)),
            'W' when first == last => Around(first.PlusWeeks(steps), days: 3),
            'M' when first == last => Around(first.PlusMonths(steps), days: 15),
            'Y' when first == last => ImpreciseDate.Interval(MonthOf(first.PlusYears(steps).PlusMonths(-6)), MonthOf(first.PlusYears(steps).PlusMonths(6))),
            'W' when MondayOf(first) == MondayOf(last) => ImpreciseDate.Week(first.PlusWeeks(steps)),
            'M' when (first.Year, first.Month) == (last.Year, last.Month) => MonthOf(first.PlusMonths(steps)),
            'Y' when first.Year == last.Year => ImpreciseDate.Year(first.Year + steps),
            _ => null,
        };

        return date.IsQualified ? counted?.WithApproximate() : counted;
    }

    private static ImpreciseDate Around(LocalDate day, int days) => ImpreciseDate.Interval(day.PlusDays(-days), day.PlusDays(days));

    private static ImpreciseDate MonthOf(LocalDate day) => ImpreciseDate.Month(day.Year, day.Month);

    private static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}
