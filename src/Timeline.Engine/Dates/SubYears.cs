using NodaTime;

namespace Timeline.Engine.Dates;

/// <summary>The groups of months that EDTF numbers after the months: 21 to 32 seasons, 33 to 41 parts of a year.</summary>
/// <remarks>
/// A season is taken as widely as people use the word: it begins with its first whole month, as meteorologists count,
/// and ends with the equinox or solstice (21 March, 21 June, 23 September, 22 December). A season that crosses the new
/// year may be named after either year, so its name stands for both stretches.
/// </remarks>
internal static class SubYears
{
    /// <summary>Null when there is no such group, or it leaves the calendar: the winter of 9999.</summary>
    public static EdtfReading? Read(int year, int code) => code switch
    {
        (int)Season.Spring or (int)Season.NorthernSpring or (int)Season.SouthernAutumn => Within(year, 3, 6, 21),
        (int)Season.Summer or (int)Season.NorthernSummer or (int)Season.SouthernWinter => Within(year, 6, 9, 23),
        (int)Season.Autumn or (int)Season.NorthernAutumn or (int)Season.SouthernSpring => Within(year, 9, 12, 22),
        (int)Season.Winter or (int)Season.NorthernWinter or (int)Season.SouthernSummer => AcrossNewYear(year),
        >= 33 and <= 36 => Part(year, code - 33, 3, DatePrecision.Quarter),
        >= 37 and <= 39 => Part(year, code - 37, 4, DatePrecision.Third),
        40 or 41 => Part(year, code - 40, 6, DatePrecision.Half),
        _ => null,
    };

    private static EdtfReading Within(int year, int firstMonth, int lastMonth, int lastDay) =>
        new(Bounds.OfDays(new LocalDate(year, firstMonth, 1), new LocalDate(year, lastMonth, lastDay)), DatePrecision.Season);

    private static EdtfReading? AcrossNewYear(int year)
    {
        if (year == LocalDate.MaxIsoValue.Year)
        {
            return null;
        }

        var ending = Bounds.OfDays(new LocalDate(year, 1, 1), new LocalDate(year, 3, 21));
        var beginning = Bounds.OfDays(new LocalDate(year, 12, 1), new LocalDate(year + 1, 3, 21));
        return new EdtfReading(ending.Join(beginning), DatePrecision.Season, new Stretches(ending, beginning));
    }

    private static EdtfReading Part(int year, int index, int months, DatePrecision precision) =>
        new(Bounds.OfMonths(year, (index * months) + 1, (index + 1) * months), precision);
}
