using System.Net;
using System.Text;
using Timeline.Engine.Articles;
using Timeline.Web.Problems;

namespace Timeline.Web.Asking;

/// <summary>The target of a request as it was sent. Routing and the query leave what is escaped badly as it is, and it would be taken for a name.</summary>
internal static class Target
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RequestRefusedException">A part of it is no text, or none that can be stored.</exception>
    public static void Require(string target)
    {
        var (path, query) = target.Split('?', 2) is [var before, var after] ? (before, after) : (target, "");

        foreach (var part in path.Split('/'))
        {
            if (ProblemOf(part) is { } problem)
            {
                throw new RequestRefusedException(ProblemKind.BadRequest, $"The path cannot be read at '{part}': {problem}.");
            }
        }

        foreach (var pair in query.Split('&'))
        {
            if (ProblemOf(pair) is { } problem)
            {
                throw RequestRefusedException.BadParameter(pair.Split('=')[0], problem);
            }
        }
    }

    private static string? ProblemOf(string escaped)
    {
        if (!escaped.Contains('%', StringComparison.Ordinal))
        {
            return null; // a server takes no other bytes than ASCII there
        }

        try
        {
            var bytes = Encoding.UTF8.GetBytes(escaped);
            return StorableText.ProblemOf(Strict.GetString(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length)));
        }
        catch (DecoderFallbackException)
        {
            return "its bytes are not UTF-8. Escape the UTF-8 of the text";
        }
    }
}
