using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Projections.Actors;
using Timeline.Web.Answering;
using Timeline.Web.Asking;

namespace Timeline.Web.Reads;

/// <summary>Who there is, a page at a time or all, and one actor's view.</summary>
internal static class ActorReads
{
    private static readonly Parameter<ActorCursor> After = Parameters.Cursor<ActorCursor>(ActorCursor.TryParse);

    /// <summary>All that a cursor fixes.</summary>
    private static readonly Parameter[] Fixed = [.. Parameters.Limits, Parameters.Name];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read<ActorPage>("/api/collections/{collection}/actors", ListAsync, [.. Fixed, Parameters.Limit, After])
            .WithSummary(
                "List actors",
                "Who speaks or is spoken of inside the limits, most often first, a page at a time. Asked for with `Accept: application/x-ndjson`, all of them, one a line.");
        routes.Read<ActorView>("/api/collections/{collection}/actors/{name}", ShowAsync, [.. Parameters.Limits, Parameters.Limit])
            .WithSummary("One actor", "What it said and what was said about it, its roles and names, and who speaks of whom. Any of its names serves.");
    }

    private static Task<IResult> ListAsync(ApiRequest request)
    {
        var query = Query(request);
        return Paging.AnswerAsync(
            request, query, query.Limits.AsOf, ReadAsync,
            next => Parameters.Follow<ActorCursor, ListActors>(next, ActorCursor.TryParse, place => place.Query with { After = place }),
            part => new ActorPage(part.Position, part.Rows, part.Next, part.Previous));

        async Task<Part<ActorSummary>> ReadAsync(ListActors part, int limit)
        {
            var list = await request.SendAsync(part with { Limit = limit }, new ActorList(0, []), part.Limits.AsOf);
            return new(list.Position, list.Actors, list.Next, list.Previous);
        }
    }

    private static ListActors Query(ApiRequest request)
    {
        if (request.Get(After) is not { } cursor)
        {
            return new ListActors(request.Collection, request.Limits, request.Get(Parameters.Name));
        }

        Paging.RequireOnlyLimit(request, cursor.Query.Collection, Fixed);
        return cursor.Query with { After = cursor };
    }

    private static async Task<IResult> ShowAsync(ApiRequest request)
    {
        var actor = await request.SendAsync(new ShowActor(request.Collection, request.Route("name"), request.Limits, request.Limit));
        return Answer.Read(actor, actor.Position, request.AsOf);
    }
}

/// <summary>A page of actors. Members and their order are a contract.</summary>
/// <param name="Next">Cursor of what follows; null at the end.</param>
/// <param name="Previous">Cursor of what comes before; null at the beginning.</param>
internal sealed record ActorPage(long Position, IReadOnlyList<ActorSummary> Actors, string? Next, string? Previous);
