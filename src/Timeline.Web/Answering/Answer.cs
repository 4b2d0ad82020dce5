using System.Globalization;
using Microsoft.AspNetCore.Http;
using Timeline.Projections.Reading;

namespace Timeline.Web.Answering;

/// <summary>The answers there are.</summary>
internal static class Answer
{
    /// <summary>What was read at a position.</summary>
    /// <param name="asOf">As was asked.</param>
    public static IResult Read<T>(T answer, long? position, AsOf asOf) => new JsonAnswer<T>(answer, position, asOf.Position is not null);

    /// <summary>What was written.</summary>
    /// <param name="location">Where what is new is; null when nothing is.</param>
    public static IResult Written<T>(T answer, long? position, string? location = null) => new WrittenAnswer<T>(answer, position, location);

    private sealed class WrittenAnswer<T>(T answer, long? position, string? location) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.Headers.CacheControl = "no-store";
            response.Headers[AnswerHeaders.Position] = position?.ToString(CultureInfo.InvariantCulture);

            if (location is not null)
            {
                response.StatusCode = StatusCodes.Status201Created;
                response.Headers.Location = location;
            }

            response.ContentType = "application/json; charset=utf-8";
            await response.Body.WriteAsync(HeldBackMark.Serialize(httpContext, answer), httpContext.RequestAborted);
        }
    }
}
