using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Chronology;

/// <summary>
/// Writes a statement as the serializer would, member for member, in half the time: pages of statements are most of what is ever written, and names of
/// members and enumerations are encoded once.
/// </summary>
internal sealed class StatementViewWriter : JsonConverter<StatementView>
{
    private static readonly ImpreciseDateJsonConverter Dates = new();

    private static readonly EncodedNames<StatementForm> Forms = new(value => (int)value);
    private static readonly EncodedNames<DateBasis> Bases = new(value => (int)value);
    private static readonly EncodedNames<Modality> Modalities = new(value => (int)value);
    private static readonly EncodedNames<StatementStatus> Statuses = new(value => (int)value);

    public override StatementView Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written, not read.");

    public override void Write(Utf8JsonWriter writer, StatementView value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, value.Id);
        writer.WriteString("article"u8, value.Article);
        writer.WriteNumber("number"u8, value.Number);
        writer.WriteNumber("begin"u8, value.Begin);
        writer.WriteNumber("end"u8, value.End);
        writer.WriteString("words"u8, value.Words);
        writer.WriteString("form"u8, Forms.Of(value.Form));
        writer.WriteString("speaker"u8, value.Speaker);
        Write(writer, "said"u8, value.Said, options);
        writer.WriteString("saidWords"u8, value.SaidWords);
        writer.WriteString("saidBasis"u8, Bases.Of(value.SaidBasis));
        Write(writer, "happened"u8, value.Happened, options);
        writer.WriteString("happenedWords"u8, value.HappenedWords);
        writer.WriteString("happenedBasis"u8, Bases.Of(value.HappenedBasis));
        Write(writer, "published"u8, value.Published, options);
        writer.WriteString("modality"u8, Modalities.Of(value.Modality));
        writer.WriteBoolean("negated"u8, value.Negated);
        writer.WriteStartArray("mentions"u8);

        foreach (var mention in value.Mentions)
        {
            writer.WriteStringValue(mention);
        }

        writer.WriteEndArray();
        writer.WriteString("status"u8, Statuses.Of(value.Status));
        writer.WriteBoolean("possibly"u8, value.Possibly);
        writer.WriteNumber("position"u8, value.Position);
        writer.WriteString("recorded"u8, InstantPattern.ExtendedIso.Format(value.Recorded));
        writer.WriteNumber("changed"u8, value.Changed);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ImpreciseDate? date, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);

        if (date is null)
        {
            writer.WriteNullValue();
        }
        else if (date.ToString() is var text && text.Contains('+', StringComparison.Ordinal))
        {
            Dates.Write(writer, date, options); // writes the plus of an offset as it is
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    /// <param name="number">Of a value; they count from 0.</param>
    private sealed class EncodedNames<T>(Func<T, int> number)
        where T : struct, Enum
    {
        private readonly JsonEncodedText[] _names =
            [.. Enum.GetValues<T>().OrderBy(number).Select(value => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(value.ToString())))];

        public JsonEncodedText Of(T value) => _names[number(value)];
    }
}
