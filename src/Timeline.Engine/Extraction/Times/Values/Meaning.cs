using System.Collections.Immutable;
using NodaTime;

namespace Timeline.Engine.Extraction.Times.Values;

/// <summary>What words mean before it is known when they were said. A closed family; <see cref="Resolver"/> turns each into a value.</summary>
internal abstract record Meaning;

/// <summary>A period the words name in full: "3 March 1994", "the 1960s".</summary>
/// <param name="Or">What else the figures can mean: "01/02/2021" is 2 January or 1 February.</param>
internal sealed record Fixed(CalendarPeriod Period, CalendarPeriod? Or = null) : Meaning;

/// <summary>A recurring name: "Tuesday", "last May", "this summer".</summary>
internal sealed record Named(Cycle Cycle, Choice Choice = Choice.Open) : Meaning;

/// <summary>A recurring name inside another date: "the summer of 1955", "March next year".</summary>
internal sealed record NamedIn(Cycle Cycle, Meaning Within) : Meaning;

/// <summary>So many units away: "yesterday", "last week", "three years ago", "two days later", "that month" (no step).</summary>
/// <param name="Steps">Negative is before.</param>
/// <param name="Compares">Sets like beside like: "a year earlier", said of a quarter, is a quarter. "Last year" does not.</param>
internal sealed record Stepped(int Steps, TimeUnit Unit, Origin Origin, bool Compares = false) : Meaning;

/// <summary>So many units from a date that is said: "a week from Friday".</summary>
internal sealed record SteppedFrom(int Steps, TimeUnit Unit, Meaning From) : Meaning;

/// <summary>A counted part: "the first week of March", "the last day of the year" (-1).</summary>
internal sealed record Counted(int Number, TimeUnit Unit, Meaning Within) : Meaning;

/// <summary>The period spoken of: "the quarter", "at that time".</summary>
/// <param name="IsQuarter">Where none was spoken of: the last whole quarter, for results come afterwards; else the date last mentioned.</param>
internal sealed record LastCompared(bool IsQuarter = false) : Meaning;

/// <summary>A time of day, on a day said with it or else on the one spoken of.</summary>
internal sealed record Timed(Meaning? Day, TimeOfDay Time) : Meaning;

/// <param name="Value">What follows the <c>T</c> in TIMEX3: <c>10:00</c>, <c>22:00-05</c>, <c>MO</c>.</param>
/// <param name="Minute">The time to the minute, where the words give minutes: "10 p.m." does not.</param>
/// <param name="Offset">Of the zone the words name; null when they name none.</param>
/// <param name="IsOvernight">"The night of 30 January" ends on the 31st.</param>
internal readonly record struct TimeOfDay(string Value, LocalTime? Minute = null, Offset? Offset = null, bool IsOvernight = false);

/// <summary>A length of time, in one or more units.</summary>
internal sealed record Length(ImmutableArray<LengthPart> Parts) : Meaning;

/// <param name="Count">Null when vague ("several").</param>
internal readonly record struct LengthPart(decimal? Count, TimeUnit Unit);

/// <summary>What comes again and again. The value is complete: <c>XXXX-WXX-1</c>, <c>P1D</c>.</summary>
internal sealed record Repeated(string Value) : Meaning;

/// <summary>The past, present or future, or a value that no anchor changes.</summary>
/// <param name="IsFromMentioned">As seen from the date last mentioned: "some days later" may be long past.</param>
internal sealed record Reference(TimexType Type, string Value, bool IsFromMentioned = false) : Meaning;

/// <summary>The same calendar meaning, said to be approximate.</summary>
internal sealed record About(Meaning Of) : Meaning;

/// <summary>Which of a name's occurrences.</summary>
internal enum Choice
{
    /// <summary>The words do not say: tense and anchor decide.</summary>
    Open,
    Last,
    This,
    Next,

    /// <summary>The first after the date last mentioned: "the following Monday".</summary>
    Following,

    /// <summary>The last before the date last mentioned: "the previous summer".</summary>
    Preceding,
}

/// <summary>What steps are counted from.</summary>
internal enum Origin
{
    /// <summary>The moment of speaking: the article's date; in narrative the date last mentioned.</summary>
    Now,

    /// <summary>The date last mentioned: "later", "the following year", "that day".</summary>
    Mentioned,
}

/// <summary>Where tense and context look for a date whose words leave it open.</summary>
internal enum Direction
{
    Unknown,
    Past,
    Future,

    /// <summary>Over and done, however near its next occurrence: "the year ended March 31".</summary>
    Over,
}
