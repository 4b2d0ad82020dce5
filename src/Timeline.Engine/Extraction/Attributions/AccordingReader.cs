using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Reads "according to X, Y", wherever it stands in its sentence.</summary>
internal static class AccordingReader
{
    public static IEnumerable<AttributionCandidate> Read(AnnotatedText text, TokenRange sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!text.Is(i, WordList.According) || !text.Is(i + 1, WordList.To) || text.QuotationOf(i) >= 0)
            {
                continue;
            }

            var source = SourceFinder.After(text, sentence, i + 2, isSetOff: true);
            var isFirst = i == sentence.First || (i == sentence.First + 1 && text.ClassOf(sentence.First) is WordClass.Coordinator);
            var content = isFirst
                ? ContentFinder.Before(text, source.End, ContentEnd.OfClause(text, source.End, sentence.End))
                : ContentFinder.Before(text, sentence.First, i);

            if (source.IsEmpty)
            {
                continue;
            }

            // "Most of them, according to the army, came back."
            var rest = !isFirst && text.ClassOf(source.End) is WordClass.Comma && source.End + 3 < sentence.End
                ? new TokenRange(source.End + 1, ContentEnd.OfClause(text, source.End + 1, sentence.End))
                : default;

            ImmutableArray<TokenRange> pieces = [.. new[] { content, rest }.Where(piece => piece.Length > 1)];

            if (pieces.Length > 0)
            {
                yield return new AttributionCandidate(source, new TokenRange(i, i + 2), pieces, StatementForm.Indirect, CueStance.Neutral);
            }
        }
    }
}
