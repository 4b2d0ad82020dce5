using NodaTime;
using Timeline.Engine.Extraction.TimeExpressions.Patterns;
using Timeline.Engine.Extraction.TimeExpressions.Values;

namespace Timeline.Engine.Extraction.TimeExpressions.English;

/// <summary>Third: dates, from a full date to "last week".</summary>
internal static class DateRules
{
    public static readonly Rule[] All =
    [
        // Days by number.
        new("Month DayNumber|Ordinal", m => DayOfYear(m)),
        new("Month DayNumber|Ordinal ,? Year", m => DayOfYear(m)),
        new("Month the Ordinal", m => DayOfYear(m)),
        new("DayNumber|Ordinal of? Month", m => DayOfYear(m)),
        new("the Ordinal of Month", m => DayOfYear(m)),
        new("the Ordinal of Month ,? Year", m => DayOfYear(m)),
        new("DayNumber|Ordinal of? Month ,? Year", m => DayOfYear(m)),
        new("Weekday ,? the? DayNumber|Ordinal of? Month", m => DayOfYear(m)),
        new("Weekday ,? the? DayNumber|Ordinal of? Month ,? Year", m => DayOfYear(m)),
        new("Weekday ,? Month DayNumber|Ordinal", m => DayOfYear(m)),
        new("Weekday ,? Month DayNumber|Ordinal ,? Year", m => DayOfYear(m)),
        new("Month DayNumber|Ordinal of? that|this|Last|Next|the same|following|previous? year", m => DayOfYear(m)),
        new("DayNumber - Month - Year|ShortYear", m => DayOfYear(m)),

        // Two days of one month.
        new("DayNumber|Ordinal -|to|and|or|through DayNumber|Ordinal of? Month", TwoDays),
        new("DayNumber|Ordinal -|to|and|or|through DayNumber|Ordinal of? Month ,? Year", TwoDays),
        new("Month DayNumber|Ordinal -|to|and|or|through DayNumber|Ordinal", TwoDays),
        new("Month DayNumber|Ordinal -|to|and|or|through DayNumber|Ordinal ,? Year", TwoDays),

        // Months.
        new("Month", m => Date(new Named(Month(m)))),
        new("Month ,? of? Year", m => Date(new Fixed(CalendarPeriod.Month(m.Int(Kind.Year), m.Int(Kind.Month))))),
        new("Month ,? of? that|the same? year", m => Date(new NamedIn(Month(m), new Stepped(0, TimeUnit.Year, Origin.Mentioned)))),
        new("Month ,? of? This year", m => Date(new NamedIn(Month(m), new Stepped(0, TimeUnit.Year, Origin.Now)))),
        new("Month ,? of? Last year", m => Date(new NamedIn(Month(m), new Stepped(-1, TimeUnit.Year, Origin.Now)))),
        new("Month ,? of? Next year", m => Date(new NamedIn(Month(m), new Stepped(1, TimeUnit.Year, Origin.Now)))),
        new("Last|Next|This Month", m => Date(new Named(Month(m), Choose(m)))),

        // Days of the week and days by name.
        new("Weekday", m => Date(new Named(Weekday(m)))),
        new("Last|Next|This Weekday", m => Date(new Named(Weekday(m), Choose(m)))),
        new("the Following|Preceding Weekday|Month", m => Date(new Named(Name(m), Choose(m)))),
        new("that same|very? Weekday", m => Date(new Named(Weekday(m)))),
        new("the same|very Weekday", m => Date(new Named(Weekday(m)))),
        new("NamedDay", m => Date(new Stepped(m.Int(Kind.NamedDay), TimeUnit.Day, Origin.Now))),
        new("the day before yesterday", _ => Date(new Stepped(-2, TimeUnit.Day, Origin.Now))),
        new("the day after tomorrow", _ => Date(new Stepped(2, TimeUnit.Day, Origin.Now))),

        // Seasons and feasts.
        new("Season", m => m[Kind.Season].Value == 2 ? null : Date(new Named(Season(m)))),
        new("the Season", m => Date(new Named(Season(m)))),
        new("the? Season of|,? Year", m => Date(new NamedIn(Season(m), new Fixed(CalendarPeriod.Year(m.Int(Kind.Year)))))),
        new("the? Season of that year", m => Date(new NamedIn(Season(m), new Stepped(0, TimeUnit.Year, Origin.Mentioned)))),
        new("the? Season of Last|Next|This year", m => Date(new NamedIn(Season(m), new Stepped(Sign(m), TimeUnit.Year, Origin.Now)))),
        new("Last|Next|This Season", m => Date(new Named(Season(m), Choose(m)))),
        new("the Following|Preceding Season", m => Date(new Named(Season(m), Choose(m)))),
        new("that same? Season", m => Date(new Named(Season(m)))),
        new("Feast day?", m => Date(new Named(EnglishFeasts.All[m.Int(Kind.Feast)].Cycle))),
        new("Last|Next|This Feast", m => Date(new Named(EnglishFeasts.All[m.Int(Kind.Feast)].Cycle, Choose(m)))),
        new("Feast ,? of? Year", m => Date(new NamedIn(EnglishFeasts.All[m.Int(Kind.Feast)].Cycle, new Fixed(CalendarPeriod.Year(m.Int(Kind.Year)))))),

        // Units next to now.
        new("the? Last|Next|This Unit", m => Stepped(m, Sign(m), Origin.Now)),
        new("the? current|present Unit", m => Stepped(m, 0, Origin.Now)),
        new("that same|very? Unit", m => Stepped(m, 0, Origin.Mentioned)),
        new("the same Unit", m => Stepped(m, 0, Origin.Mentioned)),
        new("the latest quarter|period", _ => Date(new LastCompared(-1))),
        new("the quarter", _ => Date(new LastCompared(0))),
        new("the year|week|month", m => Stepped(m, 0, Origin.Now) is { } made ? made with { Kinds = Kind.Date | Kind.Bare } : null),
        new("the fiscal year", _ => new(Kind.Length | Kind.Whole, Meaning: new Length([new(1, TimeUnit.Year)]))),
        new("the day|night before", m => new(Kind.Date | Kind.Bare, Meaning: new Stepped(-1, TimeUnit.Day, Origin.Mentioned))),
        new("the day after|following", m => new(Kind.Date | Kind.Bare, Meaning: new Stepped(1, TimeUnit.Day, Origin.Mentioned))),
        new("that time|period", _ => Date(new LastCompared())),
        new("the same|very time|period", _ => new(Kind.Date | Kind.NarrativeOnly, Meaning: new LastCompared())),
        new("this time|period", _ => new(Kind.Date | Kind.NarrativeOnly, Meaning: new LastCompared())),
        new("the? Following Unit", m => Stepped(m, 1, Origin.Mentioned)),
        new("the? Preceding Unit", m => Stepped(m, -1, Origin.Mentioned)),
        new("the weekend", _ => Date(new Named(new WeekendCycle()))),

        // Steps of a length.
        new("Length Ago", m => Away(m, -1, Origin.Now)),
        new("Length Earlier", m => Away(m, -1, Origin.Mentioned)),
        new("Length Later", m => Away(m, 1, Origin.Mentioned)),
        new("Length from now", m => Away(m, 1, Origin.Now)),
        new("in? Length ' time", m => Away(m, 1, Origin.Now)),
        new("in? Length 's time", m => Away(m, 1, Origin.Now)),
        new("Length from today", m => Away(m, 1, Origin.Now)),

        // Quarters and halves.
        new("the? fiscal? -? Ordinal -? quarter", m => Quarter(m, null)),
        new("the? fiscal? -? Ordinal -? quarter of|in? fiscal? Year", m => Quarter(m, new Fixed(CalendarPeriod.Year(m.Int(Kind.Year))))),
        new("the? Date Ordinal -? quarter", m => Quarter(m, m.Meaning(Kind.Date))),
        new("the? Year Ordinal -? quarter", m => Quarter(m, new Fixed(CalendarPeriod.Year(m.Int(Kind.Year))))),
        new("the? Ordinal -? quarter of Last|Next|This year", m => Quarter(m, new Stepped(Sign(m), TimeUnit.Year, Origin.Now))),
        new("Last|Next|This year 's Ordinal -? quarter", m => Quarter(m, new Stepped(Sign(m), TimeUnit.Year, Origin.Now))),
        new("q MonthNumber", m => Quarter(m, null)),
        new("q MonthNumber of|, Year", m => Quarter(m, Year(m))),
        new("q MonthNumber fiscal|fy? Year", m => Quarter(m, Year(m))),
        new("Year q MonthNumber", m => Quarter(m, Year(m))),
        new("h MonthNumber Year", m => Half(m, Year(m))),
        new("fy|fiscal -? Year", m => Date(Year(m))),
        new("the? Ordinal half of Year", m => Half(m, new Fixed(CalendarPeriod.Year(m.Int(Kind.Year))))),
        new("the? Ordinal half of that year", m => Half(m, new Stepped(0, TimeUnit.Year, Origin.Mentioned))),
        new("the? Ordinal half of Last|Next|This year", m => Half(m, new Stepped(Sign(m), TimeUnit.Year, Origin.Now))),

        // Years, decades, centuries.
        new("Year", m => Date(Year(m))),
        new("the year Year", m => Date(Year(m))),
        new("fiscal year? Year", m => Date(Year(m))),
        new("Year - ShortYear", SchoolYear),
        new("the Year fiscal? year|period|season|quarter", m => Date(Year(m))),
        new("Count -|to|and|or Year", YearBeforeChrist),
        new("the? Decade Era?", Decade),
        new("the? '|’|‘ Decade", Decade),
        new("the? Ordinal -? century Era?", Century),
        new("year - end", _ => Date(new Stepped(0, TimeUnit.Year, Origin.Now))),
        new("year end", _ => Date(new Stepped(0, TimeUnit.Year, Origin.Now))),
        new("year 's end", _ => Date(new Stepped(0, TimeUnit.Year, Origin.Now))),
        new("the? Last|Next|This|Following|Preceding fiscal year|quarter", m => Stepped(m, Sign(m), Origin.Now)),
        new("the current fiscal year|quarter", m => Stepped(m, 0, Origin.Now)),

        // Counted parts.
        new("the? Ordinal Weekday of|in Month", m => NthWeekday(m, m.Int(Kind.Ordinal), new Named(Month(m)))),
        new("the? Ordinal Weekday of|in Month ,? Year", m => NthWeekday(m, m.Int(Kind.Ordinal), MonthOfYear(m))),
        new("the? Last Weekday of|in Month", m => NthWeekday(m, -1, new Named(Month(m)))),
        new("the? Last Weekday of|in Month ,? Year", m => NthWeekday(m, -1, MonthOfYear(m))),
        new("Length from Weekday|NamedDay", m => FromDay(m)),
        new("the? Ordinal day|week|month|year|decade of Month|Year", m => Counted(m, m.Int(Kind.Ordinal))),
        new("the Last day|week|month|year|decade of Month|Year", m => Counted(m, -1)),
    ];

