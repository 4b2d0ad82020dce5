using System.Globalization;
using NodaTime.Calendars;

namespace Timeline.Engine.Extraction.Times.Values;

/// <summary>TIMEX3's text of a period: <c>1998-03-04</c>, <c>1998-W10-WE</c>, <c>1998-SU</c>, <c>199</c>, <c>BC0044</c>.</summary>
internal static class TimexText
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    public static string Of(CalendarPeriod period) => period.Unit switch
    {
        TimeUnit.Day => string.Create(CultureInfo.InvariantCulture, $"{Year(period.First.Year)}-{period.First.Month:00}-{period.First.Day:00}"),
        TimeUnit.Week => Week(period),
        TimeUnit.Weekend => Week(period) + "-WE",
        TimeUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{Year(period.FirstYear)}-{period.PlaceInYear + 1:00}"),
        TimeUnit.Season => string.Create(CultureInfo.InvariantCulture, $"{Year(period.FirstYear)}-{Seasons[period.PlaceInYear]}"),
        TimeUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year(period.FirstYear)}-Q{period.PlaceInYear + 1}"),
        TimeUnit.Half => string.Create(CultureInfo.InvariantCulture, $"{Year(period.FirstYear)}-H{period.PlaceInYear + 1}"),
        TimeUnit.Decade when period.Index >= 0 => string.Create(CultureInfo.InvariantCulture, $"{period.Index:000}"),
        TimeUnit.Century when period.Index >= 0 => string.Create(CultureInfo.InvariantCulture, $"{period.Index:00}"),
        TimeUnit.Millennium when period.Index >= 0 => string.Create(CultureInfo.InvariantCulture, $"{period.Index:0}"),
        TimeUnit.Decade => string.Create(CultureInfo.InvariantCulture, $"BC{-period.Index - 1:000}"),
        TimeUnit.Century => string.Create(CultureInfo.InvariantCulture, $"BC{-period.Index - 1:00}"),
        TimeUnit.Millennium => string.Create(CultureInfo.InvariantCulture, $"BC{-period.Index - 1:0}"),
        _ => Year(period.FirstYear),
    };

    private static string Year(int year) => year > 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}") : string.Create(CultureInfo.InvariantCulture, $"BC{1 - year:0000}");

    private static string Week(CalendarPeriod period)
    {
        var monday = period.To(TimeUnit.Week).First;
        return string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(monday):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(monday):00}");
    }
}
