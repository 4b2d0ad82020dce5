using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Statements.Clauses;
using Timeline.Engine.Extraction.Statements.Dating;
using Timeline.Engine.Extraction.Statements.Dating.Anchors;
using Timeline.Engine.Extraction.Statements.Spans;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>Puts together what the other stages found: who said what, when they said it, and when it is supposed to have happened.</summary>
internal static class StatementReader
{
    private const int FewestWordsWithoutVerb = 5;

    /// <param name="published">When the article came out: what it tells of itself was said then.</param>
    /// <returns>In text order, not overlapping.</returns>
    public static ImmutableArray<StatementReading> Read(
        AnnotatedText text,
        FoundTimes times,
        ImmutableArray<TimeExpression> timeExpressions,
        ActorReading actors,
        ImmutableArray<Attribution> attributions,
        ImpreciseDate published)
    {
        var sentences = Sentence.In(text);
        var names = new ActorNames(actors);
        var speechActs = SpeechActs.Among(text, attributions, names);
        var dates = new SentenceDates(text, sentences, times, timeExpressions, speechActs, published);
        var statements = ImmutableArray.CreateBuilder<StatementReading>();
        (StatementSpan Span, StatementReading Statement)? before = null;
        var spans = StatementSpanReader.Read(text, sentences, speechActs);
        var told = SpanDates.Of(text, spans, names, dates);
        var anchors = new AnchorReader(text, new EventDates(told.SelectMany(span => span.Events)));

        foreach (var (span, speaker, said, dated, events) in told)
        {
            var clauses = ClauseMap.Of(text, span.Range);
            var verb = TenseReader.Read(text, clauses);

            if (span.Form is StatementForm.Narration && verb.Tense is Tense.None && !Trimming.HasWords(text, span.Range, FewestWordsWithoutVerb))
            {
                continue; // "War and peace." names and asserts nothing
            }

            var stance = span.Attribution?.Stance ?? CueStance.Neutral;
            var continued = before is { } previous && speaker == previous.Statement.Speaker && DiscourseRelation.Follows(text, span, previous.Span)
                ? previous.Statement.Happened
                : null;
            var sources = dates.Sources(dated, clauses, verb);
            var anchor = events.IsEmpty ? null : anchors.Read(events, dated, clauses, verb, said.Value ?? published);

            var statement = new StatementReading(
                span.Range,
                span.Form,
                speaker,
                said,
                HappenedReader.Read(text, span.Range, clauses, sources, anchor, verb, span.Form, said.Value ?? published, continued),
                ModalityReader.Read(text, span.Range, clauses, verb.Tense, span.Form, stance),
                NegationReader.Read(text, clauses, stance),
                names.Mentioned(span.Range));

            statements.Add(statement);
            before = (span, statement);
        }

        return statements.DrainToImmutable();
    }
}
