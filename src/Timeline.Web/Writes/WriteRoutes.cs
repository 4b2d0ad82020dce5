using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Engine.Articles;
using Timeline.Web.Asking;

namespace Timeline.Web.Writes;

/// <summary>Endpoints that record something.</summary>
internal static class WriteRoutes
{
    public static RouteHandlerBuilder Write<TBody, TAnswer>(this IEndpointRouteBuilder routes, string pattern, Func<Asked, TBody, Task<IResult>> answer, long? largest = null)
        where TBody : class
    {
        Func<HttpContext, Task<IResult>> handler = async http =>
        {
            var asked = new Asked(http, []);
            var body = await Body.ReadAsync<TBody>(http);
            asked.Key = IdempotencyKey.Read(http, body);

            // Before anything is looked up: what was recorded meanwhile may have changed what a name means.
            return asked.Key is { } key && await asked.SendAsync(new FindRecorded(asked.Collection, key)) is { } recorded
                ? await Replayed.AnswerAsync(asked, recorded)
                : await answer(asked, body);
        };
        return routes.MapPost(pattern, handler)
            .WithMetadata(new Takes([]), new BodyLimit(largest ?? Body.Largest))
            .Accepts<TBody>("application/json")
            .Produces<TAnswer>();
    }
}
