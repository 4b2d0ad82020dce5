using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>
/// When the thing a statement is about took place: what its own words say; failing that, the sentence it continues; failing that, what
/// tense and the act of saying leave open. Never narrower than one of these.
/// </summary>
internal static class HappenedReader
{
    private const int FurthestApart = 10;

    public static StatementDate Read(
        TokenizedText text, ImmutableArray<DateSource> sources, Verb verb, StatementForm form, ImpreciseDate said, StatementDate? continued)
    {
        var tense = verb.Tense;

        if (Stated(text, sources, tense, said) is { } stated)
        {
            return stated;
        }

        // Only what was so or going on is of the time of the sentence before; what came to pass ("They withdrew") may have come later.
        return continued is { Basis: DateBasis.Stated or DateBasis.Carried, Value: { Earliest: not null, Latest: not null } value }
                && verb is { Tense: Tense.Past, IsState: true } && !IsAfter(value, said)
            ? new StatementDate(value, continued.Words, DateBasis.Carried)
            : Bounded(tense, form, said) is { } bound
                ? new StatementDate(bound, null, DateBasis.Bounded)
                : StatementDate.Unknown;
    }

    private static StatementDate? Stated(TokenizedText text, ImmutableArray<DateSource> sources, Tense tense, ImpreciseDate said)
    {
        ImpreciseDate? at = null, notBefore = null, notAfter = null;

        foreach (var source in sources)
        {
            switch (source.Tie)
            {
                case DateTie.At:
                    at = at is null ? source.Date : DateBounds.Hull(at, source.Date);
                    break;
                case DateTie.NotBefore:
                    notBefore ??= source.Date;
                    break;
                case DateTie.NotAfter:
                    notAfter ??= source.Date;
                    break;
                default:
                    notAfter ??= DateBounds.Before(source.Date);
                    break;
            }
        }

        var isAhead = tense is Tense.Future or Tense.FutureInPast or Tense.Would or Tense.May or Tense.Could or Tense.Must or Tense.None;

        // What began on a date and is told as past or present has lasted no longer than to the telling; what is to end by one has not begun before it.
        var value = at
            ?? (notBefore is not null ? DateBounds.Between(notBefore, notAfter ?? (isAhead ? null : said))
                : notAfter is null ? null
                : isAhead && !IsAfter(said, notAfter) ? DateBounds.Between(said, notAfter)
                : DateBounds.UpTo(notAfter));

        // A past that lies after its telling, a future that lies before it: misread, and better nothing than that.
        return value is null
            || (tense is Tense.Past or Tense.PresentPerfect or Tense.Pluperfect && IsAfter(value, said))
            || (tense is Tense.Future && IsAfter(said, value))
            ? null
            : new StatementDate(value, Words(text, sources), DateBasis.Stated);
    }

    /// <summary>The words from the first date to the last where little stands between them ("from 2014 to 2016"), else the dates' own.</summary>
    private static string Words(TokenizedText text, ImmutableArray<DateSource> sources)
    {
        var (first, last) = (sources[0].Range, sources[^1].Range);

        return last.Start - first.End <= FurthestApart
            ? text.Text[first.Start..last.End]
            : string.Join(" … ", sources.Select(source => source.Range.Of(text.Text).ToString()));
    }

    private static ImpreciseDate? Bounded(Tense tense, StatementForm form, ImpreciseDate said) => tense switch
    {
        Tense.Past or Tense.PresentPerfect or Tense.Pluperfect or Tense.MayHave => DateBounds.UpTo(said),
        Tense.Present => said,
        Tense.Future or Tense.May => DateBounds.From(said),

        // In the article's own voice these look ahead from a moment in the past that need not be the article's.
        Tense.FutureInPast or Tense.Would or Tense.Could => form is StatementForm.Indirect ? DateBounds.From(said) : null,
        _ => null,
    };

    private static bool IsAfter(ImpreciseDate one, ImpreciseDate other) => one.Earliest is { } first && other.Latest is { } last && first > last;
}
