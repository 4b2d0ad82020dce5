using NodaTime;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Calendar facts the rules share.</summary>
internal static class EnglishDates
{
    /// <summary>Of a zone whose abbreviation does not tell summer from winter: "3 p.m. ET".</summary>
    public const int UnknownOffset = 99;

    public static readonly string[] DayParts = ["MO", "AF", "EV", "NI"];

    public static readonly Reference Present = new(TimexType.Date, "PRESENT_REF");
    public static readonly Reference Past = new(TimexType.Date, "PAST_REF");
    public static readonly Reference Future = new(TimexType.Date, "FUTURE_REF");

    /// <summary>A day that is counted from an event: "on the third day".</summary>
    public static readonly Reference SomeDay = new(TimexType.Date, "XXXX-XX-XX");

    /// <summary>By the number the lexicon gives adverbs.</summary>
    public static readonly Reference[] References = [Present, Past, Future];

    public static CalendarPeriod? Day(int year, int month, int day) =>
        year is >= 1 and <= 9990 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? CalendarPeriod.Day(new LocalDate(year, month, day))
            : null;

    /// <summary>Two figures: up to 29 this century, from 30 the last.</summary>
    public static int FullYear(int figures) => figures >= 100 ? figures : figures < 30 ? 2000 + figures : 1900 + figures;

    public static LocalDate Nth(int year, int month, IsoDayOfWeek weekday, int nth) =>
        new LocalDate(year, month, 1).PlusDays(-1).Next(weekday).PlusWeeks(nth - 1);

    /// <summary>Western Easter, by the anonymous Gregorian computus.</summary>
    public static LocalDate Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var moon = ((19 * golden) + century - (century / 4) - (((8 * century) + 13) / 25) + 15) % 30;
        moon -= moon / 28 * (1 - (29 / (moon + 1) * ((21 - golden) / 11)));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        var fromMarch = moon - weekday;
        var month = 3 + ((fromMarch + 40) / 44);
        return new LocalDate(year, month, fromMarch + 28 - (31 * (month / 4)));
    }
}