    public static Made Date(Meaning meaning) => new(Kind.Date, Meaning: meaning);

    public static int Sign(Match m) => m.Has(Kind.Last) || m.Has(Kind.Preceding) ? -1 : m.Has(Kind.Next) || m.Has(Kind.Following) ? 1 : 0;

    private static Choice Choose(Match m) =>
        m.Has(Kind.Following) ? Choice.Following
        : m.Has(Kind.Preceding) ? Choice.Preceding
        : m.Has(Kind.Last) ? Choice.Last
        : m.Has(Kind.Next) ? Choice.Next
        : Choice.This;

    private static PartOfYearCycle Month(Match m) => new(TimeUnit.Month, m.Int(Kind.Month) - 1);

    private static PartOfYearCycle Season(Match m) => new(TimeUnit.Season, m.Int(Kind.Season));

    private static WeekdayCycle Weekday(Match m) => new((IsoDayOfWeek)m.Int(Kind.Weekday));

    private static Cycle Name(Match m) => m.Has(Kind.Weekday) ? Weekday(m) : Month(m);

    private static Fixed Year(Match m) => new(CalendarPeriod.Year(m.Int(Kind.Year)));

    private static Made? Stepped(Match m, int steps, Origin origin)
    {
        var unit = m[Kind.Unit];
        return unit.Unit < TimeUnit.Day ? null : Date(new Stepped(steps * Math.Max(1, unit.Int), unit.Unit, origin));
    }

