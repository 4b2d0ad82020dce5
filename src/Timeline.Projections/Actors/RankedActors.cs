using System.Runtime.CompilerServices;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Joining;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Actors;

/// <summary>The actors that the names of a tally mean, those with most statements first.</summary>
internal sealed class RankedActors(ActorLookup lookup)
{
    // A walk over pages asks for the same again and again.
    private readonly ConditionalWeakTable<ActorTally, Ranking> _rankings = [];

    public async Task<IReadOnlyList<RankedActor>> RankAsync(string collection, NameBook names, ActorTally tally, CancellationToken cancellationToken)
    {
        if (_rankings.TryGetValue(tally, out var ranking) && ranking.Names == names.At)
        {
            return ranking.Actors;
        }

        var actors = tally.Counts.Values
            .GroupBy(count => count.Name.Article is { } article ? names.KeyOf(article, count.Name.Key) : names.KeyOf(count.Name.Key))
            .ToArray();
        await lookup.SpellAsync(names, collection, tally.Position, actors.Select(actor => actor.Key), cancellationToken);
        RankedActor[] ranked = [.. actors.Select(actor => RankedActor.Of(actor.Key, names.NameOf(actor.Key), actor)).OrderBy(actor => actor.Place)];
        _rankings.AddOrUpdate(tally, new Ranking(names.At, ranked));
        return ranked;
    }

    private sealed record Ranking(NamesAt Names, IReadOnlyList<RankedActor> Actors);
}

/// <param name="Names">Its name and all it is called where it was counted, each as a name's key is written.</param>
internal sealed record RankedActor(ActorOrder Place, int SaidBy, int SaidAbout, string First, string Last, string Names)
{
    public static RankedActor Of(string key, string name, IEnumerable<NameCount> counts)
    {
        var all = counts.Aggregate((one, other) => one.Plus(other));
        return new(
            new ActorOrder(all.Said + all.About, name, key), all.Said, all.About, all.FirstStamp, all.LastStamp,
            string.Join('\n', counts.Select(count => count.Name.Key).Append(NameKey.Of(name)).Distinct()));
    }

    public ImpreciseDate? FirstSeen => Date(First);

    public ImpreciseDate? LastSeen => Date(Last);

    private static ImpreciseDate? Date(string stamp) => TallySql.PublishedOf(stamp) is { } text ? ImpreciseDate.Parse(text) : null;
}
