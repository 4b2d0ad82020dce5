using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>
/// "Today" in somebody's mouth is the day of speaking, not the day the article came out, from which time expressions are reckoned: what was
/// said on another day is read again as of that day.
/// </summary>
internal sealed class Deixis(TokenizedText text, ImpreciseDate published)
{
    /// <summary>Characters of a paragraph that is read again for every day on which something in it was said; keeps reading linear.</summary>
    private const int LongestParagraph = 4_000;

    private readonly Dictionary<LocalDate, ImmutableArray<TimeExpression>> _asOf = [];
    private Segment? _paragraph;

    /// <summary>The date of <paramref name="expression"/> in words said on <paramref name="said"/>; null when that cannot be told.</summary>
    public ImpreciseDate? AsSaidOn(TimeExpression expression, Segment paragraph, ImpreciseDate? said)
    {
        if (said == published || expression.Range.Of(text.Text).ContainsAnyInRange('0', '9'))
        {
            return expression.Date;
        }

        // "Last week", said in some month: no telling which was meant.
        if (said is null || !DateBounds.IsDay(said) || said.Earliest is not { } day || paragraph.Range.Length > LongestParagraph)
        {
            return null;
        }

        var offset = paragraph.Range.Start;
        var range = new CharRange(expression.Range.Start - offset, expression.Range.End - offset);
        return AsOf(paragraph, day).FirstOrDefault(again => again.Range == range)?.Date;
    }

    private ImmutableArray<TimeExpression> AsOf(Segment paragraph, LocalDate day)
    {
        if (paragraph != _paragraph)
        {
            _asOf.Clear();
            _paragraph = paragraph;
        }

        if (!_asOf.TryGetValue(day, out var read))
        {
            read = TimeExpressionReader.Read(TokenizedText.Of(paragraph.Range.Of(text.Text).ToString()), day);
            _asOf.Add(day, read);
        }

        return read;
    }
}
