using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times;
using Timeline.Engine.Extraction.Times.Values;

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
        var (units, points) = (0, 0);

        foreach (var found in TimeExpressionReader.Read(text, published, cancellationToken))
        {
            var begin = points + CodePoints(text.Text.AsSpan(units, found.Range.Start - units));
            var end = begin + CodePoints(found.Range.Of(text.Text));
            (units, points) = (found.Range.End, end);

            yield return JsonSerializer.Serialize(
                new { doc, begin, end, text = found.Range.Of(text.Text).ToString(), type = Name(found.Type), value = found.Value },
                Json);
        }
    }

    private static string Name(TimexType type) => type switch
    {
        TimexType.Date => "DATE",
        TimexType.Time => "TIME",
        TimexType.Duration => "DURATION",
        _ => "SET",
    };

    private static int CodePoints(ReadOnlySpan<char> units)
    {
        var count = units.Length;

        foreach (var unit in units)
        {
            count -= char.IsLowSurrogate(unit) ? 1 : 0;
        }

        return count;
    }
}
