using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Statements.Spans;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>The day a conversation took place, where the article says so before it gives the turns: "This interview was recorded on 9 February."</summary>
internal sealed class InterviewDay(AnnotatedText text, ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> expressions)
{
    /// <summary>Tokens of a sentence that are looked through.</summary>
    private const int LongestNotice = 60;

    private readonly (int End, StatementDate Said)? _notice = Find(text, sentences, expressions);

    /// <summary>When a turn was spoken; null for what is no turn, and where the article does not say.</summary>
    public StatementDate? Of(Attribution attribution) =>
        _notice is { } notice && IsTurn(attribution) && attribution.Cue[0].Start >= notice.End ? notice.Said : null;

    /// <summary>"MAYOR OKORO:", "Q.": a label at the beginning of its paragraph.</summary>
    private bool IsTurn(Attribution attribution)
    {
        if (attribution.Cue is not [var cue] || cue.Of(text.Text) is not (":" or "Q" or "A" or "Q." or "A."))
        {
            return false;
        }

        var start = attribution.Source.IsEmpty ? cue.Start : attribution.Source[0].Start;
        var index = Sentence.FirstAfter(sentences, start);
        return index < sentences.Length && sentences[index].Segment.Range.Start is var paragraph && start >= paragraph && text.FirstTokenAfter(start) - text.FirstTokenAfter(paragraph) <= 1;
    }

    private static (int End, StatementDate Said)? Find(AnnotatedText text, ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> expressions)
    {
        foreach (var expression in expressions)
        {
            var index = Sentence.FirstAfter(sentences, expression.Range.Start);

            if (index < sentences.Length && sentences[index].Range is var sentence && sentence.Contains(expression.Range)
                && expression.Date is { } date && DateIntervals.IsDay(date) && IsNotice(text, sentence, expression.Range))
            {
                return (sentence.End, new StatementDate(date, expression.Range.Of(text.Text).ToString(), DateBasis.Carried));
            }
        }

        return null;
    }

    /// <summary>A conversation, what was done with it, and the date behind that.</summary>
    private static bool IsNotice(AnnotatedText text, CharRange sentence, CharRange date)
    {
        var (talk, took) = (false, false);
        var end = text.FirstTokenAfter(date.Start);

        for (var at = Math.Max(text.FirstTokenAfter(sentence.Start), end - LongestNotice); at < end; at++)
        {
            took |= talk && text.Is(at, WordList.TookPlace);
            talk |= text.Is(at, WordList.Conversations);
        }

        return took;
    }
}
