using System.Collections.Immutable;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Dating.Anchors;

/// <summary>
/// Which event a date is of: "the Feb. 24 invasion", "Monday’s vote", "the vote of 5 May", "the siege began on 5 May", "invaded Ukraine on
/// Feb. 24", "launched their invasion last week". A date that merely stands near dates nothing.
/// </summary>
internal static class EventDating
{
    private const int FurthestBehindVerb = 8;

    public static EventMention Date(AnnotatedText text, EventMention mention, ImmutableArray<DatedExpression> around, int first)
    {
        if (around.IsEmpty)
        {
            return mention;
        }

        for (var next = DatedExpression.FirstAfter(around, text.Tokens[mention.First].Start); next < around.Length; next++)
        {
            if (text.FirstTokenAfter(around[next].Expression.Range.Start) > mention.End + FurthestBehindVerb)
            {
                break;
            }

            if (Tied(text, mention, around[next], first) is { Dated: { } date } dated)
            {
                return next + 1 < around.Length && GoesOn(text, around[next], around[next + 1]) && around[next + 1].Date is { } also
                    ? dated with { Dated = date with { Value = DateIntervals.Hull(date.Value, also) } }
                    : dated;
            }
        }

        return mention.IsVerb && Opened(text, mention, around[0], first) is { } opened ? mention with { Dated = opened } : mention;
    }

    /// <summary>"On 3 May and again on 5 May": once or twice, it was in those days.</summary>
    private static bool GoesOn(AnnotatedText text, DatedExpression one, DatedExpression other)
    {
        var (from, to) = (text.FirstTokenAfter(one.Expression.Range.End), text.FirstTokenAfter(other.Expression.Range.Start));
        return to - from is >= 1 and <= 4 && text.Is(from, WordList.JoinsDates);
    }

    /// <summary>A date inside the event's noun phrase or behind it.</summary>
    private static EventMention? Tied(AnnotatedText text, EventMention mention, DatedExpression dated, int first)
    {
        if (dated is not { Date: { Earliest: not null, Latest: not null } date, Expression.Range: var words })
        {
            return null;
        }

        var from = text.FirstTokenAfter(words.Start);
        var to = text.FirstTokenAfter(words.End - 1) + 1;

        return !mention.IsVerb && from >= mention.First && to <= mention.End ? WithoutDate(mention, words.Of(text.Text)) with { Dated = new(date, false, words) }
            : !mention.IsVerb && from > mention.First && from <= mention.End + 1 && text.Is(from - 1, WordList.Of) ? WithoutDate(mention, words.Of(text.Text)) with { Dated = new(date, false, words), End = to }
            : from >= mention.End && IsBehind(text, mention, first, from) is { } begins ? mention with { Dated = new(date, begins, words) }
            : null;
    }

    /// <summary>"On February 24, Russia invaded": nothing but a subject stands between.</summary>
    private static EventDate? Opened(AnnotatedText text, EventMention mention, DatedExpression dated, int first)
    {
        if (dated is not { Date: { Earliest: not null, Latest: not null } date, Expression.Range: var words })
        {
            return null;
        }

        var (from, at) = (text.FirstTokenAfter(words.Start), text.FirstTokenAfter(words.End - 1) + 1);
        at += text.Is(at, ",") ? 1 : 0;

        return (from == first || (from == first + 1 && text.Is(first, WordList.PrepositionsOfDates))) && at <= mention.First && mention.First - at <= FurthestBehindVerb
            && IsClear(text, at, mention.First - 1, isBeforeVerb: true) && !IsDoubted(text, first, mention.First)
                ? new EventDate(date, mention.Kind.Lasts, words)
                : null;
    }

    /// <summary>What is said of the event by the verb between it and a date behind; null when the date is not the event's.</summary>
    private static bool? IsBehind(AnnotatedText text, EventMention mention, int first, int date)
    {
        var last = text.Is(date - 1, WordList.PrepositionsOfDates) ? date - 2 : date - 1;

        if (mention.IsVerb)
        {
            return IsClear(text, mention.End, last) && !IsDoubted(text, Math.Max(first, mention.First - 4), mention.First) ? mention.Kind.Lasts : null;
        }

        if (last < mention.End)
        {
            // "launched their invasion last week"; but "described the invasion last week" dates the describing.
            return mention.First > 0 && text.Is(mention.First - 1, WordList.VerbsOfHolding) && !text.Is(date - 1, WordList.In) ? mention.Kind.Lasts || text.Is(mention.First - 1, WordList.VerbsOfBeginning) : null;
        }

        var at = mention.End;
        at += text.Is(at, ",") ? 1 : 0;

        while (at <= last && text.Is(at, WordList.BeforeParticiple))
        {
            at++;
        }

        // "The announcement of the merger came on Tuesday": not the merger.
        if (at > last || text.Is(mention.First - 1, WordList.PrepositionsInsidePhrase) || !(text.Is(at, WordList.VerbsOfBeginning) || text.Is(at, WordList.VerbsOfOccurring)))
        {
            return null;
        }

        var begins = text.Is(at, WordList.VerbsOfBeginning);
        return IsClear(text, at + 1, last) ? begins || mention.Kind.Lasts : null;
    }

    private static bool IsClear(AnnotatedText text, int from, int last, bool isBeforeVerb = false) =>
        !new TokenRange(from, last + 1).Any(at => text.Is(at, WordList.EndsClause) || (text.IsFinite(at) && !(isBeforeVerb && text.IsAuxiliary(at))));

    private static bool IsDoubted(AnnotatedText text, int from, int to) =>
        new TokenRange(from, to).Any(at => text.Is(at, WordList.Doubts));

    /// <summary>What tells an event apart is not its date.</summary>
    private static EventMention WithoutDate(EventMention mention, ReadOnlySpan<char> date)
    {
        var words = date.ToString().ToLowerInvariant();
        var modifier = mention.Modifier?.Replace(words, "", StringComparison.Ordinal).Trim();

        return mention with
        {
            Modifier = string.IsNullOrEmpty(modifier) ? null : modifier,
            Agent = mention.Agent is { } agent && words.Contains(agent, StringComparison.Ordinal) ? null : mention.Agent,
            Patient = mention.Patient is { } patient && words.Contains(patient, StringComparison.Ordinal) ? null : mention.Patient,
        };
    }
}