    private static Made? DayOfYear(Match m)
    {
        var month = m.Int(Kind.Month);
        var day = m.Has(Kind.DayNumber) ? m.Int(Kind.DayNumber) : m.Int(Kind.Ordinal);

        if (day is < 1 or > 31 || (month == 2 && day > 29) || (month is 4 or 6 or 9 or 11 && day > 30))
        {
            return null;
        }

        if (m.Has(Kind.Year))
        {
            // No such day that year: the month is all that can be believed.
            return Date(new Fixed(EnglishDates.Day(m.Int(Kind.Year), month, day) ?? CalendarPeriod.Month(m.Int(Kind.Year), month)));
        }

        return Date(new Named(new DayOfYearCycle(month, day)));
    }

    private static Fixed MonthOfYear(Match m) => new(CalendarPeriod.Month(m.Int(Kind.Year), m.Int(Kind.Month)));

    private static Made? NthWeekday(Match m, int number, Meaning month) =>
        number is 0 or > 5 ? null : Date(new NamedIn(new NthWeekdayCycle(number, (IsoDayOfWeek)m.Int(Kind.Weekday)), month));

    private static Made? FromDay(Match m) =>
        m.Meaning(Kind.Length) is Length { Parts: [{ Count: { } count, Unit: TimeUnit.Day or TimeUnit.Week } part] } && count is > 0 and < 1000 && count % 1 == 0
            ? Date(new SteppedFrom((int)count, part.Unit, m.Has(Kind.Weekday) ? new Named(Weekday(m)) : new Stepped(m.Int(Kind.NamedDay), TimeUnit.Day, Origin.Now)))
            : null;

