using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Projections.Rows;

/// <summary>A name that was mentioned, in the spelling it was first met in.</summary>
internal sealed record ActorRow(string Collection, string Key, string Name);

/// <summary>What one article says of one actor.</summary>
internal sealed record ArticleActorRow(
    string Collection, Guid Article, string Key, string Name, ActorKind Kind, ImmutableArray<string> Aliases, string? Role);

/// <summary>Something people decided about an actor: alias, merge, separation or description.</summary>
/// <param name="Position">Of the decision.</param>
/// <param name="OtherKey">Key of the alias, of the name merged in, or of the new name; empty for a description.</param>
/// <param name="Article">Where a separation holds.</param>
internal sealed record ActorDecisionRow(
    string Collection,
    long Position,
    ActorDecision Decision,
    string Key,
    string Name,
    string OtherKey,
    string? OtherName,
    Guid? Article,
    ActorKind? Kind,
    string? Role,
    ImpreciseDate? Held,
    string? By,
    string? Reason);

internal enum ActorDecision
{
    Aliased,
    Described,
    Merged,
    Separated,
}
