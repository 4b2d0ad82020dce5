using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Statements.Clauses;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>When a speaker said it: by a time expression in the cue's clause, outside what was said.</summary>
internal static class SaidReader
{
    /// <summary>Tokens between a cue and the date that dates it.</summary>
    private const int FurthestFromCue = 40;

    /// <summary>The part of a sentence whose dates may be the cue's.</summary>
    public static CharRange Around(AnnotatedText text, CharRange cue, CharRange sentence)
    {
        var first = Math.Max(0, text.FirstTokenAfter(cue.Start) - FurthestFromCue);
        var last = Math.Min(text.Tokens.Length - 1, text.FirstTokenAfter(cue.End - 1) + FurthestFromCue);
        return new CharRange(Math.Max(sentence.Start, text.Tokens[first].Start), Math.Min(sentence.End, text.Tokens[last].End));
    }

    /// <param name="clauses">Those of the whole sentence.</param>
    /// <param name="isContent">Whether a range lies inside something that was said.</param>
    public static StatementDate? Read(
        AnnotatedText text, ReadOnlySpan<TimeExpression> around, ClauseMap clauses, CharRange? source, CharRange cue,
        Func<CharRange, bool> isContent, ImpreciseDate published)
    {
        foreach (var expression in around)
        {
            if (expression.Date is not { } date
                || date.Earliest > published.Latest
                || isContent(expression.Range)
                || (source is { } named && named.Contains(expression.Range) && !BeginsSource(text, named, expression.Range))
                || !DatesCue(text, expression.Range, clauses, cue))
            {
                continue;
            }

            // Nothing reported was said after the report: "this week" ends with the day the article came out.
            var value = date.Latest > published.Latest && date.Earliest <= published.Latest ? DateIntervals.Between(date, published) : date;
            return new StatementDate(value ?? date, expression.Range.Of(text.Text).ToString(), DateBasis.Stated);
        }

        return null;
    }

    /// <summary>"Last week, the mayor": before the source, whether or not it was counted in.</summary>
    private static bool BeginsSource(AnnotatedText text, CharRange source, CharRange expression) =>
        text.Is(text.FirstTokenAfter(expression.End), ",") && text.FirstTokenAfter(expression.Start) - text.FirstTokenAfter(source.Start) <= 1;

    /// <summary>Nothing between expression and cue opens another clause, and the expression names no noun ("Monday’s talks").</summary>
    private static bool DatesCue(AnnotatedText text, CharRange expression, ClauseMap clauses, CharRange cue)
    {
        var first = text.FirstTokenAfter(expression.Start);
        var last = text.FirstTokenAfter(expression.End - 1);

        if (text.Is(last + 1, WordList.CliticS) || text.Is(last, WordList.CliticS) || text.Is(first - 1, WordList.Of))
        {
            return false;
        }

        var (from, to) = expression.Start < cue.Start ? (last + 1, text.FirstTokenAfter(cue.Start)) : (text.FirstTokenAfter(cue.End), first);

        return !new TokenRange(from, to).Any(i => text[i] is ";" or "—" || (i >= clauses.First && i < clauses.End && clauses[i] is ClauseRole.Aside))
            && (first < clauses.First || first >= clauses.End || clauses[first] is ClauseRole.Main);
    }
}
