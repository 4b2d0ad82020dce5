using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Times;

/// <summary>
/// The time expressions of a text with what each means, found once. Which days that is follows from the day they are counted from: counting
/// from another reads nothing again.
/// </summary>
internal sealed class FoundTimes(TokenizedText text, ITimesOfText times)
{
    /// <summary>All of them, "yesterday" being the day before <paramref name="day"/>.</summary>
    public ImmutableArray<TimeExpression> CountedFrom(LocalDate day) => Count(times.Found, day);

    /// <summary>Those inside a stretch of the text, as if it had been written by itself on that day.</summary>
    public ImmutableArray<TimeExpression> CountedFrom(LocalDate day, CharRange within)
    {
        var tokens = TokenRange.Of(text, within);
        var first = SortedSearch.First(times.Found.AsSpan(), tokens.First, static (lexeme, at) => lexeme.First >= at);
        var end = SortedSearch.First(times.Found.AsSpan(), tokens.End, static (lexeme, at) => lexeme.End > at);
        return first < end ? Count(times.Found[first..end], day) : [];
    }

    private ImmutableArray<TimeExpression> Count(ImmutableArray<Lexeme> all, LocalDate day)
    {
        var isNarrative = Narrative.Is(all, day);
        var other = isNarrative ? Kind.FutureOnly : Kind.NarrativeOnly;
        var told = times.Completed([.. all.Where(lexeme => (lexeme.Kinds & other) == 0)]);

        var resolver = new Resolver(day, isNarrative);
        var resolved = new List<Resolution>(told.Count);
        var direction = Direction.Unknown;

        for (var at = 0; at < told.Count; at++)
        {
            direction = at > 0 && times.GoesOn(told[at - 1], told[at]) ? direction : times.DirectionAt(told[at]);
            resolved.Add(resolver.Resolve(told[at].Meaning!, direction));
        }

        RangeEnds.PutInOrder(times, told, resolved);
        var dates = DatesOf(told, resolved);

        return [.. told.Select((lexeme, at) => new TimeExpression(new TokenRange(lexeme.First, lexeme.End).In(text), resolved[at].Type, resolved[at].Value, dates[at]))];
    }

    private List<ImpreciseDate?> DatesOf(List<Lexeme> told, List<Resolution> resolved)
    {
        var dates = new List<ImpreciseDate?>(resolved.Count);

        foreach (var resolution in resolved)
        {
            // Neighbours often mean the same day.
            dates.Add(dates.Count > 0 && resolution == resolved[dates.Count - 1] ? dates[^1] : CalendarDates.Of(resolution));
        }

        for (var at = 0; at + 1 < told.Count; at++)
        {
            if (times.IsRange(told[at], told[at + 1])
                && resolved[at] is { Denotes: null, Period: { } from } && resolved[at + 1] is { Denotes: null, Period: { } to } && from.First < to.First)
            {
                dates[at] = dates[at + 1] = CalendarDates.Interval(from, to);
            }
        }

        return dates;
    }
}
