using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timeline.Engine.Log;

/// <summary>How event bodies are written: camel case, enumerations by name, dates as EDTF.</summary>
public static class LogJson
{
    public static JsonSerializerOptions Options { get; } = Frozen();

    internal static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
