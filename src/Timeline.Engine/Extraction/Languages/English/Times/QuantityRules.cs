using Timeline.Engine.Extraction.Times.Patterns;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>First: how many, and how nearly. Quantities have a value, or -1 for a vague one.</summary>
internal static class QuantityRules
{
    public const decimal Vague = -1;

    public static readonly Rule[] All =
    [
        new("no? more|less|fewer|longer|greater than", _ => new(Kind.Approx)),
        new("at least|most", _ => new(Kind.Approx)),
        new("as many|much|little|few as", _ => new(Kind.Approx)),
        new("up to", _ => new(Kind.Approx)),
        new("well|just about|over|under", _ => new(Kind.Approx)),
        new("close to", _ => new(Kind.Approx)),
        new("an estimated", _ => new(Kind.Approx)),

        new("a couple of?", _ => new(Kind.Quantity, 2)),
        new("a? few more|short|brief|extra?", _ => new(Kind.Quantity, Vague)),
        new("a number of", _ => new(Kind.Quantity, Vague)),
        new("dozens|hundreds|thousands|scores|millions of", _ => new(Kind.Quantity, Vague)),
        new("a dozen", _ => new(Kind.Quantity, 12)),
        new("half a|an", _ => new(Kind.Quantity, 0.5m)),
        new("a half", _ => new(Kind.Quantity, 0.5m)),
        new("a|an hundred", _ => new(Kind.Quantity, 100)),
        new("a thousand", _ => new(Kind.Quantity, 1000)),
        new("a million", _ => new(Kind.Quantity, 1_000_000)),
        new("Count and a half", m => new(Kind.Quantity, m[Kind.Count].Value + 0.5m)),
    ];
}
