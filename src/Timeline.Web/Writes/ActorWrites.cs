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
        Verb<AliasBody>(routes, "alias", "Give an actor an alias", "Says that it is also known by another name.", async (asked, name, body) => new AliasActor(
            asked.Collection,
            await asked.FindActorAsync(name),
            body.Alias,
            await asked.SendAsync(new FindNamesake(asked.Collection, body.Alias)),
            asked.Cause(body)));
        Verb<MergeBody>(routes, "merge", "Merge two actors", "Says that two names are one actor; the name in the path is kept.", async (asked, name, body) => new MergeActors(
            asked.Collection, await asked.FindActorAsync(name), await asked.FindActorAsync(body.Other, asWritten: true), asked.Cause(body)));
        Verb<SeparateBody>(routes, "separate", "Separate an actor", "Says that a name means another actor in one article.", SeparateAsync);
        Verb<DescribeBody>(routes, "describe", "Describe an actor", "What it is, or which role it has.", async (asked, name, body) => new DescribeActor(
            asked.Collection, await asked.FindActorAsync(name), body.Kind, body.Role, body.When, asked.Cause(body)));
    }

    private static async Task<IRequest<Decided>> SeparateAsync(Asked asked, string name, SeparateBody body)
    {
        var article = await asked.SendAsync(new FindArticle(asked.Collection, body.In));
        var actor = await asked.FindActorAsync(name, asWritten: true);
        var written = await asked.SendAsync(new FindWrittenNames(asked.Collection, actor, article));
        return new SeparateActor(asked.Collection, actor, article, written, body.As, asked.Cause(body));
    }

    private static void Verb<TBody>(
        IEndpointRouteBuilder routes, string verb, string summary, string description, Func<Asked, string, TBody, Task<IRequest<Decided>>> command)
        where TBody : class, ICorrection =>
        routes.Write<TBody, CorrectionAnswer>(
                $"/api/collections/{{collection}}/actors/{{name}}/{verb}", async (asked, body) => await asked.DecideAsync(await command(asked, asked.Route("name"), body)))
            .Says(summary, description);
}
