using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Actors;

/// <summary>Says that two names are one actor. Views show the kept name for both; no statement is rewritten.</summary>
/// <remarks>Fails with <see cref="CorrectionRefusedException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record MergeActors(string Collection, KnownActor Kept, KnownActor Other, Cause Cause) : IRequest<Decided>;

/// <summary>Loads what was decided about the actor, decides and appends.</summary>
internal sealed class MergeActorsHandler(EventLog log) : IRequestHandler<MergeActors, Decided>
{
    public Task<Decided> Handle(MergeActors command, CancellationToken cancellationToken) =>
        log.DecideAsync(command.Collection, command.Kept, command.Cause, actor => Decide(actor, command), cancellationToken);

    /// <summary>What to record, given what was decided before. Pure.</summary>
    public static ImmutableArray<IActorEvent> Decide(Actor actor, MergeActors command)
    {
        var (kept, other) = (NameKey.Of(command.Kept.Name), NameKey.Of(command.Other.Name));
        var (keptKey, otherKey) = (NameKey.Of(command.Kept.LookedUp), NameKey.Of(command.Other.LookedUp));

        if (keptKey == otherKey)
        {
            throw new WrongValueException(GivenValue.Name, $"'{command.Kept.LookedUp}' cannot be merged into itself. Give two names.");
        }

        return kept != other ? [new ActorsMerged(command.Kept.Name, command.Other.Name)]
            : otherKey == kept ? throw new CorrectionRefusedException(
                CorrectionConflict.MergedTheOtherWay,
                $"'{command.Kept.LookedUp}' is already shown as '{command.Kept.Name}', so '{command.Kept.Name}' cannot be merged into it. Keep the name that is shown.")
            : [];
    }
}
