using NodaTime;

namespace Timeline.Engine.Extraction.Times.Values;

/// <summary>Puts anchors into meanings, in the order of the text, keeping the date last mentioned.</summary>
/// <param name="published">The article's date.</param>
/// <param name="isNarrative">Open dates hang on the one last mentioned, not on the article's.</param>
internal sealed class Resolver(LocalDate published, bool isNarrative)
{
    /// <summary>A narrative steps on to a date so few days ahead rather than to another year.</summary>
    private const int NextStepDays = 60;

    private readonly CalendarPeriod _published = CalendarPeriod.Day(published);

    /// <summary>The date last mentioned; the article's own before the first.</summary>
    private CalendarPeriod _mentioned = CalendarPeriod.Day(published);

    private bool _isMentionedInFull;

    /// <summary>The date last mentioned that is finer than a year: where a narrative is.</summary>
    private CalendarPeriod? _scene;

    /// <summary>The quarter a report is about: "a year earlier" is that quarter of the year before.</summary>
    private CalendarPeriod? _compared;

    private Resolution _last;

    /// <summary>What of a cycle is nearest hangs on the day of publication alone, and news says "Monday" often.</summary>
    private readonly Dictionary<(Cycle, Direction), CalendarPeriod?> _nearest = [];

    private CalendarPeriod Now => isNarrative ? _mentioned : _published;

    public Resolution Resolve(Meaning meaning, Direction direction)
    {
        var resolution = Read(meaning, direction);

        if (resolution.Period is { } period)
        {
            _mentioned = period;
            _isMentionedInFull = meaning is Fixed or NamedIn;
            _scene = period.Unit < TimeUnit.Year ? period : _scene;
        }

        _compared = meaning switch
        {
            // A quarter that is not over yet is a forecast: others are not compared with it.
            Named or NamedIn or Fixed when resolution.Period is { Unit: TimeUnit.Quarter or TimeUnit.Half } told && (_compared is null || told.Last < published) => told,
            Length { Parts: [{ Unit: TimeUnit.Month, Count: >= 6 }] } => null,
            _ => _compared,
        };

        return resolution;
    }

    private Resolution Read(Meaning meaning, Direction direction) => meaning switch
    {
        Length length => new(TimexType.Duration, LengthText.Of(length), null),
        Repeated set => new(TimexType.Set, set.Value, null),
        Reference { IsFromMentioned: true } when IsTold(direction) => Resolution.Past,
        Reference reference => new(reference.Type, reference.Value, null),
        About about => Read(about.Of, direction) with { IsApproximate = true },
        Timed timed => ReadTime(timed, direction),
        Stepped { Unit: TimeUnit.Day, Steps: 0, Origin: Origin.Now } when isNarrative => Resolution.Present,
        _ => Find(meaning, direction) is not { Exists: true } period ? Unfound(meaning)
            : meaning is Stepped { Origin: Origin.Mentioned, Steps: > 0 } && IsTold(direction) && period.First > published ? Resolution.Past
            : meaning is Fixed { Or: not null } or Counted ? Of(period) with { Denotes = AmbiguousDates.Of(meaning, period, meaning is Counted counted ? Find(counted.Within, direction) : null) }
            : Of(period),
    };

    /// <summary>News told in the past: "two weeks later", after an event without a date, is not counted from today.</summary>
    private bool IsTold(Direction direction) => !isNarrative && direction is Direction.Past;

    /// <summary>Neighbours often mean the same period, and a value takes time to write.</summary>
    private Resolution Of(CalendarPeriod period) => _last.Period == period ? _last : _last = Resolution.Of(period);

    private static Resolution Unfound(Meaning meaning) => meaning switch
    {
        Named named => new(TimexType.Date, named.Cycle.OpenValue, null),
        NamedIn named => new(TimexType.Date, named.Cycle.OpenValue, null),
        Counted or SteppedFrom => new(TimexType.Date, "XXXX-XX-XX", null),
        Stepped { Steps: < 0 } => Resolution.Past,
        Stepped { Steps: > 0 } => Resolution.Future,
        _ => Resolution.Present,
    };

    private Resolution ReadTime(Timed timed, Direction direction)
    {
        var day = timed.Day is null ? _mentioned.Unit is TimeUnit.Day ? _mentioned : Now : Find(timed.Day, direction);
        var time = "T" + timed.Time.Value;

        return day is { Exists: true } known
            ? new(TimexType.Time, TimexText.Of(known) + time, known, Time: timed.Time, Denotes: AmbiguousDates.Of(timed, known, null))
            : new(TimexType.Time, "XXXX-XX-XX" + time, null);
    }

    /// <summary>The calendar period a meaning denotes; null when it has none.</summary>
    private CalendarPeriod? Find(Meaning meaning, Direction direction) => meaning switch
    {
        Fixed known => known.Period,
        Named named => Choose(named.Cycle, named.Choice, direction),
        NamedIn named => Find(named.Within, direction) is { Exists: true } within ? named.Cycle.In(within.To(named.Cycle.Every)) : null,
        Stepped step => Step(step),
        SteppedFrom step => Find(step.From, step.Steps < 0 ? Direction.Past : Direction.Future) is { Exists: true } from && from.Unit <= step.Unit ? StepFrom(from, step) : null,
        Counted counted => Find(counted.Within, direction) is { Exists: true } whole ? Count(counted, whole) : null,
        LastCompared last => _compared ?? (last.IsQuarter ? Now.To(TimeUnit.Quarter).Shift(-1) : _mentioned),
        Timed { Day: { } day } => Find(day, direction),
        About about => Find(about.Of, direction),
        _ => null,
    };

