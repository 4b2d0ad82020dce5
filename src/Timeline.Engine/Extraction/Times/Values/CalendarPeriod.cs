using NodaTime;

namespace Timeline.Engine.Extraction.Times.Values;

/// <summary>
/// One stretch of the calendar of a whole unit: a day, an ISO week, a quarter, a century. Periods of a unit are numbered through, so
/// that shifting is adding.
/// </summary>
/// <param name="Unit">A day or coarser.</param>
/// <param name="Index">
/// Days since 1970-01-01, weeks since the Monday 1969-12-29, months since the year 0, and so on; years by their own (astronomical) number.
/// </param>
internal readonly record struct CalendarPeriod(TimeUnit Unit, int Index)
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly LocalDate FirstMonday = new(1969, 12, 29);

    /// <summary>The first year this can number; NodaTime's own limit is a year away, so that neighbours exist.</summary>
    private const int MinYear = -9990;
    private const int MaxYear = 9990;

    public static CalendarPeriod Day(LocalDate day) => new(TimeUnit.Day, Period.DaysBetween(Epoch, day));

    public static CalendarPeriod Month(int year, int month) => new(TimeUnit.Month, (year * 12) + month - 1);

    public static CalendarPeriod Year(int year) => new(TimeUnit.Year, year);

    /// <param name="season">0 is spring, 3 winter.</param>
    public static CalendarPeriod Season(int year, int season) => new(TimeUnit.Season, (year * 4) + season);

    public static CalendarPeriod Quarter(int year, int quarter) => new(TimeUnit.Quarter, (year * 4) + quarter - 1);

    public static CalendarPeriod Half(int year, int half) => new(TimeUnit.Half, (year * 2) + half - 1);

    /// <summary>The period of <paramref name="unit"/> that <paramref name="day"/> lies in; for a weekend, its week's.</summary>
    public static CalendarPeriod Of(LocalDate day, TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Weekend => new(unit, FloorDivide(Period.DaysBetween(FirstMonday, day), 7)),
        TimeUnit.Month => Month(day.Year, day.Month),
        TimeUnit.Season => Season(day.Month < 3 ? day.Year - 1 : day.Year, (day.Month + 9) % 12 / 3),
        TimeUnit.Quarter => Quarter(day.Year, ((day.Month - 1) / 3) + 1),
        TimeUnit.Half => Half(day.Year, day.Month > 6 ? 2 : 1),
        TimeUnit.Year => Year(day.Year),
        TimeUnit.Decade => new(unit, FloorDivide(day.Year, 10)),
        TimeUnit.Century => new(unit, FloorDivide(day.Year, 100)),
        TimeUnit.Millennium => new(unit, FloorDivide(day.Year, 1000)),
        _ => Day(day),
    };

    public bool Exists => Unit switch
    {
        TimeUnit.Day => Math.Abs((long)Index) < 3_600_000,
        TimeUnit.Week or TimeUnit.Weekend => Math.Abs((long)Index) < 500_000,
        _ => FirstYear is >= MinYear and <= MaxYear,
    };

    public LocalDate First => Unit switch
    {
        TimeUnit.Week => FirstMonday.PlusWeeks(Index),
        TimeUnit.Weekend => FirstMonday.PlusWeeks(Index).PlusDays(5),
        TimeUnit.Month => new(FirstYear, Modulo(Index, 12) + 1, 1),
        TimeUnit.Season => new(FirstYear, (Modulo(Index, 4) * 3) + 3, 1),
        TimeUnit.Quarter => new(FirstYear, (Modulo(Index, 4) * 3) + 1, 1),
        TimeUnit.Half => new(FirstYear, (Modulo(Index, 2) * 6) + 1, 1),
        TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium => new(FirstYear, 1, 1),
        _ => Epoch.PlusDays(Index),
    };

    public LocalDate Last => Unit switch
    {
        TimeUnit.Weekend => First.PlusDays(1),
        TimeUnit.Day => First,
        _ => Shift(1).First.PlusDays(-1),
    };

    public int FirstYear => Unit switch
    {
        TimeUnit.Month => FloorDivide(Index, 12),
        TimeUnit.Season or TimeUnit.Quarter => FloorDivide(Index, 4),
        TimeUnit.Half => FloorDivide(Index, 2),
        TimeUnit.Year => Index,
        TimeUnit.Decade => Index * 10,
        TimeUnit.Century => Index * 100,
        TimeUnit.Millennium => Index * 1000,
        _ => First.Year,
    };

    /// <summary>The place among its year's months, seasons, quarters or halves, from 0.</summary>
    public int PlaceInYear => Unit switch
    {
        TimeUnit.Month => Modulo(Index, 12),
        TimeUnit.Season or TimeUnit.Quarter => Modulo(Index, 4),
        TimeUnit.Half => Modulo(Index, 2),
        _ => 0,
    };

    /// <summary>The period so many of its own unit later.</summary>
    public CalendarPeriod Shift(int count) => this with { Index = Index + count };

    /// <summary>The period of a unit that this one begins in.</summary>
    public CalendarPeriod To(TimeUnit unit) => unit == Unit ? this : Of(First, unit);

    public bool Contains(CalendarPeriod other) => First <= other.First && other.Last <= Last;

    private static int FloorDivide(int value, int by) => (value - Modulo(value, by)) / by;

    private static int Modulo(int value, int by) => ((value % by) + by) % by;
}
