using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Actors;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Statements.Anchors;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>Puts together what the other stages found: who said what, when they said it, and when it is supposed to have happened.</summary>
internal static class StatementReader
{
    private const int FewestWordsWithoutVerb = 5;

    /// <param name="published">When the article came out: what it tells of itself was said then.</param>
    /// <returns>In text order, not overlapping.</returns>
    public static ImmutableArray<StatementReading> Read(
        TokenizedText text,
        ImmutableArray<Segment> segments,
        ImmutableArray<TimeExpression> timeExpressions,
        ActorReading actors,
        ImmutableArray<Attribution> attributions,
        ImpreciseDate published)
    {
        var sentences = Sentence.In(text, segments);
        var names = new ActorNames(actors);
        var sayings = Sayings.Among(text, attributions, names);
        var dates = new SentenceDates(text, sentences, timeExpressions, sayings, published);
        var statements = ImmutableArray.CreateBuilder<StatementReading>();
        (Piece Piece, StatementReading Statement)? before = null;
        var pieces = PieceReader.Read(text, sentences, sayings);
        var told = PieceDates.Of(text, pieces, names, dates);
        var anchors = new AnchorReader(text, new EventDates(told.SelectMany(piece => piece.Events)));

        foreach (var (piece, speaker, said, dated, events) in told)
        {
            var clauses = ClauseMap.Of(text, piece.Range);
            var verb = TenseReader.Read(text, clauses);

            if (piece.Form is StatementForm.Narration && verb.Tense is Tense.None && !Trimming.HasWords(text, piece.Range, FewestWordsWithoutVerb))
            {
                continue; // "War and peace." names and asserts nothing
            }

            var stance = piece.Attribution?.Stance ?? CueStance.Neutral;
            var continued = before is { } previous && speaker == previous.Statement.Speaker && Continuation.Follows(text, piece, previous.Piece)
                ? previous.Statement.Happened
                : null;
            var sources = dates.Sources(dated, clauses, verb);
            var anchor = events.IsEmpty ? null : anchors.Read(events, dated, clauses, verb, said.Value ?? published);

            var statement = new StatementReading(
                piece.Range,
                piece.Form,
                speaker,
                said,
                HappenedReader.Read(text, piece.Range, clauses, sources, anchor, verb, piece.Form, said.Value ?? published, continued),
                ModalityReader.Read(text, piece.Range, clauses, verb.Tense, piece.Form, stance),
                NegationReader.Read(text, clauses, stance),
                names.Mentioned(piece.Range));

            statements.Add(statement);
            before = (piece, statement);
        }

        return statements.DrainToImmutable();
    }
}
