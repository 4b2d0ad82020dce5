using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timeline.Engine.Articles;

/// <summary>Reads texts of JSON that strangers send: a text that cannot be stored is a <see cref="JsonException"/>, which says at which member.</summary>
public sealed class StorableTextConverter : JsonConverter<string>
{
    /// <exception cref="JsonException">The value is not a string, or cannot be stored.</exception>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException(); // the serializer's own words
        }

        try
        {
            var text = reader.GetString();
            return StorableText.ProblemOf(text) is { } problem ? throw new JsonException(problem) : text;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("it is not a text: its bytes are not UTF-8, or it contains half a surrogate pair");
        }
    }

    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }
}
