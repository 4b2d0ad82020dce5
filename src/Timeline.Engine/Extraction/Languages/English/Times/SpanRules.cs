using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;
using static Timeline.Engine.Extraction.Languages.English.Times.Meanings;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Last: modifiers around what was found, sets and references.</summary>
internal static class SpanRules
{
    public static readonly Rule[] All =
    [
        new("the? Part -? Date|Time", m => Same(m)),
        new("the? Edge of Date|Time", m => Same(m)),
        new("Circa Date|Time", m => Whole(m) is Named { Cycle: WeekdayCycle or WeekendCycle } ? null : new(Kind.Date, Meaning: new About(Whole(m)))),
        new("the eve of Date", m => IsDay(m.Meaning(Kind.Date)) ? Date(new SteppedFrom(-1, TimeUnit.Day, m.Meaning(Kind.Date))) : null),
        new("the Ordinal half of Date", m => m.Int(Kind.Ordinal) is 1 or 2 && HasHalves(m.Meaning(Kind.Date)) ? Same(m) : null),
        new("the turn of Date", m => m.Meaning(Kind.Date) is Fixed { Period.Unit: > TimeUnit.Year } ? Same(m) : null),
        new("the turn of the Unit", m => m.Unit is TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium ? Date(EnglishDates.Past) : null),
        new("Date 's end", m => m.Meaning(Kind.Date) is Named or NamedIn ? Same(m) : null),
        new("Part|Earlier|Later in|on the? Date|Time", m => Same(m)),
        new("the? latter|early|later|first|last part of Date", m => Same(m)),
        new("the? latter|early|later|first|last part of the Unit", m => m.Unit < TimeUnit.Day ? null : Date(new Stepped(0, m.Unit, Origin.Mentioned))),
        new("Earlier|Later Date|Time", m => Whole(m) is Fixed or Reference ? null : Same(m)),
        new("the? Edge of the Unit", m => m.Unit < TimeUnit.Day ? null : Date(new Stepped(0, m.Unit, Origin.Mentioned))),
        new("the? Edge of year|month|week|quarter", m => Date(new Stepped(0, m.Unit, Origin.Mentioned))),
        new("Later|Earlier in the Unit", m => Date(new Stepped(0, m.Unit, Origin.Mentioned))),
        new("Date or so", m => Same(m)),
        new("Length Length", m => IsAlways(m) ? new(Kind.Other) : null),
        new("Length per Unit", m => IsAlways(m) ? new(Kind.Other) : null),
        new("Length or so", m => Lasting(m)),

        new("the Ordinal", m => m.Int(Kind.Ordinal) is >= 1 and <= 31
            ? new(Kind.Date | Kind.Bare, Meaning: new Named(new DayOfMonthCycle(m.Int(Kind.Ordinal))))
            : null),

        // Lengths that a word makes definite.
        new("the|these|This? Last|Next|Following|Preceding Length", m => (m[Kind.Length].Kinds & Kind.Over) != 0 ? null : Lasting(m)),
        new("the Ordinal|latest|final|early|recent? Length", m => (m[Kind.Length].Kinds & Kind.Compound) != 0 ? null : Lasting(m)),
        new("the? Ordinal|final|opening day", _ => Date(EnglishDates.SomeDay)),
        new("the intervening|subsequent|closing|opening Length", m => Lasting(m)),
        new("the Length Last|Next|Following|Preceding", m => Lasting(m)),
        new("recent Length", m => Lasting(m)),
        new("those|these Length", m => m[Kind.Length].Meaning is Length { Parts: [{ Count: null, Unit: TimeUnit.Day }] } && !m.Has(Kind.That)
            ? Date(EnglishDates.Present)
            : Lasting(m)),
        new("all|the whole|entire|full Unit", m => new(Kind.Length, Meaning: new Length([new(1, m.Unit)]))),
        new("a while", _ => new(Kind.Length, Meaning: new Reference(TimexType.Duration, "PXX"))),
        new("some time", _ => new(Kind.Length, Meaning: new Reference(TimexType.Duration, "PXX"))),

        // Sets.
        new("Frequency", m => Set(LengthText.Of(new Length([new(m[Kind.Frequency].Value, m[Kind.Frequency].Unit)])))),
        new("Every|per Unit", m => Set(LengthText.Of(new Length([new(1, m.Unit)])))),
        new("once|twice Length", m => HowOften(m)),
        new("once|twice Every|per Unit", m => Set("P1" + LengthText.Code(m.Unit))),
        new("Count times Length", m => HowOften(m)),
        new("Count times Every|per Unit", m => Set("P1" + LengthText.Code(m.Unit))),
        new("quarterly", _ => new(Kind.Other | Kind.Bare, Meaning: new Repeated("P3M"))),
        new("Every other Unit", m => Set(LengthText.Of(new Length([new(2, m.Unit)])))),
        new("Every Length", m => m.Meaning(Kind.Length) is Length length ? Set(LengthText.Of(length)) : null),
        new("Every Date", m => m.Meaning(Kind.Date) is Named named ? Set(named.Cycle.OpenValue) : null),
        new("Every DayPart", m => Set("XXXX-XX-XXT" + EnglishDates.DayParts[m.Int(Kind.DayPart)])),
        new("Every Time", m => m.Meaning(Kind.Time) is Timed { Day: Named { Cycle: var cycle }, Time.Value: { } part } ? Set($"{cycle.OpenValue}T{part}") : null),
        new("Every other Date", m => m.Meaning(Kind.Date) is Named { Cycle: WeekdayCycle day } ? Set(day.OpenValue) : null),
        new("weekdays", _ => Set("XXXX-WXX-WD")),
        new("Every weekday", _ => Set("XXXX-WXX-WD")),
        new("WeekdayPlural", m => Set($"XXXX-WXX-{m.Int(Kind.WeekdayPlural)}")),

        // References.
        new("Adverb", m => new(Kind.Date | (m[Kind.Adverb].Kinds & Kind.FutureOnly), Meaning: EnglishDates.References[m.Int(Kind.Adverb)])),
        new("more recently", _ => Date(EnglishDates.Past)),
        new("the present", _ => Date(EnglishDates.Present)),
        new("the past", _ => Date(EnglishDates.Past)),
        new("right now", _ => Date(EnglishDates.Present)),
        new("recent", _ => Date(EnglishDates.Past)),
        new("current", _ => Date(EnglishDates.Present)),
        new("future", _ => new(Kind.Date | Kind.NarrativeOnly, Meaning: EnglishDates.Future)),
        new("former", _ => new(Kind.Date | Kind.NarrativeOnly, Meaning: EnglishDates.Past)),
        new("at? this moment", _ => Date(EnglishDates.Present)),
        new("at present", _ => Date(EnglishDates.Present)),
        new("at the moment", _ => Date(EnglishDates.Present)),
        new("the future", _ => Date(EnglishDates.Future)),
        new("the near|foreseeable|distant future", _ => Date(EnglishDates.Future)),
        new("the? recent past", _ => Date(EnglishDates.Past)),
    ];

