using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Engine.Articles;
using Timeline.Web.Asking;

namespace Timeline.Web.Writes;

/// <summary>Endpoints that record something.</summary>
internal static class WriteRoutes
{
    public static RouteHandlerBuilder Write<TBody, TAnswer>(this IEndpointRouteBuilder routes, string pattern, Func<ApiRequest, TBody, Task<IResult>> answer, long? largest = null)
        where TBody : class
    {
        Func<HttpContext, Task<IResult>> handler = async http =>
        {
            var request = new ApiRequest(http, []);
            var body = await Body.ReadAsync<TBody>(http);
            request.Key = IdempotencyKey.Read(http, body);

            // Before anything is looked up: what was recorded meanwhile may have changed what a name means.
            return request.Key is { } key && await request.SendAsync(new FindRecorded(request.Collection, key)) is { } recorded
                ? await Replayed.AnswerAsync(request, recorded)
                : await answer(request, body);
        };
        return routes.MapPost(pattern, handler)
            .WithMetadata(new QueryParameters([]), new BodyLimit(largest ?? Body.Largest))
            .Accepts<TBody>("application/json")
            .Produces<TAnswer>();
    }
}
