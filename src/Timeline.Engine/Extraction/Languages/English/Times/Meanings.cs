using NodaTime;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>What the rules of several tables make meanings from.</summary>
internal static class Meanings
{
    public static RuleResult Date(Meaning meaning) => new(Kind.Date, Meaning: meaning);

    public static PartOfYearCycle Month(Match m) => new(TimeUnit.Month, m.Int(Kind.Month) - 1);

    public static PartOfYearCycle Season(Match m) => new(TimeUnit.Season, m.Int(Kind.Season));

    public static WeekdayCycle Weekday(Match m) => new((IsoDayOfWeek)m.Int(Kind.Weekday));

    /// <summary>The year a pattern names, in figures ("1955") or in words ("that year").</summary>
    public static Meaning Year(Match m) => m.Has(Kind.YearPhrase) ? m.Meaning(Kind.YearPhrase) : new Fixed(CalendarPeriod.Year(m.Int(Kind.Year)));

    /// <summary>A name of the year, in the year of the pattern where it has one.</summary>
    public static RuleResult Yearly(Match m, Cycle cycle) => Date(m.Has(Kind.Year | Kind.YearPhrase) ? new NamedIn(cycle, Year(m)) : new Named(cycle));

    /// <summary>-1 for last and previous, 1 for next and following, 0 for this.</summary>
    public static int Sign(Match m) => m.Has(Kind.Last | Kind.Preceding) ? -1 : m.Has(Kind.Next | Kind.Following) ? 1 : 0;

    public static Choice ChoiceOf(Match m) =>
        m.Has(Kind.Following) ? Choice.Following
        : m.Has(Kind.Preceding) ? Choice.Preceding
        : m.Has(Kind.Last) ? Choice.Last
        : m.Has(Kind.Next) ? Choice.Next
        : Choice.This;

    /// <summary>A day or coarser, so many units away; "fortnight" counts twice.</summary>
    public static RuleResult? Step(Match m, int steps, Origin origin, Kind kinds = Kind.Date)
    {
        var unit = m[Kind.Unit];
        return unit.Unit < TimeUnit.Day ? null : new(kinds, Meaning: new Stepped(steps * Math.Max(1, unit.Int), unit.Unit, origin));
    }
}
