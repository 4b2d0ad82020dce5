using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Timeline.Projections;
using Timeline.Web.Answering;

namespace Timeline.Web.Problems;

/// <summary>Answers with a problem whatever goes wrong behind it, and gives answers without a body one.</summary>
internal static class ProblemAnswers
{
    private const int ClientClosedRequest = 499;

    public static void UseProblems(this IApplicationBuilder app, ILogger log) => app.Use(async (http, next) =>
    {
        HeldBackMark.Watch(http);

        try
        {
            await next(http);

            if (!http.Response.HasStarted && http.Response.ContentType is null && Bare(http) is { } problem)
            {
                await WriteAsync(http, problem);
            }
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            http.Response.StatusCode = ClientClosedRequest; // nobody reads it
        }
        catch (Exception e) when (http.Response.HasStarted)
        {
            // Whoever reads must not take what came so far for the whole.
            if (!http.RequestAborted.IsCancellationRequested)
            {
                log.LogError(e, "{Method} {Path} broke off", http.Request.Method, http.Request.Path);
            }

            http.Abort();
        }
        catch (Exception e)
        {
            var found = Problem.Of(e, isWrite: HttpMethods.IsPost(http.Request.Method));
            var problem = found with { Detail = Advice.OverHttp(found.Detail, http.Request.Path.ToUriComponent()) };

            if (problem.Kind == ProblemKind.Failed)
            {
                log.LogError(e, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
            }

            await WriteAsync(http, problem);
        }
    });

    public static async Task WriteAsync(HttpContext http, Problem problem)
    {
        var headers = http.Response.Headers;
        headers.Remove("ETag");
        headers.CacheControl = "no-store";

        if (problem.Kind.Status == StatusCodes.Status503ServiceUnavailable && problem.Kind != ProblemKind.NotReady && !headers.ContainsKey("Retry-After"))
        {
            headers.RetryAfter = 2.ToString(CultureInfo.InvariantCulture);
        }

        http.Response.StatusCode = problem.Kind.Status;
        http.Response.ContentType = "application/problem+json";
        await http.Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(
                new ProblemDocument(problem.Kind.Path, problem.Kind.Title, problem.Kind.Status, problem.Detail, http.Request.Path), AnswerJson.Options),
            http.RequestAborted);
    }

    // What routing, not we, refused.
    private static Problem? Bare(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new(ProblemKind.NotFound, $"There is nothing at {http.Request.Path}. See /openapi/v1.json."),
        StatusCodes.Status405MethodNotAllowed => new(
            ProblemKind.MethodNotAllowed, $"{http.Request.Path} does not take {http.Request.Method}{(http.Response.Headers.Allow.ToString() is { Length: > 0 } allowed ? $", only {allowed}" : "")}."),
        StatusCodes.Status415UnsupportedMediaType => new(ProblemKind.NotJson, "The body is not JSON. Send it with Content-Type: application/json."),
        StatusCodes.Status504GatewayTimeout when HttpMethods.IsPost(http.Request.Method) => new(ProblemKind.TimedOut, Problem.OutcomeUnknown("The request took too long.")),
        StatusCodes.Status504GatewayTimeout => new(ProblemKind.TimedOut, "The request took too long. Ask for less at once, for example with a lower limit."),
        _ => null,
    };
}

/// <summary>RFC 9457's members, in its order.</summary>
internal sealed record ProblemDocument(string Type, string Title, int Status, string Detail, string Instance);
