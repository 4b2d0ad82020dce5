using NodaTime;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;
using static Timeline.Engine.Extraction.Languages.English.Times.Meanings;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Days and months.</summary>
internal static class DayRules
{
    public static readonly Rule[] All =
    [
        // Days by number.
        new("Month DayNumber|Ordinal", DayOfYear),
        new("Month DayNumber|Ordinal ,? of? Year|YearPhrase", DayOfYear),
        new("Month the Ordinal", DayOfYear),
        new("the? DayNumber|Ordinal of? Month", DayOfYear),
        new("the? DayNumber|Ordinal of? Month ,? of? Year|YearPhrase", DayOfYear),
        new("Weekday ,? the? DayNumber|Ordinal of? Month", DayOfYear),
        new("Weekday ,? the? DayNumber|Ordinal of? Month ,? Year", DayOfYear),
        new("Weekday ,? Month DayNumber|Ordinal", DayOfYear),
        new("Weekday ,? Month DayNumber|Ordinal ,? Year", DayOfYear),

        new("Weekday ,? Month the Ordinal", DayOfYear),
        new("Weekday the Ordinal", m => m.Int(Kind.Ordinal) is >= 1 and <= 31 and var day ? Date(new Named(new DayOfMonthCycle(day))) : null),
        new("DayNumber - Month - Year", DayOfYear),
        new("Month - DayNumber - Year", DayOfYear),

        // Two days of one month.
        new("DayNumber|Ordinal -|to|and|or|through DayNumber|Ordinal of? Month", TwoDays),
        new("DayNumber|Ordinal -|to|and|or|through DayNumber|Ordinal of? Month ,? Year", TwoDays),
        new("Month DayNumber|Ordinal -|to|and|or|through DayNumber|Ordinal", TwoDays),
        new("Month DayNumber|Ordinal -|to|and|or|through DayNumber|Ordinal ,? Year", TwoDays),

        // Months.
        new("Month", m => Yearly(m, Month(m))),
        new("Month ,? of? Year|YearPhrase", MonthOfYear),
        new("This? Last|Next Month", m => Date(new Named(Month(m), ChoiceOf(m)))),
        new("This Month", m => Date(new Named(Month(m), ChoiceOf(m)))),
        new("This? Last|Next Month DayNumber|Ordinal", ChosenDay),
        new("This Month DayNumber|Ordinal", ChosenDay),
        new("the Following|Preceding Month", m => Date(new Named(Month(m), ChoiceOf(m)))),

        // Days of the week, days by name.
        new("Weekday", m => Date(new Named(Weekday(m)))),
        new("This? Last|Next Weekday", m => Date(new Named(Weekday(m), ChoiceOf(m)))),
        new("This Weekday", m => Date(new Named(Weekday(m), ChoiceOf(m)))),
        new("the Following|Preceding Weekday", m => Date(new Named(Weekday(m), ChoiceOf(m)))),
        new("that|the same|very Weekday", m => Date(new Named(Weekday(m)))),
        new("the weekend", _ => Date(new Named(new WeekendCycle()))),
        new("NamedDay", m => Date(Named(m))),
        new("the day before yesterday", _ => Date(new Stepped(-2, TimeUnit.Day, Origin.Now))),
        new("the day after tomorrow", _ => Date(new Stepped(2, TimeUnit.Day, Origin.Now))),
        new("Length from Weekday|NamedDay", From),

        new("the week of Month DayNumber|Ordinal", m => DayOfYear(m) is { Meaning: { } day } ? Date(new Counted(1, TimeUnit.Week, day)) : null),
        new("the weekend of Month DayNumber|Ordinal", m => DayOfYear(m) is { Meaning: { } day } ? Date(new NamedIn(new WeekendCycle(), day)) : null),
        new("the month of Month", m => Yearly(m, Month(m))),
        new("the month of Month ,? of? Year|YearPhrase", MonthOfYear),
        new("the Weekday after Next", m => Date(new SteppedFrom(1, TimeUnit.Week, new Named(Weekday(m), Choice.Next)))),
        // Counted in a month or year.
        new("the? Ordinal Weekday of|in Month ,? Year?", m => NthWeekday(m, m.Int(Kind.Ordinal))),
        new("the? Last Weekday of|in Month ,? Year?", m => NthWeekday(m, -1)),
        new("the? Ordinal of the? Last|Next|This|Following|Preceding month", m => DayOfMonth(m, Sign(m), m.Has(Kind.Following | Kind.Preceding) ? Origin.Mentioned : Origin.Now)),
        new("the? Ordinal of that|the same? month", m => DayOfMonth(m, 0, Origin.Mentioned)),
        new("the? Ordinal day|week|month|year|decade of|in Month|Year", m => Counted(m, m.Int(Kind.Ordinal))),
        new("the Last|final day|week|month|year|decade of|in Month|Year", m => Counted(m, -1)),
        new("the? Ordinal day|week of|in Month ,? Year", m => Counted(m, m.Int(Kind.Ordinal))),
        new("the Last|final day|week of|in Month ,? Year", m => Counted(m, -1)),
    ];

