using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Statements.Clauses;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>Makes one date of what a statement's own time expressions say.</summary>
internal static class StatedDate
{
    private const int FurthestApart = 10;

    /// <summary>Null when they say nothing of the main verb.</summary>
    public static StatementDate? Read(AnnotatedText text, ImmutableArray<DateSource> sources, Tense tense, ImpreciseDate said)
    {
        // "as we saw in 2009, it can fail" puts only a past or a future on that date.
        var hasTimeOfItsOwn = tense is not (Tense.Present or Tense.PresentPerfect or Tense.Must or Tense.None);
        var at = sources.Where(source => source.Tie is DateTie.At).ToList();
        var used = at.Count > 0 ? at : hasTimeOfItsOwn ? [.. sources.Where(source => source.Tie is DateTie.During).Take(1)] : [];

        if (used.Count > 0)
        {
            return Date(text, used.Select(source => source.Date).Aggregate(DateIntervals.Hull), used);
        }

        var notBefore = sources.FirstOrDefault(source => source.Tie is DateTie.NotBefore);
        var notAfter = sources.FirstOrDefault(source => source.Tie is DateTie.NotAfter or DateTie.Before);
        return Date(text, Interval(notBefore?.Date, Limit(notAfter), tense, said), [.. sources.Where(source => source == notBefore || source == notAfter)]);
    }

    /// <summary>What began on a date and is told as past or present lasts until the telling at most; what is to end by one begins with it at the earliest.</summary>
    private static ImpreciseDate? Interval(ImpreciseDate? notBefore, ImpreciseDate? notAfter, Tense tense, ImpreciseDate said)
    {
        var isAhead = tense is Tense.Future or Tense.FutureInPast or Tense.Would or Tense.May or Tense.Could or Tense.Must or Tense.None;

        return notBefore is not null ? DateIntervals.Between(notBefore, notAfter ?? (isAhead ? null : said))
            : notAfter is null ? null
            : isAhead && said.Earliest <= notAfter.Latest ? DateIntervals.Between(said, notAfter)
            : DateIntervals.UpTo(notAfter);
    }

    private static ImpreciseDate? Limit(DateSource? source) =>
        source is null ? null : source.Tie is DateTie.Before ? DateIntervals.Before(source.Date) : source.Date;

    private static StatementDate? Date(AnnotatedText text, ImpreciseDate? value, List<DateSource> used) =>
        value is null ? null : new StatementDate(value, Words(text, used), DateBasis.Stated);

    /// <summary>The words from the first date to the last where little stands between them ("from 2014 to 2016"), else the dates' own.</summary>
    private static string Words(AnnotatedText text, List<DateSource> used)
    {
        var (first, last) = (used[0].Range, used[^1].Range);

        return last.Start - first.End <= FurthestApart
            ? text.Text[first.Start..last.End]
            : string.Join(" … ", used.Select(source => source.Range.Of(text.Text).ToString()));
    }
}
