using NodaTime;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Holidays by name, with the day of the year or the rule they move by. The table to add a holiday to.</summary>
internal static class EnglishFeasts
{
    public static readonly Cycle GoodFriday = FromEaster(-2);

    public static readonly (string Pattern, Cycle Cycle)[] All =
    [
        ("new year 's eve", new DayOfYearCycle(12, 31)),
        ("new year 's day?", new DayOfYearCycle(1, 1)),
        ("valentine 's day", new DayOfYearCycle(2, 14)),
        ("st.|saint patrick 's day", new DayOfYearCycle(3, 17)),
        ("april fools|fool '|'s day", new DayOfYearCycle(4, 1)),
        ("may day", new DayOfYearCycle(5, 1)),
        ("bastille day", new DayOfYearCycle(7, 14)),
        ("independence day", new DayOfYearCycle(7, 4)),
        ("halloween", new DayOfYearCycle(10, 31)),
        ("all saints ' day", new DayOfYearCycle(11, 1)),
        ("armistice|veterans day", new DayOfYearCycle(11, 11)),
        ("christmas eve", new DayOfYearCycle(12, 24)),
        ("christmas|xmas day?", new DayOfYearCycle(12, 25)),
        ("boxing day", new DayOfYearCycle(12, 26)),
        ("martin luther king jr.? day", Nth(1, IsoDayOfWeek.Monday, 3)),
        ("presidents ' day", Nth(2, IsoDayOfWeek.Monday, 3)),
        ("mother|mothers '|'s day", Nth(5, IsoDayOfWeek.Sunday, 2)),
        ("father|fathers '|'s day", Nth(6, IsoDayOfWeek.Sunday, 3)),
        ("memorial day", Feast(year => new LocalDate(year, 6, 1).Previous(IsoDayOfWeek.Monday))),
        ("labor day", Nth(9, IsoDayOfWeek.Monday, 1)),
        ("columbus day", Nth(10, IsoDayOfWeek.Monday, 2)),
        ("thanksgiving day?", Nth(11, IsoDayOfWeek.Thursday, 4)),
        ("ash wednesday", FromEaster(-46)),
        ("palm sunday", FromEaster(-7)),
        ("maundy thursday", FromEaster(-3)),
        ("good friday", GoodFriday),
        ("easter sunday?", FromEaster(0)),
        ("easter monday", FromEaster(1)),
        ("ascension day", FromEaster(39)),
        ("pentecost", FromEaster(49)),
        ("whit sunday", FromEaster(49)),
        ("election day", Feast(year => new LocalDate(year, 11, 1).Next(IsoDayOfWeek.Monday).PlusDays(1))),
    ];

    public static readonly Rule[] Rules = [.. All.Select((feast, number) => new Rule(feast.Pattern, _ => new RuleResult(Kind.Feast, number)))];

    private static FeastCycle Feast(Func<int, LocalDate> dayIn) => new(dayIn);

    private static FeastCycle Nth(int month, IsoDayOfWeek weekday, int nth) => Feast(year => EnglishDates.Nth(year, month, weekday, nth));

    private static FeastCycle FromEaster(int days) => Feast(year => EnglishDates.Easter(year).PlusDays(days));
}
