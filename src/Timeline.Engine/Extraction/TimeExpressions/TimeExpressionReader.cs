using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions.English;
using Timeline.Engine.Extraction.TimeExpressions.Patterns;
using Timeline.Engine.Extraction.TimeExpressions.Values;

namespace Timeline.Engine.Extraction.TimeExpressions;

/// <summary>Reads the time expressions of English text: where they are, what they mean, and on which days that falls.</summary>
public static class TimeExpressionReader
{
    /// <param name="published">The day the text came out, which "yesterday" is counted from.</param>
    /// <returns>
    /// In the order of the text, none overlapping another. The two ends of a range ("from 1985 to 1987") are two expressions that both
    /// denote the whole range.
    /// </returns>
    public static ImmutableArray<TimeExpression> Read(TokenizedText text, LocalDate published, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tense = new EnglishTense(text);
        var found = EnglishTimeReader.Read(text, tense, cancellationToken).Expressions;
        var isNarrative = Narrative.Is(found, published);
        found.RemoveAll(lexeme => (lexeme.Kinds & (isNarrative ? Kind.FutureOnly : Kind.NarrativeOnly)) != 0);
        found = EnglishDayLists.Completed(text, found);
        EnglishJoins.Lend(text, found);

        var resolver = new Resolver(published, isNarrative);
        var readings = new List<Reading>(found.Count);
        var direction = Direction.Unknown;

        for (var at = 0; at < found.Count; at++)
        {
            direction = at > 0 && EnglishDayLists.GoesOn(text, found[at - 1], found[at]) ? direction : tense.DirectionAt(found[at]);
            readings.Add(resolver.Resolve(found[at].Meaning!, direction));
        }

        RangeEnds.PutInOrder(text, found, readings, tense);
        var dates = DatesOf(text, found, readings);

        return [.. found.Select((lexeme, at) => new TimeExpression(RangeOf(text, lexeme), readings[at].Type, readings[at].Value, dates[at]))];
    }

    private static List<ImpreciseDate?> DatesOf(TokenizedText text, List<Lexeme> found, List<Reading> readings)
    {
        var dates = new List<ImpreciseDate?>(readings.Count);

        foreach (var reading in readings)
        {
            // Neighbours often mean the same day.
            dates.Add(dates.Count > 0 && reading == readings[dates.Count - 1] ? dates[^1] : CalendarDates.Of(reading));
        }

        for (var at = 0; at + 1 < found.Count; at++)
        {
            if (EnglishJoins.IsRange(text, found[at], found[at + 1])
                && readings[at] is { Denotes: null, Period: { } from } && readings[at + 1] is { Denotes: null, Period: { } to } && from.First < to.First)
            {
                dates[at] = dates[at + 1] = CalendarDates.Interval(from, to);
            }
        }

        return dates;
    }

    private static CharRange RangeOf(TokenizedText text, Lexeme lexeme) => new(text.Tokens[lexeme.First].Start, text.Tokens[lexeme.End - 1].End);
}
