using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Timeline.IntegrationTests.Web.Fuzzing;

/// <summary>Values that programs trip over.</summary>
/// <param name="cursors">Real ones, of any list.</param>
internal sealed class Hostile(Random chance, IReadOnlyList<string> cursors)
{
    private const int BytesOfSum = 6;

    private static readonly string[] Kinds = ["StoredCursor", "StoredArticleCursor", "StoredActorCursor"];

    private static readonly string[] Texts =
    [
        "", " ", "\0", "Maria\0Lind", "\uD800", "Maria \uDC00 Lind", "\uFFFF", "\u200F\u202E", "İ", "e\u0301", "😀", "٣", "１", "%", "%00", "%zz", "..", "../..", "a/b", "a\\b",
        "'", "\"", "\" or", "-", "--", "\\", "null", "true", "NaN", "{}", "[]", "(", "a & b", "!!", ":*", "x:*", "#", "#1", "?", "*", "W/\"x\"", "\"1\"", "\"999999999\"", "\"-1\"",
        "-1", "0", "1", "2", "1000", "1001", "2147483647", "2147483648", "-2147483648", "9223372036854775807", "9223372036854775808", "99999999999999999999999999", "1e9", "0x10", "1.5",
        "-9998", "-9999", "-9998-01-01", "-9998/9999", "9999", "9999-12", "9999-12-31", "9998-12-31", "9999-12-31/..", "../-9998-01-01", "../9999-12-31", "-9998/..", "0000", "-0001",
        "-4713", "-4714-11-23", "XXXX", "-XXXX", "9999-12-31T23:59Z", "9999-12-31T23:59-18:00", "-9998-01-01T00:00+18:00", "-9998-01-01T00:00Z", "999X", "99XX", "[..-9998]", "[9999..]",
        "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.999999999Z", "-9998-01-01T00:00:00Z", "2022-02-30", "2022~", "2022-24", "9999-24", "-9998..9999", "..", "..9999", "-9998..", "9999..-9998",
        "-9998-01-01..-9998-01-01", "9999-12-31..9999-12-31", "294277-01-01", "infinity", "-infinity", "0001-01-01", "0000-12-31", "21-50", "0-0", "9223372036854775807-2147483647", "4-2147483647",
    ];

    private static readonly string[] RawJson =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\ud800\\u0041\"", "[]", "{}", "[[]]", "\"\"", "\"\xFF\xFE\"", "\"\xED\xA0\x80\"",
        "{\"begin\":-1,\"end\":0}", "{\"begin\":5,\"end\":2}", "{\"begin\":0,\"end\":2147483647}", "{\"begin\":2147483648,\"end\":2}", "{\"begin\":0}", "{\"begin\":null,\"end\":null}", "\"\\", "nul", "'a'", "",
    ];

    /// <summary>How many values were made so far.</summary>
    public int Made { get; private set; }

    public string Text(string sensible) => Counted(chance.Next(10) switch
    {
        0 => Changed(sensible),
        1 => sensible + One(Texts),
        2 => One(Texts) + sensible,
        3 => new string(One(["a", "9", "İ", "\0", "-", "(", "😀"])[0], chance.Next(1, 3_000)),
        4 when cursors.Count > 0 => One(cursors),
        5 when cursors.Count > 0 => Tampered(One(cursors)),
        _ => One(Texts),
    });

    /// <summary>A value in a body. Its characters stand for bytes.</summary>
    public string Json(string sensible) => Counted(chance.Next(4) switch
    {
        0 => Bytes(Changed(sensible)),
        1 => One(RawJson),
        _ => Bytes(Quoted(Text(sensible.Trim('"')))),
    });

    /// <summary>A query, header or part of a path. Its characters stand for bytes.</summary>
    public string Escaped(string text) => chance.Next(12) switch
    {
        0 => Bytes(text).Replace(" ", "+", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal),
        1 => $"{Percent(text)}{One(["%00", "%ED%A0%80", "%FF", "%C0%AF", "%", "%2F", "%2f%2e%2e", "%u0000", "+", "%0A", "%F4%90%80%80"])}",
        _ => Percent(text),
    };

    public T One<T>(IReadOnlyList<T> among) => among[chance.Next(among.Count)];

    /// <summary>UTF-8, half surrogates included, as characters that stand for bytes.</summary>
    public static string Bytes(string text)
    {
        var bytes = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            bytes.Append(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(rune.ToString())));
        }

        return bytes.ToString();
    }

    private string Counted(string value)
    {
        Made++;
        return value;
    }

    private static string Quoted(string text) => $"\"{string.Concat(text.Select(c => c is '"' or '\\' || c < ' ' || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : $"{c}"))}\"";

    private static string Percent(string text)
    {
        var escaped = new StringBuilder();

        for (var i = 0; i < text.Length; i++)
        {
            // Half a pair as a program would write it that knows of no pairs.
            escaped.Append(char.IsSurrogatePair(text, i) ? Uri.EscapeDataString(text.AsSpan(i++, 2))
                : char.IsSurrogate(text[i]) ? string.Create(CultureInfo.InvariantCulture, $"%{0xE0 | (text[i] >> 12):X2}%{0x80 | ((text[i] >> 6) & 0x3F):X2}%{0x80 | (text[i] & 0x3F):X2}")
                : Uri.EscapeDataString($"{text[i]}"));
        }

        return escaped.ToString();
    }

    private string Changed(string text)
    {
        if (text.Length == 0)
        {
            return "x";
        }

        var at = chance.Next(text.Length);
        return chance.Next(3) switch
        {
            0 => text[..at],
            1 => text.Remove(at, 1),
            _ => $"{text[..at]}{(char)chance.Next(1, 127)}{text[(at + 1)..]}",
        };
    }

    /// <summary>A cursor one of whose members is gone, or is another. Its sum is right, as if somebody had taken pains.</summary>
    private string Tampered(string cursor)
    {
        var bytes = Base64Url.DecodeFromChars(cursor);
        var json = bytes[..^BytesOfSum];
        var kind = Kinds.First(kind => Sum(kind, json).AsSpan().SequenceEqual(bytes.AsSpan(^BytesOfSum..)));
        using var stored = JsonDocument.Parse(json);
        var members = stored.RootElement.EnumerateObject().ToList();
        var at = chance.Next(members.Count);
        var written = members.Select((member, i) => $"\"{member.Name}\":{(i == at ? Json(member.Value.GetRawText()) : Bytes(member.Value.GetRawText()))}");
        var other = Encoding.Latin1.GetBytes($"{{{string.Join(',', written.Where((_, i) => i != at || chance.Next(3) > 0))}}}");
        return Base64Url.EncodeToString([.. other, .. Sum(kind, other)]);
    }

    private static byte[] Sum(string kind, byte[] json) => SHA256.HashData([.. Encoding.UTF8.GetBytes(kind), .. json])[..BytesOfSum];
}
