using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Annotation;

/// <summary>Attributions as JSON Lines, offsets in code points: <c>{"doc","source","cue","content","speaker"}</c>.</summary>
public static class AttributionAnnotations
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="doc">What the text is called: its file name without extension.</param>
    public static IEnumerable<string> Lines(string doc, string text, ImmutableArray<Attribution> attributions)
    {
        var points = CodePoints(text);
        return from a in attributions
               select JsonSerializer.Serialize(new Line(doc, Spans(points, a.Source), Spans(points, a.Cue), Spans(points, a.Content), a.Speaker), Options);
    }

    private static int[][] Spans(int[] points, ImmutableArray<CharRange> ranges) => [.. ranges.Select(r => new[] { points[r.Start], points[r.End] })];

    /// <summary>For every UTF-16 unit, how many code points come before it.</summary>
    private static int[] CodePoints(string text)
    {
        var points = new int[text.Length + 1];

        for (var i = 0; i < text.Length; i++)
        {
            var isHalf = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            points[i + 1] = points[i] + (isHalf ? 0 : 1);
        }

        return points;
    }

    private sealed record Line(string Doc, int[][] Source, int[][] Cue, int[][] Content, string? Speaker);
}
