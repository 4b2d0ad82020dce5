using Timeline.Engine.Extraction.TimeExpressions.Patterns;
using Timeline.Engine.Extraction.TimeExpressions.Values;

namespace Timeline.Engine.Extraction.TimeExpressions.English;

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
        new("Military hours|hrs Zone?", Military),
        new("Military Zone", Military),
        new("a? few more|short|brief|extra?", _ => new(Kind.Quantity, Vague)),
        new("the? past|last|next few", m => new(Kind.Quantity | Kind.Plural, Vague)),
        new("a number of", _ => new(Kind.Quantity, Vague)),
        new("dozens|hundreds|thousands|scores|millions of", _ => new(Kind.Quantity, Vague)),
        new("a dozen", _ => new(Kind.Quantity, 12)),
        new("half a|an", _ => new(Kind.Quantity, 0.5m)),
        new("a half", _ => new(Kind.Quantity, 0.5m)),
        new("a|an hundred", _ => new(Kind.Quantity, 100)),
        new("a thousand", _ => new(Kind.Quantity, 1000)),
        new("a million", _ => new(Kind.Quantity, 1_000_000)),
        new("Count and a half", m => new(Kind.Quantity, m[Kind.Count].Value + 0.5m)),

        // Years before Christ count down from 1 BC, which is the year 0.
        new("Count Era", m => Year(m, m[Kind.Count].Value)),
        new("ad|a.d. Count", m => Year(m, m[Kind.Count].Value)),
        new("Unit - Ago|Earlier", m => YearAgo(m)),
        new("the Unit - Ago|Earlier quarter|period", m => YearAgo(m)),
        new("Unit - Ago|Earlier quarter|period", m => YearAgo(m)),
    ];

    private static Made? Year(Match m, decimal year) =>
        year is < 1 or > 9000 || year % 1 != 0 ? null : new(Kind.Year, m.Has(Kind.Era) && m[Kind.Era].Value < 0 ? 1 - year : year);

    private static Made? Military(Match m)
    {
        var value = m[Kind.Military].Value;

        // Without a zone only four figures that no length has: "0630 hours", "1700 hours".
        return m.Has(Kind.Zone) || value < 2400 ? new(Kind.Clock, (int)(value / 100) + (value % 100 / 100)) : null;
    }

    private static Made? YearAgo(Match m) =>
        m[Kind.Unit].Unit < TimeUnit.Day ? null : new(Kind.Date | Kind.Compound, Meaning: new Stepped(-1, m[Kind.Unit].Unit, Origin.Mentioned));
}