    private CalendarPeriod? Step(Stepped step)
    {
        if (step is { Unit: TimeUnit.Year, Compares: true } && !isNarrative && _compared is { } compared)
        {
            return compared.Shift(step.Steps * (compared.Unit is TimeUnit.Quarter ? 4 : 2));
        }

        // In news "a year earlier" compares with the present, unless a date was just given in full.
        var comparesWithNow = !isNarrative && !_isMentionedInFull && step is { Unit: TimeUnit.Year, Compares: true };
        var from = step.Origin is Origin.Mentioned && !comparesWithNow ? _mentioned : Now;

        if (step.Unit < TimeUnit.Day)
        {
            return step.Steps == 0 ? from : null;
        }

        // A date vaguer than the step cannot be counted from; but the scene may lie in it.
        if (from.Unit > step.Unit && _scene is { } scene && from.Contains(scene))
        {
            from = scene;
        }

        return from.Unit > step.Unit ? null : from.To(step.Unit).Shift(step.Steps);
    }

    private static CalendarPeriod StepFrom(CalendarPeriod from, SteppedFrom step) => step.Unit switch
    {
        TimeUnit.Month or TimeUnit.Year when from.Unit is TimeUnit.Day =>
            CalendarPeriod.Day(from.First.Plus(step.Unit is TimeUnit.Month ? Period.FromMonths(step.Steps) : Period.FromYears(step.Steps))),
        TimeUnit.Week => from.Unit is TimeUnit.Day ? from.Shift(7 * step.Steps) : from.To(TimeUnit.Week).Shift(step.Steps),
        _ => from.To(step.Unit).Shift(step.Steps),
    };

    private static CalendarPeriod? Count(Counted counted, CalendarPeriod whole)
    {
        var part = counted.Number > 0
            ? CalendarPeriod.Of(whole.First, counted.Unit).Shift(counted.Number - 1)
            : CalendarPeriod.Of(whole.Last, counted.Unit).Shift(counted.Number + 1);
        return part.Exists && part.First <= whole.Last ? part : null;
    }

    private CalendarPeriod? Choose(Cycle cycle, Choice choice, Direction direction)
    {
        var anchor = choice is Choice.Following or Choice.Preceding ? _mentioned : Now;

        return choice switch
        {
            Choice.This => This(cycle, anchor),
            Choice.Last or Choice.Preceding => cycle.AtOrBefore(anchor.To(cycle.Unit).First.PlusDays(-1)),
            Choice.Next or Choice.Following => cycle.AtOrAfter(anchor.To(cycle.Unit).Last.PlusDays(1)),
            _ => isNarrative ? Continue(cycle)
                : _nearest.TryGetValue((cycle, direction), out var known) ? known
                : _nearest[(cycle, direction)] = Nearest(cycle, direction),
        };
    }

    /// <summary>The one of this year; but in spring "this winter" is the one just over.</summary>
    private static CalendarPeriod? This(Cycle cycle, CalendarPeriod anchor)
    {
        var here = cycle.In(anchor.To(cycle.Every));
        return cycle.Unit is TimeUnit.Season && here is { } season && Period.DaysBetween(anchor.First, season.First) > 200 ? season.Shift(-4) : here;
    }

    private CalendarPeriod? Nearest(Cycle cycle, Direction direction)
    {
        if (cycle.AtOrBefore(published) is not { } before || cycle.AtOrAfter(published) is not { } after)
        {
            return null;
        }

        var (back, ahead) = (Period.DaysBetween(before.Last, published), Period.DaysBetween(published, after.First));

        if (direction is Direction.Over)
        {
            return before;
        }

        // A quarter that has just ended is still the one meant by a forecast of its results.
        if (cycle is PartOfYearCycle { Part: TimeUnit.Quarter } && back * 2 < ahead)
        {
            return before;
        }

        // Of a month eleven months ago one would say "last".
        if (cycle is PartOfYearCycle { Part: TimeUnit.Month } && ahead <= 45 && back > 270)
        {
            return after;
        }

        // A day of the year is said without its year only when that is plain: tense decides between two that are equally near.
        return cycle is DayOfYearCycle or FeastCycle && Math.Abs(back - ahead) > 180 ? (back < ahead ? before : after)
            : direction is Direction.Future ? after
            : direction is Direction.Past || cycle is not DayOfYearCycle ? before
            : back <= ahead ? before : after;
    }

    /// <summary>A narrative goes on from its scene, in the year, month or week it is in, unless that would step back most of it.</summary>
    private CalendarPeriod? Continue(Cycle cycle)
    {
        var scene = _scene is { } last && (_mentioned.Unit < TimeUnit.Year || _mentioned.Contains(last) || IsNextStep(cycle, last)) ? last : _mentioned;
        var home = scene.To(cycle.Every);
        var here = cycle.In(home);

        if (here is { } found && scene.Unit < cycle.Every)
        {
            var back = Period.DaysBetween(found.Last, scene.First);
            return back > Period.DaysBetween(home.First, home.Last) * 2 / 3 ? cycle.In(home.Shift(1)) ?? found : found;
        }

        return here ?? cycle.AtOrAfter(scene.First);
    }

    private static bool IsNextStep(Cycle cycle, CalendarPeriod scene) =>
        cycle.AtOrAfter(scene.First) is { } next && Period.DaysBetween(scene.Last, next.First) <= NextStepDays;
}
