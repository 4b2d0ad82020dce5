using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime.Serialization.SystemTextJson;
using Timeline.Engine.Articles;
using Timeline.Projections.Actors;
using Timeline.Projections.Articles;
using Timeline.Projections.Chronology;

namespace Timeline.Projections.Reading;

/// <summary>How answers are written: camel case, enumerations by name, dates as EDTF, one line, the same bytes every time.</summary>
public static class AnswerJson
{
    /// <summary>Options for every answer of the command line and the HTTP interface.</summary>
    public static JsonSerializerOptions Options { get; } = Frozen();

    internal static CursorJson Cursors { get; } = new(new JsonSerializerOptions(Configured())
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new StorableTextConverter() },
    });

    private static JsonSerializerOptions Frozen()
    {
        var options = Configured();
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

    private static JsonSerializerOptions Configured() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Answers go to programs and terminals, not into HTML, so letters need no escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), NodaConverters.InstantConverter },
    };
}

[JsonSerializable(typeof(ChronologyPage))]
internal sealed partial class ChronologyJson : JsonSerializerContext;

[JsonSerializable(typeof(StoredCursor))]
[JsonSerializable(typeof(StoredArticleCursor))]
[JsonSerializable(typeof(StoredActorCursor))]
internal sealed partial class CursorJson : JsonSerializerContext;
