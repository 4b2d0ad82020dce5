using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>
/// "Today" in somebody's mouth is the day of speaking, not the day the article came out, from which time expressions are counted: what was
/// said on another day is counted from that day.
/// </summary>
internal sealed class Reanchoring(AnnotatedText text, FoundTimes times, ImpreciseDate published)
{
    /// <summary>Characters of a paragraph that is counted again for every day on which something in it was said; keeps reading linear.</summary>
    private const int LongestParagraph = 4_000;

    private readonly Dictionary<LocalDate, ImmutableArray<TimeExpression>> _countedFrom = [];
    private Segment? _paragraph;

    /// <summary>The date of <paramref name="expression"/> in words said on <paramref name="said"/>; null when that cannot be told.</summary>
    public ImpreciseDate? AsSaidOn(TimeExpression expression, Segment paragraph, ImpreciseDate? said)
    {
        if (said == published || !RelativeDates.IsRelative(expression, text))
        {
            return expression.Date;
        }

        // "Last week", said in some month: no telling which was meant.
        if (said is null || !DateIntervals.IsDay(said) || said.Earliest is not { } day || paragraph.Range.Length > LongestParagraph)
        {
            return null;
        }

        return CountedFrom(paragraph, day).FirstOrDefault(again => again.Range == expression.Range)?.Date;
    }

    private ImmutableArray<TimeExpression> CountedFrom(Segment paragraph, LocalDate day)
    {
        if (paragraph != _paragraph)
        {
            _countedFrom.Clear();
            _paragraph = paragraph;
        }

        if (!_countedFrom.TryGetValue(day, out var counted))
        {
            counted = times.CountedFrom(day, paragraph.Range);
            _countedFrom.Add(day, counted);
        }

        return counted;
    }
}
