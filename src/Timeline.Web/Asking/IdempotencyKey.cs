using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Timeline.Engine.Log;
using Timeline.Projections;
using Timeline.Web.Problems;

namespace Timeline.Web.Asking;

/// <summary>The header that makes a write safe to send again: <c>draft-ietf-httpapi-idempotency-key-header</c>.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    /// <summary>On an answer that was recorded before.</summary>
    public const string ReplayedHeader = "Idempotent-Replayed";

    /// <summary>A string as structured fields have it, <c>"5f0c…"</c>; its quotation marks may be left out. Null when there is none.</summary>
    /// <param name="body">As it was read, so that white space and the order of members do not count.</param>
    /// <exception cref="RequestRefusedException">It is no key.</exception>
    public static RequestKey? Read<TBody>(HttpContext http, TBody body)
    {
        var values = http.Request.Headers[Header];

        if (values.Count == 0)
        {
            return null;
        }

        var text = values.ToString();
        var key = text is ['"', .. var quoted, '"'] ? quoted : text;

        if (values.Count > 1 || key.Length is 0 or > RequestKey.MaxLength || !key.All(c => c is > ' ' and <= '~' and not ('"' or '\\' or ',')))
        {
            throw RequestRefusedException.BadParameter(
                Header, $"it is not one string of 1 to {RequestKey.MaxLength} printable ASCII characters without spaces, commas, quotation marks and backslashes. Give a UUID, as in \"5f0c2b1e-…\"");
        }

        var sent = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body, AnswerJson.Options));
        return new RequestKey(key, $"{http.Request.Path}\n{http.Request.Headers.IfMatch}\n{Convert.ToHexStringLower(sent)}");
    }

    public static void SayReplayed(this ApiRequest request, bool isReplayed)
    {
        if (isReplayed)
        {
            request.Http.Response.Headers[ReplayedHeader] = "true";
        }
    }
}
