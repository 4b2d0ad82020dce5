using NodaTime;

namespace Timeline.Engine.Extraction.TimeExpressions.Values;

/// <summary>A meaning with its anchor put in.</summary>
/// <param name="Period">The calendar period, where there is one.</param>
internal readonly record struct Reading(TimexType Type, string Value, CalendarPeriod? Period, bool IsApproximate = false)
{
    public static Reading Past { get; } = new(TimexType.Date, "PAST_REF", null);

    public static Reading Present { get; } = new(TimexType.Date, "PRESENT_REF", null);

    public static Reading Future { get; } = new(TimexType.Date, "FUTURE_REF", null);

    public static Reading Of(CalendarPeriod period) => new(TimexType.Date, TimexText.Of(period), period);
}

/// <summary>Puts anchors into meanings, in the order of the text, keeping the date last mentioned.</summary>
/// <param name="published">The article's date.</param>
/// <param name="isNarrative">Open dates hang on the one last mentioned, not on the article's.</param>
internal sealed class Resolver(LocalDate published, bool isNarrative)
{
    private readonly CalendarPeriod _published = CalendarPeriod.Day(published);

    /// <summary>The date last mentioned; the article's own before the first.</summary>
    public CalendarPeriod Mentioned { get; private set; } = CalendarPeriod.Day(published);

    private CalendarPeriod Now => isNarrative ? Mentioned : _published;

    public Reading Resolve(Meaning meaning, Direction direction)
    {
        var reading = Read(meaning, direction);

        if (reading.Period is { } period)
        {
            Mentioned = period;
        }

        return reading;
    }

    private Reading Read(Meaning meaning, Direction direction) => meaning switch
    {
        Length length => new(TimexType.Duration, LengthText.Of(length), null),
        Repeated set => new(TimexType.Set, set.Value, null),
        Reference reference => new(reference.Type, reference.Value, null),
        About about => Read(about.Of, direction) with { IsApproximate = true },
        Timed timed => ReadTime(timed, direction),
        _ => Find(meaning, direction) is { Exists: true } period ? Reading.Of(period) : Unfound(meaning),
    };

    private static Reading Unfound(Meaning meaning) => meaning switch
    {
        Named named => new(TimexType.Date, named.Cycle.OpenValue, null),
        NamedIn named => new(TimexType.Date, named.Cycle.OpenValue, null),
        Stepped { Steps: < 0 } => Reading.Past,
        Stepped { Steps: > 0 } => Reading.Future,
        _ => Reading.Present,
    };

    private Reading ReadTime(Timed timed, Direction direction)
    {
        var day = timed.Day is null ? (isNarrative ? Mentioned : _published) : Find(timed.Day, direction);
        var time = "T" + timed.Time + timed.Zone;

        return day is { Exists: true } known
            ? new(TimexType.Time, TimexText.Of(known) + time, known)
            : new(TimexType.Time, "XXXX-XX-XX" + time, null);
    }

    /// <summary>The calendar period a meaning denotes; null when it has none.</summary>
    private CalendarPeriod? Find(Meaning meaning, Direction direction) => meaning switch
    {
        Fixed known => known.Period,
        Named named => Choose(named.Cycle, named.Choice, direction),
        NamedIn named => Find(named.Within, direction) is { Exists: true } within ? named.Cycle.In(within.To(named.Cycle.Every)) : null,
        Stepped step => Step(step),
        Counted counted => Find(counted.Within, direction) is { Exists: true } whole ? Count(counted, whole) : null,
        Timed { Day: { } day } => Find(day, direction),
        About about => Find(about.Of, direction),
        _ => null,
    };

    private CalendarPeriod? Step(Stepped step)
    {
        var from = step.Origin is Origin.Mentioned ? Mentioned : Now;

        // Like is compared with like: "a year earlier", said of a quarter, is a quarter.
        if (step is { Unit: TimeUnit.Year, Steps: not 0 } && from.Unit is TimeUnit.Quarter or TimeUnit.Half)
        {
            return from.Shift(step.Steps * (from.Unit is TimeUnit.Quarter ? 4 : 2));
        }

        if (step.Unit < TimeUnit.Day)
        {
            return step.Steps == 0 ? from : null;
        }

        // A date vaguer than the step cannot be counted from.
        return from.Unit > step.Unit ? null : from.To(step.Unit).Shift(step.Steps);
    }

    private static CalendarPeriod? Count(Counted counted, CalendarPeriod whole)
    {
        var part = counted.Number > 0
            ? CalendarPeriod.Of(whole.First, counted.Unit).Shift(counted.Number - 1)
            : CalendarPeriod.Of(whole.Last, counted.Unit).Shift(counted.Number + 1);
        return part.Exists && part.First <= whole.Last ? part : null;
    }

    private CalendarPeriod? Choose(Cycle cycle, Choice choice, Direction direction)
    {
        var anchor = choice is Choice.Following or Choice.Preceding ? Mentioned : Now;

        return choice switch
        {
            Choice.This => cycle.In(anchor.To(cycle.Every)),
            Choice.Last or Choice.Preceding => cycle.AtOrBefore(Start(anchor, cycle).PlusDays(-1)),
            Choice.Next or Choice.Following => cycle.AtOrAfter(End(anchor, cycle).PlusDays(1)),
            _ => isNarrative ? Continue(cycle) : Nearest(cycle, direction),
        };
    }

    private static LocalDate Start(CalendarPeriod anchor, Cycle cycle) => anchor.To(cycle.Unit).First;

    private static LocalDate End(CalendarPeriod anchor, Cycle cycle) => anchor.To(cycle.Unit).Last;

    private CalendarPeriod? Nearest(Cycle cycle, Direction direction)
    {
        var before = cycle.AtOrBefore(published);
        var after = cycle.AtOrAfter(published);

        return (direction, before, after) switch
        {
            (Direction.Future, _, not null) => after,
            (Direction.Past, not null, _) => before,
            (_, { } past, { } future) when cycle is DayOfYearCycle =>
                Period.DaysBetween(past.First, published) <= Period.DaysBetween(published, future.First) ? past : future,
            _ => before ?? after,
        };
    }

    /// <summary>A narrative goes on in the year, month or week it is in, unless that would step back most of one.</summary>
    private CalendarPeriod? Continue(Cycle cycle)
    {
        var home = Mentioned.To(cycle.Every);
        var here = cycle.In(home);

        if (here is { } found && Mentioned.Unit < cycle.Every)
        {
            var back = Period.DaysBetween(found.Last, Mentioned.First);
            var length = Period.DaysBetween(home.First, home.Last);
            return back > length * 3 / 4 ? cycle.In(home.Shift(1)) ?? found : found;
        }

        return here ?? cycle.AtOrAfter(Mentioned.First);
    }
}
