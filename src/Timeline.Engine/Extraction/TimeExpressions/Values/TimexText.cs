using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using Timeline.Engine.Dates;

namespace Timeline.Engine.Extraction.TimeExpressions.Values;

/// <summary>How values are written: TIMEX3 for annotation, EDTF (through <see cref="ImpreciseDate"/>) for the timeline.</summary>
internal static class TimexText
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    public static string Of(CalendarPeriod period) => period.Unit switch
    {
        TimeUnit.Day => Invariant($"{Year(period.First.Year)}-{period.First.Month:00}-{period.First.Day:00}"),
        TimeUnit.Week => Week(period),
        TimeUnit.Weekend => Week(period) + "-WE",
        TimeUnit.Month => Invariant($"{Year(period.FirstYear)}-{period.PlaceInYear + 1:00}"),
        TimeUnit.Season => Invariant($"{Year(period.FirstYear)}-{Seasons[period.PlaceInYear]}"),
        TimeUnit.Quarter => Invariant($"{Year(period.FirstYear)}-Q{period.PlaceInYear + 1}"),
        TimeUnit.Half => Invariant($"{Year(period.FirstYear)}-H{period.PlaceInYear + 1}"),
        TimeUnit.Decade when period.Index >= 0 => Invariant($"{period.Index:000}"),
        TimeUnit.Century when period.Index >= 0 => Invariant($"{period.Index:00}"),
        TimeUnit.Millennium when period.Index >= 0 => Invariant($"{period.Index:0}"),
        TimeUnit.Decade => Invariant($"BC{-period.Index - 1:000}"),
        TimeUnit.Century => Invariant($"BC{-period.Index - 1:00}"),
        TimeUnit.Millennium => Invariant($"BC{-period.Index - 1:0}"),
        _ => Year(period.FirstYear),
    };

    /// <param name="isApproximate">Said to be approximate ("around 1 May"): marked, not widened.</param>
    public static ImpreciseDate Date(CalendarPeriod period, bool isApproximate)
    {
        var mark = isApproximate ? "~" : "";
        var year = EdtfYear(period.FirstYear);

        return ImpreciseDate.Parse(period.Unit switch
        {
            TimeUnit.Day => EdtfDay(period.First) + mark,
            TimeUnit.Month => Invariant($"{year}-{period.PlaceInYear + 1:00}{mark}"),
            TimeUnit.Season => Invariant($"{year}-{period.PlaceInYear + 21}{mark}"),
            TimeUnit.Quarter => Invariant($"{year}-{period.PlaceInYear + 33}{mark}"),
            TimeUnit.Year => year + mark,
            TimeUnit.Decade when period.Index >= 0 => Invariant($"{period.Index:000}X{mark}"),
            TimeUnit.Century when period.Index >= 0 => Invariant($"{period.Index:00}XX{mark}"),
            _ => $"{EdtfDay(period.First)}{mark}/{EdtfDay(period.Last)}{mark}",
        });
    }

    /// <summary>From the first day of one to the last day of another, each as precise as it is.</summary>
    public static ImpreciseDate Interval(CalendarPeriod from, CalendarPeriod to) =>
        ImpreciseDate.Parse($"{End(from, from.First)}/{End(to, to.Last)}");

    public static string Year(int year) => year > 0 ? Invariant($"{year:0000}") : Invariant($"BC{1 - year:0000}");

    private static string Week(CalendarPeriod period)
    {
        var monday = period.To(TimeUnit.Week).First;
        return Invariant($"{WeekYearRules.Iso.GetWeekYear(monday):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(monday):00}");
    }

    private static string End(CalendarPeriod period, LocalDate day) => period.Unit switch
    {
        TimeUnit.Year => EdtfYear(period.FirstYear),
        TimeUnit.Month => Invariant($"{EdtfYear(period.FirstYear)}-{period.PlaceInYear + 1:00}"),
        _ => EdtfDay(day),
    };

    private static string EdtfDay(LocalDate day) => Invariant($"{EdtfYear(day.Year)}-{day.Month:00}-{day.Day:00}");

    private static string EdtfYear(int year) => year < 0 ? Invariant($"-{-year:0000}") : Invariant($"{year:0000}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
