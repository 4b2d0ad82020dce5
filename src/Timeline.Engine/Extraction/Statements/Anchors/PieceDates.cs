using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Anchors;

/// <summary>What all pieces are asked before any is dated, because an event may be named before it is dated.</summary>
internal sealed record PieceDates(Piece Piece, string? Speaker, StatementDate Said, ImmutableArray<DatedExpression> Dated, ImmutableArray<EventMention> Events)
{
    public static ImmutableArray<PieceDates> Of(TokenizedText text, ImmutableArray<Piece> pieces, ActorNames names, SentenceDates dates)
    {
        var reader = new EventMentionReader(text);
        var found = ImmutableArray.CreateBuilder<PieceDates>(pieces.Length);

        foreach (var piece in pieces)
        {
            var speaker = names.Speaker(piece);
            var said = dates.Said(piece, speaker);
            var dated = dates.Dated(piece, said);
            found.Add(new(piece, speaker, said, dated, reader.In(piece.Range, dated)));
        }

        return found.MoveToImmutable();
    }
}
