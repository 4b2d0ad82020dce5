using System.Text.Json;

namespace Timeline.Accuracy.Sets;

/// <summary>One JSON object a line.</summary>
internal static class JsonLines
{
    public static IEnumerable<T> Parse<T>(IEnumerable<string> lines) =>
        from line in lines
        where !string.IsNullOrWhiteSpace(line)
        select JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web) ?? throw new FormatException($"Not an object: {line}");
}
