using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Statements.Spans;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>Where an article tells of years gone by, so that what somebody said there was not said when it came out.</summary>
internal sealed class LookBack
{
    /// <summary>So many dates more than a year before the article, and so many times as many as nearer ones, make a look back.</summary>
    private const int FewestOldDates = 3;
    private const int OldDatesPerNear = 3;

    private readonly ImmutableArray<(int Start, bool IsOld)> _dates;
    private readonly bool _isLookBack;

    private LookBack(ImmutableArray<(int Start, bool IsOld)> dates)
    {
        var old = dates.Count(date => date.IsOld);
        (_dates, _isLookBack) = (dates, old >= FewestOldDates && old >= (dates.Length - old) * OldDatesPerNear);
    }

    public static LookBack In(ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> expressions, ImpreciseDate published) =>
        new(published.Earliest is { } day && day.Year > LocalDate.MinIsoValue.Year ? [.. Dates(sentences, expressions, day.PlusYears(-1))] : []);

    /// <summary>Whether the last date before <paramref name="position"/> is an old one.</summary>
    public bool IsAt(int position)
    {
        if (!_isLookBack)
        {
            return false;
        }

        var next = SortedSearch.First(_dates.AsSpan(), position, static (date, at) => date.Start >= at);
        return next == 0 || _dates[next - 1].IsOld;
    }

    private static IEnumerable<(int Start, bool IsOld)> Dates(ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> expressions, LocalDate old)
    {
        var sentence = 0;

        foreach (var expression in expressions)
        {
            while (sentence < sentences.Length && sentences[sentence].Range.End <= expression.Range.Start)
            {
                sentence++;
            }

            if (sentence < sentences.Length && sentences[sentence].Range.Contains(expression.Range) && expression.Date is { } date)
            {
                yield return (expression.Range.Start, date.Latest <= old);
            }
        }
    }
}