    private static Stepped Named(Match m) => new Stepped(m.Int(Kind.NamedDay), TimeUnit.Day, Origin.Now);

    private static RuleResult? MonthOfYear(Match m) =>
        m.Has(Kind.Year) ? Date(new Fixed(CalendarPeriod.Month(m.Int(Kind.Year), m.Int(Kind.Month)))) : Yearly(m, Month(m));

    private static RuleResult? DayOfYear(Match m)
    {
        var (month, day) = (m.Int(Kind.Month), m.Int(m.Has(Kind.DayNumber) ? Kind.DayNumber : Kind.Ordinal));

        return EnglishDates.Day(2000, month, day) is null ? null

            // No such day that year: the month is all that can be believed.
            : m.Has(Kind.Year) ? Date(new Fixed(EnglishDates.Day(m.Int(Kind.Year), month, day) ?? CalendarPeriod.Month(m.Int(Kind.Year), month)))
            : Yearly(m, new DayOfYearCycle(month, day));
    }

    private static RuleResult? ChosenDay(Match m) =>
        DayOfYear(m) is { Meaning: Named { Cycle: DayOfYearCycle day } } ? Date(new Named(day, ChoiceOf(m))) : null;

    private static RuleResult? TwoDays(Match m)
    {
        var (month, first, last) = (m.Int(Kind.Month), m.Int(Kind.DayNumber | Kind.Ordinal), m.Int(Kind.DayNumber | Kind.Ordinal, 1));

        return first >= last || EnglishDates.Day(2000, month, first) is null || EnglishDates.Day(2000, month, last) is null ? null
            : Yearly(m, new DayOfYearCycle(month, last)) with { Before = Yearly(m, new DayOfYearCycle(month, first)).Meaning };
    }

    private static RuleResult? From(Match m) =>
        m.Meaning(Kind.Length) is Length { Parts: [{ Count: > 0 and < 1000 and var count, Unit: TimeUnit.Day or TimeUnit.Week } part] } && count % 1 == 0
            ? Date(new SteppedFrom((int)count, part.Unit, m.Has(Kind.Weekday) ? new Named(Weekday(m)) : Named(m)))
            : null;

    private static RuleResult? DayOfMonth(Match m, int months, Origin origin) => m.Int(Kind.Ordinal) is >= 1 and <= 31 and var day
        ? Date(new NamedIn(new DayOfMonthCycle(day), new Stepped(months, TimeUnit.Month, origin)))
        : null;

    private static RuleResult? NthWeekday(Match m, int number) =>
        number is 0 or > 5 ? null : Date(new NamedIn(new NthWeekdayCycle(number, (IsoDayOfWeek)m.Int(Kind.Weekday)), Yearly(m, Month(m)).Meaning!));

    private static RuleResult? Counted(Match m, int number) =>
        Date(new Counted(number, m.Unit, m.Has(Kind.Month) ? Yearly(m, Month(m)).Meaning! : Year(m)));
}
