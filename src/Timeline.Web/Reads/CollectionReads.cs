using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Projections.Articles;
using Timeline.Projections.Reading;
using Timeline.Web.Answering;
using Timeline.Web.Asking;

namespace Timeline.Web.Reads;

/// <summary>What collections there are, and one in figures.</summary>
internal static class CollectionReads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read<CollectionList>("/api/collections", ListAsync)
            .WithSummary("List collections", "Every collection with how many articles and standing statements it has.");
        routes.Read<CollectionSummary>("/api/collections/{collection}", ShowAsync, Parameters.AsOf)
            .WithSummary("One collection", "How many articles, standing statements and actors it has, and from when to when they reach.");
    }

    private static async Task<IResult> ShowAsync(ApiRequest request)
    {
        var summary = await request.SendAsync(
            new ShowSummary(request.Collection, request.AsOf), new CollectionSummary(0, request.Collection, 0, 0, 0, null, null, null, null), request.AsOf);
        return Answer.Read(summary, summary.Position, request.AsOf);
    }

    private static async Task<IResult> ListAsync(ApiRequest request)
    {
        var list = await request.SendAsync(new ListCollections());
        return Answer.Read(list, list.Position, AsOf.Latest);
    }
}
