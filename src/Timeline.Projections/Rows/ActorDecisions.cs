using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Projections.Rows;

/// <summary>What an actor's event comes to as a row.</summary>
internal static class ActorDecisions
{
    public static ActorDecisionRow From(RecordedEvent e)
    {
        ActorDecisionRow Row(ActorDecision decision, string name, string? other) =>
            new(e.Collection, e.Position, decision, NameKey.Of(name), name, other is null ? "" : NameKey.Of(other), other, null, null, null, null, e.By, e.Reason);

        return e.Data switch
        {
            ActorAliased a => Row(ActorDecision.Aliased, a.Name, a.Alias),
            ActorDescribed d => Row(ActorDecision.Described, d.Name, null) with { Kind = d.Kind, Role = d.Role, Held = d.When },
            ActorsMerged m => Row(ActorDecision.Merged, m.Kept, m.Other),
            ActorsSeparated s => Row(ActorDecision.Separated, s.Name, s.NewName) with { Article = s.Article },
            _ => throw new InvalidDataException($"The event at position {e.Position} decides nothing about an actor."),
        };
    }
}
