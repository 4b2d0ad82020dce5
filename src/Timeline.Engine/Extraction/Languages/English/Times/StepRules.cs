using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;
using static Timeline.Engine.Extraction.Languages.English.Times.Meanings;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Dates counted from another: "last week", "that month", "three years ago", "two days later".</summary>
internal static class StepRules
{
    public static readonly Rule[] All =
    [
        new("This Last|Next Unit", m => Step(m, Sign(m), Origin.Now)),
        new("the? Last|Next|This Unit", m => Step(m, Sign(m), Origin.Now)),
        new("the? Last|Next Unit or two", m => m.Unit < TimeUnit.Day ? null : new(Kind.Length | Kind.Whole, Meaning: new Length([new(null, m.Unit)]))),
        new("the? Last|Next|This fiscal quarter", m => Step(m, Sign(m), Origin.Now)),
        new("the? current|present fiscal? Unit", m => Step(m, 0, Origin.Now)),
        new("that same|very? Unit", m => Step(m, 0, Origin.Mentioned)),
        new("the same Unit", m => Step(m, 0, Origin.Mentioned)),
        new("the? Following Unit", m => Step(m, 1, Origin.Mentioned)),
        new("the? Preceding Unit", m => Step(m, -1, Origin.Mentioned)),
        new("the year|week|month", m => Step(m, 0, Origin.Now, Kind.Date | Kind.Bare)),
        new("the full year", _ => Date(new Stepped(0, TimeUnit.Year, Origin.Now))),
        new("the fiscal year", _ => new(Kind.Length | Kind.Whole, Meaning: new Length([new(1, TimeUnit.Year)]))),
        new("the night before", _ => new(Kind.Date | Kind.Bare, Meaning: new Timed(new Stepped(-1, TimeUnit.Day, Origin.Mentioned), new TimeOfDay("NI")))),
        new("the day before", _ => new(Kind.Date | Kind.Bare, Meaning: new Stepped(-1, TimeUnit.Day, Origin.Mentioned))),
        new("the day after|following", _ => new(Kind.Date | Kind.Bare, Meaning: new Stepped(1, TimeUnit.Day, Origin.Mentioned))),

        // What is being spoken of.
        new("the latest quarter|period", _ => Date(new LastCompared(IsQuarter: true))),
        new("the full? quarter", _ => Date(new LastCompared(IsQuarter: true))),
        new("that time|period", _ => Date(new LastCompared())),
        new("the same|very time|period", _ => new(Kind.Date | Kind.NarrativeOnly, Meaning: new LastCompared())),
        new("this time|period", _ => new(Kind.Date | Kind.NarrativeOnly, Meaning: new LastCompared())),

        // "the same period last year"
        new("the? corresponding|same|comparable|like|equivalent quarter|period of|in? YearPhrase", m => m.Meaning(Kind.YearPhrase) is Stepped step ? Date(step with { Compares = true }) : null),
        new("the? corresponding|same|comparable|like|equivalent? quarter|period Length Ago|Earlier", m => Away(m, -1, Origin.Mentioned)),

        // A length away.
        new("Length Ago", m => Away(m, -1, Origin.Now)),
        new("Length Earlier", m => Away(m, -1, Origin.Mentioned)),
        new("Length Later", m => Away(m, 1, Origin.Mentioned)),
        new("Length from now|today", m => Away(m, 1, Origin.Now)),
        new("Length Ago NamedDay|Weekday", OnDay),
        new("the week|month|year before Last", m => Step(m, -2, Origin.Now)),
        new("the week|month|year after Next", m => Step(m, 2, Origin.Now)),
        new("long Ago", _ => Date(EnglishDates.Past)),
        new("a long|short? time|while Ago", _ => Date(EnglishDates.Past)),
        new("some time Ago", _ => Date(EnglishDates.Past)),
        new("some day", _ => Date(EnglishDates.Future)),
        new("a later date|time|stage", _ => Date(EnglishDates.Future)),
        new("an earlier date|time|stage", _ => Date(EnglishDates.Past)),
        new("in? Length '|'s time", m => Away(m, 1, Origin.Now)),
    ];

    /// <summary>Found first, so that no length takes their unit: "a [year-earlier] loss".</summary>
    public static readonly Rule[] Hyphenated =
    [
        new("the? Unit - Ago|Earlier quarter|period", YearAgo),
        new("Unit - Ago|Earlier", YearAgo),
    ];

    private static RuleResult? YearAgo(Match m) => Step(m, -1, Origin.Mentioned) is { Meaning: Stepped step } made ? made with { Meaning = step with { Compares = true } } : null;

    /// <summary>"A week ago Friday", "six months ago today".</summary>
    private static RuleResult? OnDay(Match m)
    {
        if (m.Meaning(Kind.Length) is not Length { Parts: [{ Count: > 0 and < 100 and var count, Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year } part] } || count % 1 != 0)
        {
            return null;
        }

        return m.Has(Kind.Weekday)
            ? part.Unit is TimeUnit.Week or TimeUnit.Year ? Date(new SteppedFrom(-(int)count, part.Unit, new Named(Weekday(m), Choice.Last))) : null
            : Date(new SteppedFrom(-(int)count, part.Unit, new Stepped(m.Int(Kind.NamedDay), TimeUnit.Day, Origin.Now)));
    }

    /// <summary>A vague length only says past or future.</summary>
    private static RuleResult? Away(Match m, int sign, Origin origin)
    {
        if (m.Meaning(Kind.Length) is not Length { Parts: [{ Count: { } count, Unit: var unit }, ..] })
        {
            return Vaguely(sign, origin);
        }

        (count, unit) = InWholes(count, unit);

        if (count % 1 != 0 || count > 100_000)
        {
            return Vaguely(sign, origin);
        }

        var step = new Stepped(sign * (int)count, unit, origin, Compares: sign < 0);
        return Date((m[Kind.Length].Kinds & Kind.Approx) != 0 ? new About(step) : step);
    }

    private static RuleResult Vaguely(int sign, Origin origin) =>
        Date(sign < 0 ? EnglishDates.Past : EnglishDates.Future with { IsFromMentioned = origin is Origin.Mentioned });

    /// <summary>Half a century is 50 years, a year and a half 18 months, 48 hours two days.</summary>
    private static (decimal Count, TimeUnit Unit) InWholes(decimal count, TimeUnit unit) => (count % 1 != 0, unit) switch
    {
        (true, TimeUnit.Century) => (count * 100, TimeUnit.Year),
        (true, TimeUnit.Decade) => (count * 10, TimeUnit.Year),
        (true, TimeUnit.Year) => (count * 12, TimeUnit.Month),
        (false, TimeUnit.Hour) when count % 24 == 0 => (count / 24, TimeUnit.Day),
        (_, TimeUnit.Night) => (count, TimeUnit.Day),
        _ => (count, unit),
    };
}
