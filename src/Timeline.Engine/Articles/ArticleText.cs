using System.Security.Cryptography;
using System.Text;

namespace Timeline.Engine.Articles;

/// <summary>A text that can be captured, with the digest that identifies it.</summary>
public sealed record ArticleText
{
    /// <summary>The largest file that is read, in bytes: 8 MiB, some forty times the longest newspaper article.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ArticleText(string text) =>
        (Text, Digest) = (text, Convert.ToHexStringLower(SHA256.HashData(Utf8.GetBytes(text))));

    /// <summary>As it came, without a byte-order mark.</summary>
    public string Text { get; }

    /// <summary>Lower-case hex SHA-256 of the text's UTF-8 bytes.</summary>
    public string Digest { get; }

    /// <summary>Decodes a file: UTF-8 with or without a byte-order mark, or UTF-16 with one.</summary>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="ArticleUnreadableException">It is empty, too large, binary, not UTF-8, or HTML.</exception>
    public static ArticleText Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            throw new ArticleUnreadableException(name, $"it has {bytes.Length:N0} bytes; the limit is {MaxBytes:N0}. Split it.");
        }

        try
        {
            return Of(name, bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.GetString(rest),
                [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                _ when bytes.Contains((byte)0) => throw new ArticleUnreadableException(name, "it is a binary file. Give plain text or Markdown."),
                _ => Utf8.GetString(bytes),
            });
        }
        catch (DecoderFallbackException e)
        {
            throw new ArticleUnreadableException(name, $"it is not UTF-8 (first bad byte at {e.Index:N0}). Convert it to UTF-8.");
        }
    }

    /// <exception cref="ArticleUnreadableException">It is empty, too large, binary, malformed or HTML.</exception>
    public static ArticleText Of(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArticleUnreadableException(name, "it is empty.");
        }

        if (text.Contains('\0', StringComparison.Ordinal) || ShareOfControls(text) > 0.02)
        {
            throw new ArticleUnreadableException(name, "it is a binary file. Give plain text or Markdown.");
        }

        if (IsHtml(text))
        {
            throw new ArticleUnreadableException(name, "it is HTML, which is not supported. Save the article as plain text or Markdown.");
        }

        try
        {
            return Utf8.GetByteCount(text) <= MaxBytes
                ? new ArticleText(text)
                : throw new ArticleUnreadableException(name, $"it has more than {MaxBytes:N0} bytes, the limit. Split it.");
        }
        catch (EncoderFallbackException e)
        {
            throw new ArticleUnreadableException(name, $"it contains half a surrogate pair at {e.Index:N0}. Save it again as UTF-8.");
        }
    }

    private static double ShareOfControls(string text) =>
        (double)text.Count(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\u0085')) / text.Length;

    // A tag in the middle of prose is a leftover; a document that begins with one is HTML.
    private static bool IsHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<head", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<body", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && text.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }
}
