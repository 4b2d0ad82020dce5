using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Timeline.Projections;
using Timeline.Projections.Replay;

namespace Timeline.Web.Answering;

/// <summary>Changes as server-sent events. In place of null it sends a comment, by which both sides notice when the other is gone.</summary>
internal sealed class ChangeStream(IAsyncEnumerable<RecordedChange?> changes) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        TimeLimit.Lift(httpContext);
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return; // it would never end
        }

        try
        {
            await foreach (var change in changes)
            {
                await response.WriteAsync(
                    change is null ? ": still here\n\n"
                    : FormattableString.Invariant($"id: {change.Position}\ndata: {JsonSerializer.Serialize(change, AnswerJson.Options)}\n\n"),
                    httpContext.RequestAborted);
                await response.Body.FlushAsync(httpContext.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or the server stops.
        }
    }
}
