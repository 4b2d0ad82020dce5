using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Timeline.Projections.Reading;

/// <summary>Cursors as text: JSON in letters, digits, <c>-</c> and <c>_</c>, which needs no escapes anywhere.</summary>
internal static class CursorText
{
    public static string Write<T>(T stored, JsonTypeInfo<T> type) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(stored, type));

    /// <returns>Null when it was not written so.</returns>
    public static T? Read<T>(string text, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), type);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}
