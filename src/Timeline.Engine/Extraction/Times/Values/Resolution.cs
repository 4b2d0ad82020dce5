using Timeline.Engine.Dates;

namespace Timeline.Engine.Extraction.Times.Values;

/// <summary>A meaning with its anchor put in.</summary>
/// <param name="Value">TIMEX3.</param>
/// <param name="Period">The calendar period, where there is one.</param>
/// <param name="Time">The time of that day, where one is told.</param>
/// <param name="Denotes">What the words leave open of the period: "01/02/2021" is one of two days. Null where that is the period itself.</param>
internal readonly record struct Resolution(
    TimexType Type, string Value, CalendarPeriod? Period, bool IsApproximate = false, TimeOfDay Time = default, ImpreciseDate? Denotes = null)
{
    public static Resolution Past { get; } = new(TimexType.Date, "PAST_REF", null);

    public static Resolution Present { get; } = new(TimexType.Date, "PRESENT_REF", null);

    public static Resolution Future { get; } = new(TimexType.Date, "FUTURE_REF", null);

    public static Resolution Of(CalendarPeriod period) => new(TimexType.Date, TimexText.Of(period), period);
}
