using System.Collections.Immutable;

namespace Timeline.Accuracy.Scoring;

public sealed record AttributionError(Mistake Mistake, AttributedSpan? Gold, AttributedSpan? Found);

/// <summary>
/// Attributions are paired one to one by how much of their contents they share. Content counts from half on; an attribution is right when
/// its source overlaps the gold one too, or both have none.
/// </summary>
public sealed record AttributionScore(Score Content, Score Attribution, ImmutableArray<AttributionError> Errors)
{
    /// <summary>Of the contents found, how many have the right source, per cent.</summary>
    public double SourceRight => Score.Share(Attribution.Right, Content.Right);

    /// <summary>Documents the gold set does not have are not counted.</summary>
    public static AttributionScore Of(IEnumerable<AttributedSpan> gold, IEnumerable<AttributedSpan> found)
    {
        var foundOf = found.ToLookup(span => span.Doc);
        var scores = gold.GroupBy(span => span.Doc, StringComparer.Ordinal).Select(doc => OfOne([.. doc], [.. foundOf[doc.Key]])).ToArray();

        return new AttributionScore(
            scores.Aggregate(default(Score), (sum, score) => sum + score.Content),
            scores.Aggregate(default(Score), (sum, score) => sum + score.Attribution),
            [.. scores.SelectMany(score => score.Errors)]);
    }

    private static AttributionScore OfOne(AttributedSpan[] gold, AttributedSpan[] found)
    {
        var pairs = Alignment.OneToOne(gold, found, (a, b) => AttributedSpan.Overlap(a.ContentPoints, b.ContentPoints));
        var contents = pairs.Where(pair => pair.Closeness >= 0.5).ToArray();
        var right = contents.Where(pair => SameSource(gold[pair.Gold], found[pair.Found])).ToArray();

        return new AttributionScore(
            new Score(gold.Length, found.Length, contents.Length),
            new Score(gold.Length, found.Length, right.Length),
            [
                .. contents.Except(right).Select(pair => new AttributionError(Mistake.WrongSource, gold[pair.Gold], found[pair.Found])),
                .. pairs.Except(contents).Select(pair => new AttributionError(Mistake.WrongSpan, gold[pair.Gold], found[pair.Found])),
                .. Alignment.Alone(gold.Length, pairs.Select(pair => pair.Gold)).Select(g => new AttributionError(Mistake.Missed, gold[g], null)),
                .. Alignment.Alone(found.Length, pairs.Select(pair => pair.Found)).Select(f => new AttributionError(Mistake.Spurious, null, found[f])),
            ]);
    }

    private static bool SameSource(AttributedSpan a, AttributedSpan b) =>
        a.SourcePoints.Count == 0 ? b.SourcePoints.Count == 0 : a.SourcePoints.Overlaps(b.SourcePoints);
}
