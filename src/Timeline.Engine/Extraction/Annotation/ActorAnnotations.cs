using System.Text.Encodings.Web;
using System.Text.Json;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Annotation;

/// <summary>
/// The actors named in a text as JSON Lines: <c>{"doc","begin","end","text","kind","name"}</c>, offsets in code points. Names only: no
/// demonyms, and nobody who is only described ("the army", "a senior official").
/// </summary>
public static class ActorAnnotations
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="doc">What the text is called: its file name without extension.</param>
    public static IEnumerable<string> Lines(string doc, string text, ActorReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var points = new CodePoints(text);

        foreach (var mention in reading.Mentions)
        {
            if (mention.Sense is MentionSense.Name or MentionSense.Location)
            {
                var span = points.ToSpan(mention.Range);

                yield return JsonSerializer.Serialize(
                    new { doc, begin = span.Begin, end = span.End, text = mention.Range.Of(text).ToString(), kind = Name(mention.Kind), name = mention.Name },
                    Json);
            }
        }
    }

    private static string Name(Events.ActorKind kind) => kind.ToString().ToLowerInvariant();
}