    private static Made? Quarter(Match m, Meaning? within)
    {
        var number = m.Int(Kind.Ordinal | Kind.MonthNumber);
        var cycle = new PartOfYearCycle(TimeUnit.Quarter, number - 1);
        return number is < 1 or > 4 ? null : Date(within is null ? new Named(cycle) : new NamedIn(cycle, within));
    }

    private static Made? Half(Match m, Meaning within)
    {
        var number = m.Int(Kind.Ordinal | Kind.MonthNumber);
        return number is < 1 or > 2 ? null : Date(new NamedIn(new PartOfYearCycle(TimeUnit.Half, number - 1), within));
    }

    private static Made? Decade(Match m)
    {
        var value = m.Int(Kind.Decade);
        var isBeforeChrist = m.Has(Kind.Era) && m[Kind.Era].Value < 0;

        return value is >= 100 and < 1000 && !m.Has(Kind.Era) ? null
            : Date(new Fixed(new CalendarPeriod(TimeUnit.Decade, isBeforeChrist ? -(value / 10) - 1 : (value < 100 ? 1900 + value : value) / 10)));
    }

    private static Made? YearBeforeChrist(Match m)
    {
        var (first, last) = (1 - m.Int(Kind.Count), m.Int(Kind.Year));
        return first < last && last <= 0 ? Date(Year(m)) with { Before = new Fixed(CalendarPeriod.Year(first)) } : null;
    }

    /// <summary>"1995-96"</summary>
    private static Made? SchoolYear(Match m)
    {
        var first = m.Int(Kind.Year);
        var last = (first / 100 * 100) + m.Int(Kind.ShortYear);
        return last > first ? Date(new Fixed(CalendarPeriod.Year(last))) with { Before = Year(m) } : null;
    }

    private static Made? TwoDays(Match m)
    {
        var (first, last) = (m.Int(Kind.DayNumber | Kind.Ordinal), m.Int(Kind.DayNumber | Kind.Ordinal, 1));
        var month = m.Int(Kind.Month);

        return last is < 1 or > 31 || first < 1 || first >= last ? null
            : !m.Has(Kind.Year) ? Date(new Named(new DayOfYearCycle(month, last))) with { Before = new Named(new DayOfYearCycle(month, first)) }
            : EnglishDates.Day(m.Int(Kind.Year), month, last) is { } to && EnglishDates.Day(m.Int(Kind.Year), month, first) is { } from
                ? Date(new Fixed(to)) with { Before = new Fixed(from) }
                : null;
    }

    private static Made? Century(Match m)
    {
        var number = m.Int(Kind.Ordinal);
        return number is < 1 or > 30 ? null
            : Date(new Fixed(new CalendarPeriod(TimeUnit.Century, m.Has(Kind.Era) && m[Kind.Era].Value < 0 ? -number : number - 1)));
    }

    private static Made? Counted(Match m, int number)
    {
        Meaning within = m.Has(Kind.Month) ? new Named(Month(m)) : Year(m);
        return Date(new Counted(number, m.Unit, within));
    }

    private static Made? Away(Match m, int sign, Origin origin)
    {
        var length = m.Has(Kind.Length) ? (Length)m.Meaning(Kind.Length) : new Length([new LengthPart(1, m.Unit)]);
        var (count, unit) = length.Parts[0];

        return count is not { } steps || steps % 1 != 0 || steps > 100_000
            ? Date(EnglishDates.References[sign < 0 ? 1 : 2])
            : Date(new Stepped(sign * (int)steps, unit, origin));
    }
}
