using System.Globalization;
using Timeline.Web.Problems;

namespace Timeline.Web.Asking;

/// <summary>What the client saw before it decided.</summary>
internal static class IfMatch
{
    /// <summary>The position in <c>If-Match: "41"</c>, the statement's or article's last change as the client knows it; null when it does not say.</summary>
    /// <exception cref="RequestRefusedException">It is no position.</exception>
    public static long? Seen(ApiRequest request)
    {
        var text = request.Http.Request.Headers.IfMatch.ToString();

        return text.Length == 0 || text == "*" ? null
            : text is ['"', .. var position, '"'] && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen
            : throw RequestRefusedException.BadParameter("If-Match", $"{text} is not a position in quotation marks. Give the \"changed\" you saw, as in \"41\"");
    }
}
