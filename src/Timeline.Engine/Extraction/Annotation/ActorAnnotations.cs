using System.Text.Encodings.Web;
using System.Text.Json;
using Timeline.Engine.Extraction.Actors;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Annotation;

/// <summary>
/// The actors named in a folder's texts as JSON Lines: <c>{"doc","begin","end","text","kind","name"}</c>, offsets in code points. Names
/// only: no demonyms, and nobody who is only described ("the army", "a senior official").
/// </summary>
public static class ActorAnnotations
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every <c>.txt</c> of a folder, by name.</summary>
    public static IEnumerable<string> OfFolder(string folder) =>
        Directory.GetFiles(folder, "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => OfText(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));

    /// <summary>One text's names, in its order.</summary>
    public static IEnumerable<string> OfText(string doc, string text)
    {
        var tokens = TokenizedText.Of(text);
        return OfReading(doc, text, ActorReader.Read(tokens, Segmenter.Read(tokens)));
    }

    public static IEnumerable<string> OfReading(string doc, string text, ActorReading reading)
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
