using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Timeline.Projections;
using Timeline.Projections.Reading;

namespace Timeline.Web.Answering;

/// <summary>An answer that may be long: JSON, one a line, each sent when it is there. It has no tag, which would want all of it first.</summary>
internal sealed class Lines<T>(IAsyncEnumerable<T> lines, long position, AsOf asOf) : IResult
{
    private const int FlushAfter = 64 * 1024;

    private static readonly byte[] End = "\n"u8.ToArray();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        Caching.Allow(response, asOf.Position is not null);
        response.Headers[AnswerHeaders.Position] = position.ToString(CultureInfo.InvariantCulture);
        response.ContentType = Lines.ContentType;
        TimeLimit.Lift(httpContext);

        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return; // all of it would be read for nothing
        }

        var unsent = 0;

        await foreach (var line in lines.WithCancellation(httpContext.RequestAborted))
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(line, AnswerJson.Options);
            response.BodyWriter.Write(json);
            response.BodyWriter.Write(End);

            // Waits until the client has taken it, so no more is made than is read.
            if ((unsent += json.Length) >= FlushAfter)
            {
                await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
                unsent = 0;
            }
        }

        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}

internal static class Lines
{
    public const string ContentType = "application/x-ndjson";

    /// <summary>Whether they are what the client would rather have.</summary>
    public static bool AreAsked(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types)
        && types.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1).FirstOrDefault() is { } wanted
        && wanted.MediaType.Equals(ContentType, StringComparison.OrdinalIgnoreCase);
}
