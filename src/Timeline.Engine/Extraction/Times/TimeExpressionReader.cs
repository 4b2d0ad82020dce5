using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Times;

/// <summary>Reads the time expressions of a text: where they are, what they mean, and on which days that falls.</summary>
public static class TimeExpressionReader
{
    /// <param name="published">The day the text came out, which "yesterday" is counted from.</param>
    /// <returns>
    /// In the order of the text, none overlapping another. The two ends of a range ("from 1985 to 1987") are two expressions that both
    /// denote the whole range.
    /// </returns>
    public static ImmutableArray<TimeExpression> Read(TokenizedText text, LocalDate published, CancellationToken cancellationToken = default) =>
        Find(text, cancellationToken).CountedFrom(published);

    internal static FoundTimes Find(TokenizedText text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FoundTimes(text, text.Language.TimesIn(text, cancellationToken));
    }
}
