using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Second: lengths of time.</summary>
internal static class DurationRules
{
    private const Kind HowMany = Kind.Count | Kind.Quantity | Kind.Vague;

    public static readonly Rule[] All =
    [
        new("over|under Count|Quantity Unit|Units", m => Counted(m) is { } made ? made with { Kinds = Kind.Length | Kind.Approx | Kind.Over } : null),
        new("over|under a|an Unit", m => One(m) is { } made ? made with { Kinds = Kind.Length | Kind.Approx | Kind.Over } : null),
        new("a Unit or two", One),
        new("Approx? Count|Quantity to|or|- Count Units", Counted),
        new("Approx? Count|Quantity|Vague more|consecutive|straight|full|additional|long|short|solid|whole|calendar|business|trading|working|further|other|bloody|difficult|previous|recent|critical|crucial|turbulent? Units", Counted),
        new("Approx? Count|Quantity Unit", m => m.Has(Kind.Quantity) || m.Int(Kind.Count) > 0 ? Counted(m) : null),
        new("Approx? Count|Quantity - Unit|Units", m => Hyphenated(m)),
        new("Approx? Count|Quantity - Unit - long", m => Hyphenated(m)),
        new("Count|Quantity - and - a - half - Unit", m => Make(m, m[HowMany].Value + 0.5m) with { Kinds = Kind.Length | Kind.Compound }),
        new("Count|Quantity -? Unit long", m => Hyphenated(m)),
        new("Count|Quantity - month|week|day|hour|minute - old", m => Hyphenated(m)),
        new("Count|Quantity - year - old", _ => new(Kind.Other)),
        new("Count|Quantity Units old", Aged),
        new("Count|Quantity Units of age", Aged),
        new("Approx? Count|Quantity - to - Count - Unit", Counted),
        new("Approx? Count Units|Unit and Quantity", m => AndHalf(m, m[Kind.Count].Value)),
        new("Approx? a|an full|whole|single|additional? Unit", One),
        new("Approx a|an Unit", One),
        new("Approx? Count Units and|,? Count Units", Compound),
        new("Approx? a|an Unit and Count Units", AndMore),
        new("Approx? a|an Unit and Quantity", m => AndHalf(m, 1)),
        new("a? Unit - long", m => Make(m, 1)),
        new("Units", m => m.Unit >= TimeUnit.Minute ? Make(m, null) with { Kinds = Kind.Length | Kind.Bare } : null),
        new("a|an? Count|Quantity - Unit period", m => Counted(m)),
    ];

    private static RuleResult? Counted(Match m)
    {
        // "some 20 years": the number counts, whatever else the first word can be.
        var count = m.Has(Kind.Count | Kind.Quantity) ? m[Kind.Count | Kind.Quantity] : m[HowMany];

        // "the 1988 quarter"
        if ((count.Kinds & Kind.Year) != 0 && !m.Has(Kind.Units))
        {
            return null;
        }

        var made = Make(m, count.Value < 0 || (count.Kinds & Kind.Vague) != 0 ? null : count.Value);
        return m.Has(Kind.Approx) ? made with { Kinds = made.Kinds | Kind.Approx } : made;
    }

    /// <summary>A person's age is no time of a report; a history tells lives.</summary>
    private static RuleResult? Aged(Match m) =>
        Counted(m) is { } made ? m.Unit is TimeUnit.Year ? made with { Kinds = made.Kinds | Kind.NarrativeOnly } : made : null;

    private static RuleResult? Hyphenated(Match m) => Counted(m) is { } made ? made with { Kinds = Kind.Length | Kind.Compound } : null;

    private static RuleResult? One(Match m) =>
        m.Unit is TimeUnit.Second or TimeUnit.Quarter ? null : Make(m, 1) with { Kinds = Kind.Length | Kind.Every };

    private static RuleResult Make(Match m, decimal? count)
    {
        var unit = m[Kind.Unit | Kind.Units];
        return Of(new Length([new LengthPart(count * Math.Max(1, unit.Value), unit.Unit)]));
    }

    private static RuleResult? AndHalf(Match m, decimal count) => m[Kind.Quantity].Value == 0.5m ? Make(m, count + 0.5m) : null;

    private static RuleResult? Compound(Match m)
    {
        var (first, second) = (m[Kind.Units], m[Kind.Units, 1]);

        return first.Unit > second.Unit
            ? Of(new Length([new(m[Kind.Count].Value, first.Unit), new(m[Kind.Count, 1].Value, second.Unit)]))
            : null;
    }

    private static RuleResult? AndMore(Match m) => m[Kind.Unit].Unit is var first && first > m[Kind.Units].Unit
        ? Of(new Length([new(1, first), new(m[Kind.Count].Value, m[Kind.Units].Unit)]))
        : null;

    private static RuleResult Of(Length length) => new(Kind.Length, length.Parts[0].Count ?? QuantityRules.Vague, length.Parts[0].Unit, length);
}
