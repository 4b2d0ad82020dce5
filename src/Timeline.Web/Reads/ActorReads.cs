using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Projections.Actors;
using Timeline.Web.Answering;
using Timeline.Web.Asking;

namespace Timeline.Web.Reads;

/// <summary>Who there is, and one actor's view.</summary>
internal static class ActorReads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read<ActorList>("/api/collections/{collection}/actors", ListAsync, Parameters.Limits)
            .Says("List actors", "Who speaks or is spoken of inside the limits, most often first.");
        routes.Read<ActorView>("/api/collections/{collection}/actors/{name}", ShowAsync, [.. Parameters.Limits, Parameters.Limit])
            .Says("One actor", "What it said and what was said about it, its roles and names, and who speaks of whom. Any of its names serves.");
    }

    private static async Task<IResult> ListAsync(Asked asked)
    {
        var limits = asked.Limits;
        var list = await asked.SendAsync(new ListActors(asked.Collection, limits), new ActorList(0, []), limits.AsOf);
        return Answer.Read(list, list.Position, limits.AsOf);
    }

    private static async Task<IResult> ShowAsync(Asked asked)
    {
        var actor = await asked.SendAsync(new ShowActor(asked.Collection, asked.Route("name"), asked.Limits, asked.Limit));
        return Answer.Read(actor, actor.Position, asked.AsOf);
    }
}
