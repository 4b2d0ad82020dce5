using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Actors;

/// <summary>Says what an actor is, or which role it has.</summary>
/// <param name="Kind">Null leaves the kind as it is.</param>
/// <param name="Role">Null leaves the roles as they are.</param>
/// <param name="When">When the role was held; null when not said.</param>
/// <remarks>Fails with <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record DescribeActor(string Collection, KnownActor Actor, ActorKind? Kind, string? Role, ImpreciseDate? When, Cause Cause) : IRequest<Decided>;

/// <summary>Loads what was decided about the actor, decides and appends.</summary>
internal sealed class DescribeActorHandler(EventLog log) : IRequestHandler<DescribeActor, Decided>
{
    public Task<Decided> Handle(DescribeActor command, CancellationToken cancellationToken) =>
        log.DecideAsync(command.Collection, command.Actor, command.Cause, actor => Decide(actor, command), cancellationToken);

    /// <summary>What to record, given what was decided before. Pure.</summary>
    public static ImmutableArray<IActorEvent> Decide(Actor actor, DescribeActor command)
    {
        var role = command.Role is null ? null : Deciding.RequireName(command.Role);

        if ((command.Kind, role) is (null, null))
        {
            throw new WrongValueException(GivenValue.Description, command.When is null
                ? "Neither a kind nor a role is given. Give one or both."
                : "A time is given, but not the role that the actor held then. Give the role too.");
        }

        var kind = command.Kind == actor.Kind ? null : command.Kind;
        var isKnown = role is null || actor.Roles.Contains((role, command.When));
        return kind is null && isKnown ? [] : [new ActorDescribed(command.Actor.Name, kind, isKnown ? null : role, isKnown ? null : command.When)];
    }
}
