using System.Collections.Immutable;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Actors;

/// <summary>An actor that a name was found to mean. Who is known is for the read side to say; deciding takes its word.</summary>
/// <param name="Name">Its canonical name.</param>
/// <param name="LookedUp">The name that was looked up.</param>
public sealed record KnownActor(string Name, string LookedUp);

/// <summary>What was decided about an actor.</summary>
/// <param name="Name">The actor's canonical name.</param>
/// <param name="Events">Nothing when all of it stood so already.</param>
/// <param name="Position">Of the last of <paramref name="Events"/>; null when there are none.</param>
public sealed record Decided(string Name, ImmutableArray<IActorEvent> Events, long? Position)
{
    /// <summary>Whether this was recorded before, by a command with the same key: <see cref="RequestKey"/>.</summary>
    public bool IsReplayed { get; init; }
}

/// <summary>The shell that every decision about an actor runs in.</summary>
internal static class Deciding
{
    public static async Task<Decided> DecideAsync(
        this EventLog log, string collection, KnownActor actor, Cause cause, Func<Actor, ImmutableArray<IActorEvent>> decide, CancellationToken cancellationToken)
    {
        collection = CollectionName.Require(collection);
        var (by, reason, _) = cause.Required();
        StorableText.Require(actor.Name, GivenValue.Name);
        var written = await log.TransactAsync<Actor, IActorEvent>(
            new Write(collection, StreamIds.OfActor(collection, NameKey.Of(actor.Name)), by, reason) { Key = cause.Key?.Required(), Name = actor.Name },
            (known, e) => (known ?? Actor.Undecided).After(e.Data),
            known => decide(known ?? Actor.Undecided),
            cancellationToken);
        return new Decided(actor.Name, written.Events, written.Position) { IsReplayed = written.IsReplayed };
    }

    /// <exception cref="WrongValueException">The name is blank, or cannot be stored.</exception>
    public static string RequireName(string name) =>
        string.IsNullOrWhiteSpace(name) ? throw new WrongValueException(GivenValue.Name, "The name is blank. Give a name.") : StorableText.Require(name, GivenValue.Name).Trim();
}
