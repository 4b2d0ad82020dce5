using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timeline.Engine.Dates;

/// <summary>Writes an <see cref="ImpreciseDate"/> as its text form, so that a stored event reads well in any tool.</summary>
public sealed class ImpreciseDateJsonConverter : JsonConverter<ImpreciseDate>
{
    public override ImpreciseDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ImpreciseDate.TryParse(reader.GetString() ?? "", out var date)
            ? date
            : throw new JsonException($"'{reader.GetString()}' is not a date in EDTF.");

    public override void Write(Utf8JsonWriter writer, ImpreciseDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
