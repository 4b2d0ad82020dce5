using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Timeline.Web.Answering;

/// <summary>An answer as JSON that can be kept: it has a strong tag, and when it can never be another it says so.</summary>
/// <param name="position">The position it was read at; null for what has none.</param>
/// <param name="isForGood">It was asked as of a position, so it is the same for ever.</param>
internal sealed class JsonAnswer<T>(T answer, long? position, bool isForGood) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var json = HeldBackMark.Serialize(httpContext, answer);
        Caching.Allow(response, isForGood);
        response.Headers[AnswerHeaders.Position] = position?.ToString(CultureInfo.InvariantCulture);

        if (EntityTag.IsKnown(httpContext, json))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, httpContext.RequestAborted);
    }
}

internal static class AnswerHeaders
{
    /// <summary>The position an answer was read at.</summary>
    public const string Position = "Timeline-Position";

    /// <summary>What it lacks although it is recorded.</summary>
    public const string HeldBack = "Timeline-Held-Back";
}

internal static class Caching
{
    /// <param name="isForGood">It never changes; else it is to be asked for again each time, with its tag.</param>
    public static void Allow(HttpResponse response, bool isForGood) =>
        response.Headers.CacheControl = isForGood ? "private, max-age=31536000, immutable" : "no-cache";
}
