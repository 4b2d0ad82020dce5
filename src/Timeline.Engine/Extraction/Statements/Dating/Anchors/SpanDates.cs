using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Statements.Spans;

namespace Timeline.Engine.Extraction.Statements.Dating.Anchors;

/// <summary>What all spans are asked before any is dated, because an event may be named before it is dated.</summary>
internal sealed record SpanDates(StatementSpan Span, string? Speaker, StatementDate Said, ImmutableArray<DatedExpression> Dated, ImmutableArray<EventMention> Events)
{
    public static ImmutableArray<SpanDates> Of(AnnotatedText text, ImmutableArray<StatementSpan> spans, ActorNames names, SentenceDates dates)
    {
        var reader = new EventMentionReader(text);
        var found = ImmutableArray.CreateBuilder<SpanDates>(spans.Length);

        foreach (var span in spans)
        {
            var speaker = names.Speaker(span);
            var said = dates.Said(span, speaker);
            var dated = dates.Dated(span, said);
            found.Add(new(span, speaker, said, dated, reader.In(span.Range, dated)));
        }

        return found.MoveToImmutable();
    }
}
