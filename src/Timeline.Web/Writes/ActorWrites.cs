using MediatR;
using Microsoft.AspNetCore.Routing;
using Timeline.Engine.Actors;
using Timeline.Projections.Actors;
using Timeline.Projections.Articles;
using Timeline.Web.Asking;

namespace Timeline.Web.Writes;

/// <summary>What people decide about actors.</summary>
internal static class ActorWrites
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Verb<AliasBody>(routes, "alias", "Give an actor an alias", "Says that it is also known by another name.", async (request, name, body) => new AliasActor(
            request.Collection,
            await request.FindActorAsync(name),
            body.Alias,
            await request.SendAsync(new FindNamesake(request.Collection, body.Alias)),
            request.Cause(body)));
        Verb<MergeBody>(routes, "merge", "Merge two actors", "Says that two names are one actor; the name in the path is kept.", async (request, name, body) => new MergeActors(
            request.Collection, await request.FindActorAsync(name), await request.FindActorAsync(body.Other, asWritten: true), request.Cause(body)));
        Verb<SeparateBody>(routes, "separate", "Separate an actor", "Says that a name means another actor in one article.", SeparateAsync);
        Verb<DescribeBody>(routes, "describe", "Describe an actor", "What it is, or which role it has.", async (request, name, body) => new DescribeActor(
            request.Collection, await request.FindActorAsync(name), body.Kind, body.Role, body.When, request.Cause(body)));
    }

    private static async Task<IRequest<Decided>> SeparateAsync(ApiRequest request, string name, SeparateBody body)
    {
        var article = await request.SendAsync(new FindArticle(request.Collection, body.In));
        var actor = await request.FindActorAsync(name, asWritten: true);
        var written = await request.SendAsync(new FindWrittenNames(request.Collection, actor, article));
        return new SeparateActor(request.Collection, actor, article, written, body.As, request.Cause(body));
    }

    private static void Verb<TBody>(
        IEndpointRouteBuilder routes, string verb, string summary, string description, Func<ApiRequest, string, TBody, Task<IRequest<Decided>>> command)
        where TBody : class, ICorrection =>
        routes.Write<TBody, CorrectionAnswer>(
                $"/api/collections/{{collection}}/actors/{{name}}/{verb}", async (request, body) => await request.DecideAsync(await command(request, request.Route("name"), body)))
            .WithSummary(summary, description);
}
