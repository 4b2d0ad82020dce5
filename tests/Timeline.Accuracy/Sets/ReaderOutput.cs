using NodaTime;
using Timeline.Accuracy.Scoring;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Annotation;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Mentions;

namespace Timeline.Accuracy.Sets;

/// <summary>What the reader finds, through the very lines that <c>timeline annotate</c> prints.</summary>
internal static class ReaderOutput
{
    public static IEnumerable<string> TimeLines(string doc, string text, LocalDate published) => DateAnnotations.OfText(doc, ArticleReader.Tokenize(text), published);

    public static IEnumerable<string> AttributionLines(string doc, string text)
    {
        var annotated = ArticleReader.Annotate(text);
        return AttributionAnnotations.Lines(doc, text, AttributionReader.Read(annotated, ActorReader.Read(annotated)));
    }

    public static IEnumerable<TimexSpan> Times(string doc, string text, LocalDate published) =>
        JsonLines.Parse<TimexSpan>(TimeLines(doc, text, published));

    public static IEnumerable<AttributedSpan> Attributions(string doc, string text) =>
        JsonLines.Parse<AttributedSpan>(AttributionLines(doc, text));
}
