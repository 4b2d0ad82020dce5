using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Actors;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>Puts together what the other stages found: who said what, when they said it, and when it is supposed to have happened.</summary>
public static class StatementReader
{
    private static readonly WordSet Continuing = new("they he she it this these those");

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
        var sentences = Sentence.In(segments);
        var dates = new SentenceDates(text, sentences, timeExpressions, attributions, published);
        var names = new ActorNames(actors);
        var statements = ImmutableArray.CreateBuilder<StatementReading>();
        (Piece Piece, StatementReading Statement)? before = null;

        foreach (var piece in PieceReader.Read(text, sentences, attributions))
        {
            var clauses = ClauseMap.Of(text, piece.Range);
            var verb = TenseReader.Read(text, clauses);
            var stance = piece.Attribution?.Stance ?? CueStance.Neutral;
            var speaker = names.Speaker(piece);
            var said = dates.Said(piece, speaker);
            var continued = before is { } previous && Continues(text, piece, speaker, previous.Piece, previous.Statement) ? previous.Statement.Happened : null;
            var sources = dates.Sources(piece, said, clauses, verb);

            var statement = new StatementReading(
                piece.Range,
                piece.Form,
                speaker,
                said,
                HappenedReader.Read(text, sources, verb.Tense, piece.Form, said.Value ?? published, continued),
                ModalityReader.Read(text, piece.Range, clauses, verb.Tense, piece.Form, stance),
                NegationReader.Read(text, clauses, stance),
                names.Mentioned(piece.Range));

            statements.Add(statement);
            before = (piece, statement);
        }

        return statements.DrainToImmutable();
    }

    /// <summary>"They", "these pictures": goes on about what the sentence before, in the same voice and paragraph, put on a date.</summary>
    private static bool Continues(TokenizedText text, Piece piece, string? speaker, Piece before, StatementReading statement) =>
        piece.Sentence.Segment == before.Sentence.Segment
        && piece.Form == before.Form
        && speaker == statement.Speaker
        && statement.Happened is { Basis: DateBasis.Stated or DateBasis.Carried, Value: { Earliest: not null, Latest: not null } }
        && Continuing.Has(text, text.FirstTokenAfter(piece.Range.Start));
}
