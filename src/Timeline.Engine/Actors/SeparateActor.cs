using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Actors;

/// <summary>Says that in one article a name means another actor than elsewhere.</summary>
/// <param name="Written">The names, as the article has them, that mean another.</param>
/// <remarks>Fails with <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record SeparateActor(string Collection, KnownActor Actor, Guid Article, ImmutableArray<string> Written, string NewName, Cause Cause) : IRequest<Decided>;

/// <summary>Loads what was decided about the actor, decides and appends.</summary>
internal sealed class SeparateActorHandler(EventLog log) : IRequestHandler<SeparateActor, Decided>
{
    public Task<Decided> Handle(SeparateActor command, CancellationToken cancellationToken) =>
        log.DecideAsync(command.Collection, command.Actor, command.Cause, actor => Decide(actor, command), cancellationToken);

    /// <summary>What to record, given what was decided before. Pure.</summary>
    public static ImmutableArray<IActorEvent> Decide(Actor actor, SeparateActor command)
    {
        var name = Deciding.RequireName(command.NewName);

        if (NameKey.Of(name) == NameKey.Of(command.Actor.Name) || command.Written.Any(written => NameKey.Of(written) == NameKey.Of(name)))
        {
            throw new WrongValueException(GivenValue.Name, $"The article already calls the actor '{name}'. Give a name that tells the two apart.");
        }

        return
        [
            .. command.Written
                .Where(written => actor.Separated.GetValueOrDefault((command.Article, NameKey.Of(written))) != name)
                .Select(written => new ActorsSeparated(written, command.Article, name)),
        ];
    }
}
