using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions;

namespace Timeline.Engine.Extraction.Annotation;

/// <summary>
/// The time expressions of a folder's texts as JSON Lines: <c>{"doc","begin","end","text","type","value"}</c>, offsets in code points.
/// </summary>
public static class DateAnnotations
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every <c>.txt</c> of a folder, by name; the <c>.dct</c> beside it holds its date as YYYY-MM-DD.</summary>
    /// <exception cref="FormatException">A <c>.dct</c> is missing or is no date.</exception>
    public static IEnumerable<string> OfFolder(string folder, CancellationToken cancellationToken = default)
    {
        foreach (var path in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var doc = Path.GetFileNameWithoutExtension(path);

            foreach (var line in OfText(doc, File.ReadAllText(path), PublishedBeside(path), cancellationToken))
            {
                yield return line;
            }
        }
    }

    /// <summary>One text's expressions, in its order.</summary>
    public static IEnumerable<string> OfText(string doc, string text, LocalDate published, CancellationToken cancellationToken = default)
    {
        var (units, points) = (0, 0);

        foreach (var found in TimeExpressionReader.Read(TokenizedText.Of(text), published, cancellationToken))
        {
            var begin = points + CodePoints(text.AsSpan(units, found.Range.Start - units));
            var end = begin + CodePoints(found.Range.Of(text));
            (units, points) = (found.Range.End, end);

            yield return JsonSerializer.Serialize(
                new { doc, begin, end, text = found.Range.Of(text).ToString(), type = Name(found.Type), value = found.Value },
                Json);
        }
    }

    private static LocalDate PublishedBeside(string path)
    {
        var dct = Path.ChangeExtension(path, ".dct");

        return File.Exists(dct) && LocalDatePattern.Iso.Parse(File.ReadAllText(dct).Trim()) is { Success: true, Value: var published }
            ? published
            : throw new FormatException($"'{dct}' does not hold the text's date as YYYY-MM-DD. Put it there.");
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
