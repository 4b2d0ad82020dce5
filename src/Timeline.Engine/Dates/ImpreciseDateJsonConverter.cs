using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timeline.Engine.Dates;

/// <summary>Writes an <see cref="ImpreciseDate"/> as its text form, so that a stored event reads well in any tool.</summary>
public sealed class ImpreciseDateJsonConverter : JsonConverter<ImpreciseDate>
{
    /// <exception cref="JsonException">The value is no string, or its text no date.</exception>
    public override ImpreciseDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.String
            ? throw new JsonException($"A date is a string such as \"2022-02-28\", not a {reader.TokenType}.")
            : Of(reader.GetString());

    /// <remarks>The text as it is: the default encoder would write the plus of an offset as an escape.</remarks>
    public override void Write(Utf8JsonWriter writer, ImpreciseDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Encoded(value));

    /// <exception cref="JsonException">The name is no date.</exception>
    public override ImpreciseDate ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ImpreciseDate value, JsonSerializerOptions options) => writer.WritePropertyName(Encoded(value));

    private static ImpreciseDate Of(string? text) => ImpreciseDate.TryParse(text, out var date, out var problem) ? date : throw new JsonException(problem);

    private static JsonEncodedText Encoded(ImpreciseDate date) => JsonEncodedText.Encode(date.ToString(), JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
