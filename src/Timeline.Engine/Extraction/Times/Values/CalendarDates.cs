using NodaTime;
using Timeline.Engine.Dates;

namespace Timeline.Engine.Extraction.Times.Values;

/// <summary>What a resolution denotes on the calendar: as precise as its words and no more.</summary>
internal static class CalendarDates
{
    /// <summary>Null for a length, a set, and a reference that fixes no day.</summary>
    public static ImpreciseDate? Of(Resolution resolution)
    {
        if (resolution.Period is not { } period)
        {
            return null;
        }

        var date = resolution.Denotes is { } denotes ? denotes : resolution.Time.Minute is { } minute && period.Unit is TimeUnit.Day ? At(period.First + minute, resolution.Time.Offset) : Of(period);
        return resolution.IsApproximate ? date.WithApproximate() : date;
    }

    /// <summary>From the beginning of one period to the end of another.</summary>
    public static ImpreciseDate Interval(CalendarPeriod from, CalendarPeriod to) => ImpreciseDate.Interval(EndOf(from, from.First), EndOf(to, to.Last));

    private static ImpreciseDate At(LocalDateTime minute, Offset? offset) =>
        offset is { } known ? ImpreciseDate.At(minute, known) : ImpreciseDate.At(minute);

    private static ImpreciseDate Of(CalendarPeriod period) => period.Unit switch
    {
        TimeUnit.Day => ImpreciseDate.Day(period.First),
        TimeUnit.Month => ImpreciseDate.Month(period.FirstYear, period.PlaceInYear + 1),
        TimeUnit.Season => ImpreciseDate.Season(period.FirstYear, Season.Spring + period.PlaceInYear),
        TimeUnit.Quarter => ImpreciseDate.Quarter(period.FirstYear, period.PlaceInYear + 1),
        TimeUnit.Half => ImpreciseDate.Half(period.FirstYear, period.PlaceInYear + 1),
        TimeUnit.Year => ImpreciseDate.Year(period.FirstYear),
        TimeUnit.Decade when period.Index >= 0 => ImpreciseDate.Decade(period.FirstYear),
        TimeUnit.Century when period.Index >= 0 => ImpreciseDate.Century(period.FirstYear),
        TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium => Interval(period.To(TimeUnit.Year), CalendarPeriod.Of(period.Last, TimeUnit.Year)),
        _ => ImpreciseDate.Interval(period.First, period.Last),
    };

    /// <summary>Years, months and days end an interval as they are; other periods by their first or last day.</summary>
    private static ImpreciseDate EndOf(CalendarPeriod period, LocalDate day) =>
        period.Unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Day ? Of(period) : ImpreciseDate.Day(day);
}
