using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Timeline.Engine.Actors;

/// <summary>How Marten folds an actor's stream.</summary>
internal sealed class ActorFold : SingleStreamProjection<Actor, Guid>
{
    public override Actor? Evolve(Actor? snapshot, Guid id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return ((snapshot ?? Actor.Undecided) with { Id = id }).After(e.Data);
    }
}
