using NodaTime;

namespace Timeline.Engine.Extraction.Times.Values;

/// <summary>
/// A name the calendar uses again and again: Tuesday, March, 3 March, summer, the third quarter, Easter. Which one is meant needs an anchor.
/// </summary>
internal abstract record Cycle
{
    /// <summary>The unit of one occurrence.</summary>
    public abstract TimeUnit Unit { get; }

    /// <summary>The unit it occurs once in: a week, a month, a year.</summary>
    public abstract TimeUnit Every { get; }

    /// <summary>Its one occurrence in a period of <see cref="Every"/>; null where it has none (30 February).</summary>
    public abstract CalendarPeriod? In(CalendarPeriod every);

    /// <summary>Its form with the year, month or week left open: <c>XXXX-03</c>, <c>XXXX-WXX-2</c>.</summary>
    public abstract string OpenValue { get; }

    /// <summary>The occurrence that holds a day, or else the last before it.</summary>
    public CalendarPeriod? AtOrBefore(LocalDate day) => Seek(day, 0, -1, found => found.First <= day);

    /// <summary>The occurrence that holds a day, or else the next after it.</summary>
    public CalendarPeriod? AtOrAfter(LocalDate day) => Seek(day, -1, 1, found => found.Last >= day);

    // Nine steps reach 29 February across a century that has no leap day.
    private CalendarPeriod? Seek(LocalDate day, int start, int step, Func<CalendarPeriod, bool> suits)
    {
        var home = CalendarPeriod.Of(day, Every).Shift(start);

        for (var tries = 0; tries < 10; tries++, home = home.Shift(step))
        {
            if (home.Exists && In(home) is { } found && suits(found))
            {
                return found;
            }
        }

        return null;
    }
}

internal sealed record WeekdayCycle(IsoDayOfWeek Weekday) : Cycle
{
    public override TimeUnit Unit => TimeUnit.Day;

    public override TimeUnit Every => TimeUnit.Week;

    public override string OpenValue => $"XXXX-WXX-{(int)Weekday}";

    public override CalendarPeriod? In(CalendarPeriod every) =>
        CalendarPeriod.Day(every.To(TimeUnit.Week).First.PlusDays((int)Weekday - 1));
}

internal sealed record WeekendCycle : Cycle
{
    public override TimeUnit Unit => TimeUnit.Weekend;

    public override TimeUnit Every => TimeUnit.Week;

    public override string OpenValue => "XXXX-WXX-WE";

    public override CalendarPeriod? In(CalendarPeriod every) => every.To(TimeUnit.Weekend);
}

/// <summary>A month, season, quarter or half of every year.</summary>
/// <param name="Place">From 0; winter is 3.</param>
internal sealed record PartOfYearCycle(TimeUnit Part, int Place) : Cycle
{
    public override TimeUnit Unit => Part;

    public override TimeUnit Every => TimeUnit.Year;

    public override string OpenValue => "XXXX" + TimexText.Of(new CalendarPeriod(Part, (2000 * InOneYear) + Place))[4..];

    private int InOneYear => Part switch { TimeUnit.Month => 12, TimeUnit.Half => 2, _ => 4 };

    public override CalendarPeriod? In(CalendarPeriod every) => new CalendarPeriod(Part, (every.FirstYear * InOneYear) + Place);
}

/// <summary>A day of every year, such as 3 March.</summary>
internal sealed record DayOfYearCycle(int Month, int Day) : Cycle
{
    public override TimeUnit Unit => TimeUnit.Day;

    public override TimeUnit Every => TimeUnit.Year;

    public override string OpenValue => $"XXXX-{Month:00}-{Day:00}";

    public override CalendarPeriod? In(CalendarPeriod every) =>
        Day <= CalendarSystem.Iso.GetDaysInMonth(every.FirstYear, Month) ? CalendarPeriod.Day(new LocalDate(every.FirstYear, Month, Day)) : null;
}

/// <summary>A day of every month: "the 15th".</summary>
internal sealed record DayOfMonthCycle(int Day) : Cycle
{
    public override TimeUnit Unit => TimeUnit.Day;

    public override TimeUnit Every => TimeUnit.Month;

    public override string OpenValue => $"XXXX-XX-{Day:00}";

    public override CalendarPeriod? In(CalendarPeriod every)
    {
        var month = every.To(TimeUnit.Month).First;
        return Day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month) ? CalendarPeriod.Day(month.PlusDays(Day - 1)) : null;
    }
}

/// <summary>A weekday counted in its month: the first Monday, the last Friday (-1).</summary>
internal sealed record NthWeekdayCycle(int Number, IsoDayOfWeek Weekday) : Cycle
{
    public override TimeUnit Unit => TimeUnit.Day;

    public override TimeUnit Every => TimeUnit.Month;

    public override string OpenValue => "XXXX-XX-XX";

    public override CalendarPeriod? In(CalendarPeriod every)
    {
        var month = every.To(TimeUnit.Month);
        var day = Number > 0
            ? month.First.PlusDays(-1).Next(Weekday).PlusWeeks(Number - 1)
            : month.Last.PlusDays(1).Previous(Weekday);
        return day <= month.Last ? CalendarPeriod.Day(day) : null;
    }
}

/// <summary>A feast that moves by rule: Thanksgiving (fourth Thursday of November), Easter and what is counted from it.</summary>
/// <param name="DayIn">The day in a year.</param>
internal sealed record FeastCycle(Func<int, LocalDate> DayIn) : Cycle
{
    public override TimeUnit Unit => TimeUnit.Day;

    public override TimeUnit Every => TimeUnit.Year;

    public override string OpenValue => "XXXX-XX-XX";

    public override CalendarPeriod? In(CalendarPeriod every) => CalendarPeriod.Day(DayIn(every.FirstYear));
}
