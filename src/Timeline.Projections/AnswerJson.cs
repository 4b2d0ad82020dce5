using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime.Serialization.SystemTextJson;
using Timeline.Projections.Chronology;

namespace Timeline.Projections;

/// <summary>How answers are written: camel case, enumerations by name, dates as EDTF, one line, the same bytes every time.</summary>
public static class AnswerJson
{
    /// <summary>Options for every answer of the command line and the HTTP interface.</summary>
    public static JsonSerializerOptions Options { get; } = Frozen();

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // Answers go to programs and terminals, not into HTML, so letters need no escapes.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), NodaConverters.InstantConverter },
        };
        options.TypeInfoResolverChain.Add(new StatementViews());
        options.TypeInfoResolverChain.Add(ChronologyJson.Default);
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        options.MakeReadOnly();
        return options;
    }

    // No converter of the options: who describes answers looks there, and wants to see the members.
    private sealed class StatementViews : IJsonTypeInfoResolver
    {
        private static readonly StatementViewWriter Writer = new();

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(StatementView) ? JsonMetadataServices.CreateValueInfo<StatementView>(options, Writer) : null;
    }
}

[JsonSerializable(typeof(ChronologyPage))]
internal sealed partial class ChronologyJson : JsonSerializerContext;
