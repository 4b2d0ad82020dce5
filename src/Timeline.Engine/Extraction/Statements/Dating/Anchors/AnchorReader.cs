using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Statements.Clauses;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Statements.Dating.Anchors;

/// <summary>What "prior to the invasion" or "two days before the election" says of a clause, once it is known when that was.</summary>
internal sealed class AnchorReader(AnnotatedText text, EventDates events)
{
    private const int FurthestBeforeVerb = 6;

    /// <summary>Tokens between a verb of telling and the phrase: enough for its object, and keeps reading linear.</summary>
    private const int FurthestTelling = 12;

    /// <param name="mentions">Of the clause's own statement.</param>
    /// <param name="said">A past does not reach beyond.</param>
    /// <returns>Null when no event is an anchor of the main verb, or its date is not known.</returns>
    public EventAnchor? Read(IEnumerable<EventMention> mentions, ImmutableArray<DatedExpression> expressions, ClauseMap clauses, Verb verb, ImpreciseDate said)
    {
        foreach (var mention in mentions)
        {
            if (mention.IsDefinite && TieOf(mention, clauses) is (var tie, var first, var last) && Counted(first, clauses, expressions) is (var start, var length)
                && IsOfMainVerb(start, clauses, verb) && events.Of(mention) is { } date && Source(tie, length, mention, date) is (var value, var meant)
                && !(meant is DateTie.Before or DateTie.NotAfter && verb.Tense is Tense.Past or Tense.Pluperfect or Tense.PresentPerfect && value.Latest > said.Latest))
            {
                return new(new(new(text.Tokens[start].Start, text.Tokens[Math.Max(mention.End - 1, last)].End), value, meant), date.Words);
            }
        }

        return null;
    }

    /// <summary>The words that tie an event to a clause, and where they begin and end.</summary>
    private (DateTie Tie, int First, int Last)? TieOf(EventMention mention, ClauseMap clauses)
    {
        var at = mention.First - 1;

        for (var stop = Math.Max(clauses.First, at - FurthestBeforeVerb); mention.IsVerb && at > stop && Tie(at) is null; at--)
        {
            if (text.Tokens[at].Kind is not TokenKind.Word || (text.IsFinite(at) && !text.IsAuxiliary(at)))
            {
                return null;
            }
        }

        return at >= clauses.First && Tie(at) is { } tie && at - tie.Words + 1 >= clauses.First ? (tie.Tie, at - tie.Words + 1, at) : null;
    }

    private (DateTie Tie, int Words)? Tie(int at) =>
        text.Is(at, WordList.Before) ? (DateTie.Before, 1)
        : text.Is(at, WordList.To) && text.Is(at - 1, WordList.Prior) ? (DateTie.Before, 2)
        : text.Is(at, WordList.Of) && text.Is(at - 1, WordList.Ahead) ? (DateTie.Before, 2)
        : text.Is(at, WordList.Until) ? (DateTie.NotAfter, 1)
        : text.Is(at, WordList.AfterEvent) ? (DateTie.NotBefore, 1)
        : text.Is(at, WordList.DuringEvent) ? (DateTie.During, 1)
        : null;

    /// <summary>The length that stands before the tie, and where all of it begins; null where it is a length that cannot be counted ("less than two days").</summary>
    private (int Start, CountedLength? Length)? Counted(int tie, ClauseMap clauses, ImmutableArray<DatedExpression> expressions)
    {
        if (tie - 2 >= clauses.First && text.Is(tie - 2, WordList.The) && CountedLength.OfUnit(text, tie - 1) is { } unit)
        {
            return (tie - 2, unit);
        }

        if (tie > clauses.First && DatedExpression.FirstAfter(expressions, text.Tokens[tie - 1].Start) is var near && near < expressions.Length
            && expressions[near].Expression is { Type: TimexType.Duration } length && text.FirstTokenAfter(length.Range.End - 1) == tie - 1)
        {
            var start = text.FirstTokenAfter(length.Range.Start);
            return (start, text.Is(start - 1, WordList.Approximators) || text.Is(start, WordList.Approximators) ? null : CountedLength.Read(length.Value));
        }

        return (tie, null);
    }

    private bool IsOfMainVerb(int start, ClauseMap clauses, Verb verb)
    {
        if (start > clauses.First && clauses[start - 1] is ClauseRole.Aside)
        {
            return false;
        }

        if (verb.Token >= 0 && start > verb.Token)
        {
            return !new TokenRange(Math.Max(verb.Token, start - FurthestTelling), start).Any(at => text.Is(at, WordList.VerbsOfTelling));
        }

        var first = clauses.First;

        while (first < start && text.Is(first, WordList.BeforeEventPhrase))
        {
            first++;
        }

        return first == start;
    }

    private static (ImpreciseDate Value, DateTie Tie)? Source(DateTie tie, CountedLength? length, EventMention mention, EventDate date)
    {
        // After something that lasts is after its end, which is not known.
        if ((tie is DateTie.Before || (tie is DateTie.NotBefore && !mention.Kind.Lasts)) && length?.From(date.Value, tie is DateTie.Before ? -1 : 1) is { } counted)
        {
            return (counted, DateTie.At);
        }

        return tie switch
        {
            // The event was on some day of these: what was before it may have been on the last but one.
            DateTie.Before when !DateIntervals.IsDay(date.Value) => (date.Value, DateTie.NotAfter),
            DateTie.During => (date.Value, date.IsBeginning || mention.Kind.Lasts ? DateTie.NotBefore : DateTie.At),
            _ => (date.Value, tie),
        };
    }
}
