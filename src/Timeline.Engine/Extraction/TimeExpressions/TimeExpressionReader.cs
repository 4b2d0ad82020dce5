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
    /// <returns>In the order of the text, none overlapping another. The two ends of a range ("from 1985 to 1987") both denote the whole range.</returns>
    public static ImmutableArray<TimeExpression> Read(TokenizedText text, LocalDate published, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = EnglishTimeReader.Read(text, cancellationToken).ToList();
        var isNarrative = Narrative.Is(found, published);
        found.RemoveAll(lexeme => !isNarrative && (lexeme.Kinds & Kind.NarrativeOnly) != 0 || isNarrative && (lexeme.Kinds & Kind.FutureOnly) != 0);
        EnglishJoins.LendYears(text, found);
        EnglishJoins.LendDays(text, found);

        var resolver = new Resolver(published, isNarrative);
        var readings = found.ConvertAll(lexeme => resolver.Resolve(lexeme.Meaning!, EnglishContext.DirectionAt(text, lexeme)));
        var dates = readings.ConvertAll(DateOf);

        for (var at = 0; at + 1 < found.Count; at++)
        {
            if (readings[at].Period is { } from && readings[at + 1].Period is { } to && from.First < to.First && EnglishJoins.IsRange(text, found[at], found[at + 1]))
            {
                dates[at] = dates[at + 1] = TimexText.Interval(from, to);
            }
        }

        return [.. found.Select((lexeme, at) => new TimeExpression(RangeOf(text, lexeme), readings[at].Type, readings[at].Value, dates[at]))];
    }

    private static ImpreciseDate? DateOf(Reading reading) =>
        reading.Period is { } period ? TimexText.Date(period, reading.IsApproximate) : null;

    private static CharRange RangeOf(TokenizedText text, Lexeme lexeme) =>
        new(text.Tokens[lexeme.First].Start, text.Tokens[lexeme.End - 1].End);
}
