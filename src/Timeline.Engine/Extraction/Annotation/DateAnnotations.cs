using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Engine.Extraction.Annotation;

/// <summary>
/// The time expressions of a text as JSON Lines: <c>{"doc","begin","end","text","type","value"}</c>, offsets in code points.
/// </summary>
public static class DateAnnotations
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One text's expressions, in its order.</summary>
    public static IEnumerable<string> OfText(string doc, TokenizedText text, LocalDate published, CancellationToken cancellationToken = default)
    {
        var points = new CodePoints(text.Text);

        foreach (var found in TimeExpressionReader.Read(text, published, cancellationToken))
        {
            var span = points.ToSpan(found.Range);

            yield return JsonSerializer.Serialize(
                new { doc, begin = span.Begin, end = span.End, text = found.Range.Of(text.Text).ToString(), type = found.Type.ToString().ToUpperInvariant(), value = found.Value },
                Json);
        }
    }
}
