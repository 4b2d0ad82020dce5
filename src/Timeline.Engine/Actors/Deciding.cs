using System.Collections.Immutable;
using JasperFx;
using Marten.Exceptions;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Actors;

/// <summary>An actor that a name was found to mean. Who is known is for the read side to say; deciding takes its word.</summary>
/// <param name="Name">Its canonical name.</param>
/// <param name="Asked">The name that was looked up.</param>
public sealed record KnownActor(string Name, string Asked);

/// <summary>What was decided about an actor.</summary>
/// <param name="Name">The actor's canonical name.</param>
/// <param name="Events">Nothing when all of it stood so already.</param>
/// <param name="Position">Of the last of <paramref name="Events"/>; null when there are none.</param>
public sealed record Decided(string Name, ImmutableArray<IActorEvent> Events, long? Position);

/// <summary>The shell that every decision about an actor runs in: load, decide, append, save.</summary>
internal static class Deciding
{
    public static async Task<Decided> DecideAsync(
        this EventLog log, string collection, KnownActor actor, Cause cause, Func<Actor, ImmutableArray<IActorEvent>> decide, CancellationToken cancellationToken)
    {
        collection = CollectionName.Require(collection);
        var (by, reason, _) = cause.Required();
        StorableText.Require(actor.Name, "The actor's name");

        try
        {
            return await OnceAsync();
        }
        catch (Exception e) when (e is ConcurrencyException or ExistingStreamIdCollisionException)
        {
            // Whoever came between has finished: decide again on what stands now.
            return await OnceAsync();
        }

        async Task<Decided> OnceAsync()
        {
            await using var session = await log.OpenAsync(collection, by, reason, cancellationToken);
            var stream = await session.Events.FetchForWriting<Actor>(StreamIds.OfActor(collection, NameKey.Of(actor.Name)), cancellationToken);
            var events = decide(stream.Aggregate ?? Actor.Undecided);

            if (events.IsEmpty)
            {
                return new Decided(actor.Name, events, null);
            }

            stream.AppendMany(events.Cast<object>());
            await session.SaveChangesAsync(cancellationToken);
            return new Decided(actor.Name, events, stream.Events[^1].Sequence);
        }
    }

    /// <exception cref="WrongValueException">The name is blank, or cannot be stored.</exception>
    public static string RequireName(string name) =>
        string.IsNullOrWhiteSpace(name) ? throw new WrongValueException("The name is blank. Give a name.") : StorableText.Require(name, "The name").Trim();
}
