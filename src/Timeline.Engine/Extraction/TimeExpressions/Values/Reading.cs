namespace Timeline.Engine.Extraction.TimeExpressions.Values;

/// <summary>A meaning with its anchor put in.</summary>
/// <param name="Value">TIMEX3.</param>
/// <param name="Period">The calendar period, where there is one.</param>
/// <param name="Time">The time of that day, where one is told.</param>
internal readonly record struct Reading(TimexType Type, string Value, CalendarPeriod? Period, bool IsApproximate = false, TimeOfDay Time = default)
{
    public static Reading Past { get; } = new(TimexType.Date, "PAST_REF", null);

    public static Reading Present { get; } = new(TimexType.Date, "PRESENT_REF", null);

    public static Reading Future { get; } = new(TimexType.Date, "FUTURE_REF", null);

    public static Reading Of(CalendarPeriod period) => new(TimexType.Date, TimexText.Of(period), period);
}
