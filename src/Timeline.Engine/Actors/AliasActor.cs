using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Articles;
using Timeline.Engine.Errors;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Actors;

/// <summary>Says that an actor is also known by another name.</summary>
/// <param name="Namesake">The actor that is mentioned under that very name; null when none is.</param>
/// <remarks>Fails with <see cref="CorrectionRefusedException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record AliasActor(string Collection, KnownActor Actor, string Alias, KnownActor? Namesake, Cause Cause) : IRequest<Decided>;

/// <summary>Loads what was decided about the actor, decides and appends.</summary>
internal sealed class AliasActorHandler(EventLog log) : IRequestHandler<AliasActor, Decided>
{
    public Task<Decided> Handle(AliasActor command, CancellationToken cancellationToken) =>
        log.DecideAsync(command.Collection, command.Actor, command.Cause, actor => Decide(actor, command), cancellationToken);

    /// <summary>What to record, given what was decided before. Pure.</summary>
    public static ImmutableArray<IActorEvent> Decide(Actor actor, AliasActor command)
    {
        var alias = Deciding.RequireName(command.Alias);
        var key = NameKey.Of(alias);
        var name = command.Actor.Name;

        return key == NameKey.Of(name) ? throw new WrongValueException(GivenValue.Name, $"'{alias}' is the actor's own name. Give another one as its alias.")
            : actor.Aliases.Contains(key) || actor.Merged.Contains(key) ? []
            : command.Namesake is { } other && NameKey.Of(other.Name) != NameKey.Of(name) ? throw new CorrectionRefusedException(
                CorrectionConflict.NameOfAnotherActor, $"'{alias}' is the name of another actor{(other.Name == alias ? "" : $", {other.Name}")}.", new MergeNames(name, other.Name))
            : command.Namesake is not null ? []
            : [new ActorAliased(name, alias)];
    }
}
