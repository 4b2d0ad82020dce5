using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Timeline.Web.Answering;

/// <summary>Strong tags: two answers that have the same are the same to the byte, the encoding they are sent in included.</summary>
internal static class EntityTag
{
    private const int BytesOfHash = 16;

    /// <summary>Puts the body's tag on the answer, and says whether the client has that body.</summary>
    public static bool IsKnown(HttpContext http, ReadOnlySpan<byte> body)
    {
        var hash = Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, BytesOfHash));
        var coded = http.RequestServices.GetService<IResponseCompressionProvider>() is { } compression && compression.CheckRequestAcceptsCompression(http)
            ? compression.GetCompressionProvider(http)?.EncodingName
            : null;
        var tag = new EntityTagHeaderValue(coded is null ? $"\"{hash}\"" : $"\"{hash}-{coded}\"");
        http.Response.Headers.ETag = tag.ToString();

        // If-None-Match compares weakly, and * is whatever there is.
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }
}
