using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions.English;
using Timeline.Engine.Extraction.TimeExpressions.Values;

namespace Timeline.Engine.Extraction.TimeExpressions;

/// <summary>Reads the time expressions of English text: where they are, what they mean, and on which days that falls.</summary>
public static class TimeExpressionReader
{
    /// <param name="published">The day the text came out, which "yesterday" is counted from.</param>
    /// <returns>In the order of the text, none overlapping another.</returns>
    public static ImmutableArray<TimeExpression> Read(TokenizedText text, LocalDate published, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = EnglishTimeReader.Read(text, cancellationToken).ToList();
        var resolver = new Resolver(published, Narrative.Is(found, published));
        var expressions = ImmutableArray.CreateBuilder<TimeExpression>(found.Count);

        foreach (var lexeme in found)
        {
            var reading = resolver.Resolve(lexeme.Meaning!, EnglishContext.DirectionAt(text, lexeme));
            var range = new CharRange(text.Tokens[lexeme.First].Start, text.Tokens[lexeme.End - 1].End);
            var date = reading.Period is { } period ? TimexText.Date(period, reading.IsApproximate) : null;
            expressions.Add(new TimeExpression(range, reading.Type, reading.Value, date));
        }

        return expressions.DrainToImmutable();
    }
}
