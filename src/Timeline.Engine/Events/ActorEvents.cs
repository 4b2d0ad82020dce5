namespace Timeline.Engine.Events;

// The stored vocabulary: everything people decide about one actor. Names and members are the wire format.
// An actor's stream exists from the first decision on; the actor itself exists by being mentioned in an article.

/// <summary>A person's decision about one actor. One stream per actor.</summary>
public interface IActorEvent;

/// <summary>The actor is also known by another name.</summary>
/// <param name="Name">The actor's name, as it is to be shown.</param>
/// <param name="Alias">Another spelling of it, met or expected in articles.</param>
public sealed record ActorAliased(string Name, string Alias) : IActorEvent;

/// <summary>What the actor is, or which office it holds.</summary>
/// <param name="Kind">Null leaves the kind as it was.</param>
/// <param name="Role">Null leaves the role as it was.</param>
/// <param name="When">When the role was held; null when not said.</param>
public sealed record ActorDescribed(string Name, ActorKind? Kind, string? Role, Dates.ImpreciseDate? When) : IActorEvent;

/// <summary>Two names are one actor. Views show <paramref name="Kept"/> for both from here on; no statement is rewritten.</summary>
public sealed record ActorsMerged(string Kept, string Other) : IActorEvent;

/// <summary>In one article a name means another actor than elsewhere.</summary>
/// <param name="Article">Stream id of the article.</param>
/// <param name="NewName">The name to show for it there.</param>
public sealed record ActorsSeparated(string Name, Guid Article, string NewName) : IActorEvent;
