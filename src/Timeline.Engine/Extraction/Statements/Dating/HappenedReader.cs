using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Statements.Clauses;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>
/// When the thing a statement is about took place: what its own words say; failing that, the sentence it continues; failing that, what
/// tense and the act of saying leave open. Never narrower than one of these.
/// </summary>
internal static class HappenedReader
{
    /// <param name="anchor">An event that the words count from; used where <paramref name="sources"/> say nothing.</param>
    public static StatementDate Read(
        AnnotatedText text, CharRange range, ClauseMap clauses, ImmutableArray<DateSource> sources, EventAnchor? anchor, Verb verb, StatementForm form,
        ImpreciseDate said, StatementDate? continued)
    {
        var tense = verb.Tense;
        var isAnchored = sources.IsEmpty && anchor is not null;

        if (isAnchored)
        {
            sources = [anchor!.Source];
        }

        if (StatedDate.Read(text, sources, tense, said) is { Value: { } value } read)
        {
            var stated = isAnchored && !range.Contains(anchor!.Dated) ? read with { Basis = DateBasis.Carried } : read;

            // A past that lies after its telling, a future or present that lies before it: misread, and better nothing than that.
            switch (tense)
            {
                case Tense.Past or Tense.PresentPerfect or Tense.Pluperfect when IsAfter(value, said):
                case Tense.Future when IsAfter(said, value):
                    break;
                case Tense.Present when IsAfter(said, value):
                    return StatementDate.Unknown; // "In 1914 war begins", or a date of something else: nothing tells which
                default:
                    return sources.Any(source => source.Tie is DateTie.At) && Coordination.In(text, range, clauses, sources) is { } joined
                        ? stated with { Value = joined.Widen(value, sources, said) }
                        : stated;
            }
        }

        // Only what was so or going on is of the time of the sentence before; what came to pass ("They withdrew") may have come later.
        return continued is { Basis: DateBasis.Stated or DateBasis.Carried, Value: { Earliest: not null, Latest: not null } before }
                && verb is { Tense: Tense.Past, IsState: true } && !IsAfter(before, said)
            ? new StatementDate(before, continued.Words, DateBasis.Carried)
            : TenseBounds.Of(tense, form, said) is { } bound
                ? new StatementDate(bound, null, DateBasis.Bounded)
                : StatementDate.Unknown;
    }

    private static bool IsAfter(ImpreciseDate one, ImpreciseDate other) => one.Earliest is { } first && other.Latest is { } last && first > last;
}
