using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Timeline.Engine.Articles;

namespace Timeline.Projections.Reading;

/// <summary>
/// Cursors as text: JSON and its sum in letters, digits, <c>-</c> and <c>_</c>, which needs no escapes anywhere. The sum is no secret: it tells a
/// cursor that was cut off or mistyped, and one of another list, from one that was copied whole.
/// </summary>
internal static class CursorText
{
    private const int BytesOfSum = 6;

    /// <summary>How the JSON is written; a context of its own for each list.</summary>
    public static JsonSerializerOptions Options() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new StorableTextConverter() },
    };

    public static string Write<T>(T stored, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(stored, type);
        return Base64Url.EncodeToString([.. json, .. Sum<T>(json)]);
    }

    /// <returns>Null when it was not written so, of the same list.</returns>
    public static T? Read<T>(string text, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text).AsSpan();
            return bytes.Length > BytesOfSum && bytes[^BytesOfSum..].SequenceEqual(Sum<T>(bytes[..^BytesOfSum])) ? JsonSerializer.Deserialize(bytes[..^BytesOfSum], type) : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static byte[] Sum<T>(ReadOnlySpan<byte> json) => SHA256.HashData([.. Encoding.UTF8.GetBytes(typeof(T).Name), .. json])[..BytesOfSum];
}