    private static RuleResult? Lasting(Match m) => new(Kind.Length | Kind.Whole, Meaning: m.Meaning(Kind.Length));

    private static Meaning Whole(Match m) => m.Meaning(Kind.Date | Kind.Time);

    private static RuleResult? Same(Match m) => new(m[Kind.Date | Kind.Time].Kinds & (Kind.Date | Kind.Time), Meaning: Whole(m));

    private static bool IsDay(Meaning meaning) => meaning
        is Fixed { Period.Unit: TimeUnit.Day }
        or Named { Cycle.Unit: TimeUnit.Day }
        or NamedIn { Cycle.Unit: TimeUnit.Day };

    private static bool HasHalves(Meaning meaning) => meaning
        is Fixed { Period.Unit: > TimeUnit.Year or TimeUnit.Month }
        or Named { Cycle.Unit: TimeUnit.Month }
        or NamedIn { Cycle.Unit: TimeUnit.Month };

    /// <summary>"24 hours a day, seven days a week" tells no length: it means all the time.</summary>
    private static bool IsAlways(Match m) =>
        m.Meaning(Kind.Length) is Length { Parts: [{ Count: { } count, Unit: var unit }] } && (unit, PerUnit(m)) switch
        {
            (TimeUnit.Hour, TimeUnit.Day) => count == 24,
            (TimeUnit.Day, TimeUnit.Week) => count == 7,
            (TimeUnit.Day, TimeUnit.Year) => count is 365 or 366,
            _ => false,
        };

    private static TimeUnit PerUnit(Match m) => m[Kind.Length, 1].Meaning is Length { Parts: [{ Count: 1, Unit: var unit }] } ? unit : m.Unit;

    /// <summary>"Twice a month"; but "twice a few days" is nothing.</summary>
    private static RuleResult? HowOften(Match m) => (m[Kind.Length].Kinds & Kind.Every) != 0 && m.Meaning(Kind.Length) is Length length ? Set(LengthText.Of(length)) : null;

    private static RuleResult? Set(string value) => new(Kind.Other, Meaning: new Repeated(value));
}
