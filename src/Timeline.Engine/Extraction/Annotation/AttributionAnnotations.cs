using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Annotation;

/// <summary><c>annotate attributions</c>: a JSON line each, <c>{"doc","source","cue","content","speaker"}</c>, offsets in code points.</summary>
public static class AttributionAnnotations
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="doc">What the text is called: its file name without extension.</param>
    public static IEnumerable<string> Lines(string doc, string text, ImmutableArray<Attribution> attributions)
    {
        var points = new CodePoints(text);

        return attributions.Select(a => JsonSerializer.Serialize(
            new { doc, source = Spans(points, a.Source), cue = Spans(points, a.Cue), content = Spans(points, a.Content), speaker = a.Speaker },
            Json));
    }

    private static int[][] Spans(CodePoints points, ImmutableArray<CharRange> ranges) =>
        [.. ranges.Select(points.ToSpan).Select(span => new[] { span.Begin, span.End })];
}
