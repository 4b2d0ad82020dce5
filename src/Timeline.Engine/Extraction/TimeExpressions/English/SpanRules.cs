using Timeline.Engine.Extraction.TimeExpressions.Patterns;
using Timeline.Engine.Extraction.TimeExpressions.Values;

namespace Timeline.Engine.Extraction.TimeExpressions.English;

/// <summary>Last: modifiers around what was found, sets and references.</summary>
internal static class SpanRules
{
    public static readonly Rule[] All =
    [
        new("the? Part -? Date|Time", m => Same(m)),
        new("the? Edge of Date|Time", m => Same(m)),
        new("Approx Date|Time", m => new(Kind.Date, Meaning: new About(Whole(m)))),
        new("Earlier|Later Date|Time", m => Whole(m) is Fixed or Reference ? null : Same(m)),
        new("the? Edge of the Unit", m => m.Unit < TimeUnit.Day ? null : DateRules.Date(new Stepped(0, m.Unit, Origin.Mentioned))),
        new("the? Edge of year|month|week|quarter", m => DateRules.Date(new Stepped(0, m.Unit, Origin.Mentioned))),
        new("Later|Earlier in the Unit", m => DateRules.Date(new Stepped(0, m.Unit, Origin.Mentioned))),
        new("Date or so", m => Same(m)),
        new("Length or so", m => new(Kind.Length, Meaning: m.Meaning(Kind.Length))),

        // Lengths that a word makes definite.
        new("the? Last|Next|Following|Preceding Length", m => new(Kind.Length, Meaning: m.Meaning(Kind.Length))),
        new("the Ordinal|latest|final|early|recent? Length", m => new(Kind.Length, Meaning: m.Meaning(Kind.Length))),
        new("recent Length", m => new(Kind.Length, Meaning: m.Meaning(Kind.Length))),
        new("those|these Length", m => new(Kind.Length, Meaning: m.Meaning(Kind.Length))),
        new("all|the whole|entire|full Unit", m => new(Kind.Length, Meaning: new Length([new(1, m.Unit)]))),
        new("a while", _ => new(Kind.Length, Meaning: new Reference(TimexType.Duration, "PXX"))),
        new("some time", _ => new(Kind.Length, Meaning: new Reference(TimexType.Duration, "PXX"))),

        // Sets.
        new("Frequency", m => Set("P1" + LengthText.Code(m[Kind.Frequency].Unit))),
        new("Every|per Unit", m => Set(LengthText.Of(new Length([new(1, m.Unit)])))),
        new("Every other Unit", m => Set(LengthText.Of(new Length([new(2, m.Unit)])))),
        new("Every Length", m => m.Meaning(Kind.Length) is Length length ? Set(LengthText.Of(length)) : null),
        new("Every Date", m => m.Meaning(Kind.Date) is Named named ? Set(named.Cycle.OpenValue) : null),
        new("Every DayPart", m => Set("XXXX-XX-XXT" + EnglishDates.DayParts[m.Int(Kind.DayPart)])),
        new("WeekdayPlural", m => Set($"XXXX-WXX-{m.Int(Kind.WeekdayPlural)}")),

        // References.
        new("Adverb", m => new(Kind.Date, Meaning: EnglishDates.References[m.Int(Kind.Adverb)])),
        new("more recently", _ => DateRules.Date(EnglishDates.References[1])),
        new("the present", _ => DateRules.Date(EnglishDates.References[0])),
        new("these days", _ => DateRules.Date(EnglishDates.References[0])),
        new("the Last", m => m[Kind.Last].Word == 0 ? null : DateRules.Date(EnglishDates.References[1])),
        new("the future", _ => DateRules.Date(EnglishDates.References[2])),
        new("the near|foreseeable|distant future", _ => DateRules.Date(EnglishDates.References[2])),
        new("the? recent past", _ => DateRules.Date(EnglishDates.References[1])),
    ];

    private static Meaning Whole(Match m) => m.Meaning(Kind.Date | Kind.Time);

    private static Made? Same(Match m) => new(m[Kind.Date | Kind.Time].Kinds, Meaning: Whole(m));

    private static Made? Set(string value) => new(Kind.Other, Meaning: new Repeated(value));
}
