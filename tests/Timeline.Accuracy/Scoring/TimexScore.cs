using System.Collections.Immutable;

namespace Timeline.Accuracy.Scoring;

/// <summary>In what way something was not found as the gold set has it.</summary>
public enum Mistake
{
    Missed,
    Spurious,
    WrongSpan,
    WrongValue,
    WrongSource,
}

/// <param name="Type">The gold set's; the reader's when it is spurious.</param>
public sealed record TimexError(Mistake Mistake, string Type, TimexSpan? Gold, TimexSpan? Found)
{
    public override string ToString() =>
        $"{Mistake} {(Gold ?? Found)?.Doc}: {(Gold is null ? "nothing" : $"“{Gold.Text}” {Gold.Value}")} read as {(Found is null ? "nothing" : $"“{Found.Text}” {Found.Value}")}";
}

/// <summary>
/// The measures of TempEval-3: strict is the same span; relaxed any overlap, one to one; type and value are the relaxed matches that have
/// the right one. With m matches and r right ones of them, relaxed F1 times r/m is the F1 of r.
/// </summary>
/// <param name="Types">The gold set's types, one for each of its expressions.</param>
public sealed record TimexScore(
    Score Strict, Score Relaxed, Score Type, Score Value, ImmutableArray<string> Types, ImmutableArray<TimexError> Errors)
{
    public static TimexScore Of(IEnumerable<TimexSpan> gold, IEnumerable<TimexSpan> found)
    {
        var (goldOf, foundOf) = (gold.ToLookup(span => span.Doc), found.ToLookup(span => span.Doc));
        var docs = goldOf.Select(doc => doc.Key).Union(foundOf.Select(doc => doc.Key)).Order(StringComparer.Ordinal);
        var scores = docs.Select(doc => OfOne([.. goldOf[doc]], [.. foundOf[doc]])).ToArray();

        return new TimexScore(
            Sum(scores, score => score.Strict),
            Sum(scores, score => score.Relaxed),
            Sum(scores, score => score.Type),
            Sum(scores, score => score.Value),
            [.. scores.SelectMany(score => score.Types)],
            [.. scores.SelectMany(score => score.Errors)]);
    }

    /// <summary>How many the gold set has of a type.</summary>
    public int Marked(string type) => Types.Count(one => one == type);

    private static TimexScore OfOne(TimexSpan[] gold, TimexSpan[] found)
    {
        var pairs = Alignment.OneToOne(gold, found, Closeness);
        var errors = ImmutableArray.CreateBuilder<TimexError>();

        foreach (var (g, f) in pairs.Select(pair => (gold[pair.Gold], found[pair.Found])))
        {
            if (g.Value != f.Value || !SameSpan(g, f))
            {
                errors.Add(new TimexError(g.Value != f.Value ? Mistake.WrongValue : Mistake.WrongSpan, g.Type, g, f));
            }
        }

        errors.AddRange(Alignment.Alone(gold.Length, pairs.Select(pair => pair.Gold)).Select(g => new TimexError(Mistake.Missed, gold[g].Type, gold[g], null)));
        errors.AddRange(Alignment.Alone(found.Length, pairs.Select(pair => pair.Found)).Select(f => new TimexError(Mistake.Spurious, found[f].Type, null, found[f])));

        Score Counting(Func<TimexSpan, TimexSpan, bool> right) =>
            new(gold.Length, found.Length, pairs.Count(pair => right(gold[pair.Gold], found[pair.Found])));

        return new TimexScore(
            Counting(SameSpan),
            Counting((_, _) => true),
            Counting((g, f) => g.Type == f.Type),
            Counting((g, f) => g.Value == f.Value),
            [.. gold.Select(span => span.Type)],
            errors.ToImmutable());
    }

    private static Score Sum(TimexScore[] scores, Func<TimexScore, Score> part) => scores.Select(part).Aggregate(default(Score), (a, b) => a + b);

    private static bool SameSpan(TimexSpan a, TimexSpan b) => a.Begin == b.Begin && a.End == b.End;

    // The same span goes before the longest overlap.
    private static double Closeness(TimexSpan a, TimexSpan b) =>
        SameSpan(a, b) ? double.MaxValue : Math.Min(a.End, b.End) - Math.Max(a.Begin, b.Begin);
}
