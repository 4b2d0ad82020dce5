using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Timeline.Engine.Extraction.Actors;

namespace Timeline.Engine.Extraction.Annotation;

/// <summary>
/// <c>annotate actors</c>: a JSON line a mention, <c>{"doc","begin","end","text","kind","name"}</c>, in text order. Names only: no demonyms,
/// and nobody who is only described ("the army", "a senior official").
/// </summary>
public static class ActorAnnotations
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Lines(string doc, string text, ActorReading reading)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Mentions.Length == 0 ? [] : Write(doc, text, reading);
    }

    private static IEnumerable<string> Write(string doc, string text, ActorReading reading)
    {
        var (position, codePoints) = (0, 0);

        foreach (var mention in reading.Mentions)
        {
            if (mention.Sense is MentionSense.Adjective or MentionSense.Description)
            {
                continue;
            }

            codePoints += CodePoints(text.AsSpan(position, mention.Range.Start - position));
            position = mention.Range.Start;
            var end = codePoints + CodePoints(mention.Range.Of(text));
            yield return Line(doc, codePoints, end, mention.Range.Of(text), mention);
        }
    }

    private static string Line(string doc, int begin, int end, ReadOnlySpan<char> words, ActorMention mention)
    {
        var buffer = new ArrayBufferWriter<byte>();

        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("doc", doc);
            json.WriteNumber("begin", begin);
            json.WriteNumber("end", end);
            json.WriteString("text", words);
            json.WriteString("kind", mention.Kind.ToString().ToLowerInvariant());
            json.WriteString("name", mention.Name);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A low surrogate behind a high one is no code point of its own.</summary>
    private static int CodePoints(ReadOnlySpan<char> words)
    {
        var count = words.Length;

        for (var i = 1; i < words.Length; i++)
        {
            count -= char.IsSurrogatePair(words[i - 1], words[i]) ? 1 : 0;
        }

        return count;
    }
}
