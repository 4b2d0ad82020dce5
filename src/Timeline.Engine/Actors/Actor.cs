using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Engine.Actors;

/// <summary>What people have decided about one actor. Folded from its stream; never stored.</summary>
/// <param name="Aliases">Name keys.</param>
/// <param name="Merged">Name keys of what was merged into it.</param>
/// <param name="Kind">As described last; null when nobody has.</param>
/// <param name="Separated">By article and name key there: the name it was given.</param>
internal sealed record Actor(
    ImmutableHashSet<string> Aliases,
    ImmutableHashSet<string> Merged,
    ActorKind? Kind,
    ImmutableHashSet<(string Role, ImpreciseDate? When)> Roles,
    ImmutableDictionary<(Guid Article, string Key), string> Separated)
{
    /// <summary>About whom nothing was decided.</summary>
    public static Actor Undecided { get; } = new([], [], null, [], ImmutableDictionary<(Guid, string), string>.Empty);

    public Actor After(object e) => e switch
    {
        ActorAliased a => this with { Aliases = Aliases.Add(NameKey.Of(a.Alias)) },
        ActorsMerged m => this with { Merged = Merged.Add(NameKey.Of(m.Other)) },
        ActorDescribed d => this with { Kind = d.Kind ?? Kind, Roles = d.Role is null ? Roles : Roles.Add((d.Role, d.When)) },
        ActorsSeparated s => this with { Separated = Separated.SetItem((s.Article, NameKey.Of(s.Name)), s.NewName) },
        _ => this,
    };
}
