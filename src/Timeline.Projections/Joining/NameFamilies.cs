using System.Runtime.InteropServices;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Joining;

/// <summary>Families of names, and the joins they come to. A new fact has its own family looked at again, and no other.</summary>
internal sealed class NameFamilies
{
    private readonly Dictionary<(string Collection, string Family), Dictionary<NamePartRow, long>> _families = [];
    private readonly Dictionary<(string Collection, string Family), NameJoinRow[]> _joins = [];
    private readonly HashSet<(string Collection, string Family)> _changed = [];
    private readonly SpelledNames _names = new();

    /// <summary>Takes a fact; of the same one, the lowest position counts.</summary>
    public void Add(NamePartRow row, long from)
    {
        var name = (row.Collection, row.Family);

        if (!_families.TryGetValue(name, out var family))
        {
            _families[name] = family = [];
        }

        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(family, row, out var isKnown);

        if (!isKnown || from < known)
        {
            known = from;
            _changed.Add(name);
        }
    }

    /// <summary>What all facts so far come to.</summary>
    /// <param name="changed">Whether it is something else than when it was last asked.</param>
    public IEnumerable<NameJoinRow> Joins(out bool changed)
    {
        changed = false;

        foreach (var name in _changed)
        {
            var joins = Of(name.Collection, Facts(name));
            changed |= !joins.AsSpan().SequenceEqual(_joins.GetValueOrDefault(name));

            if (joins.Length == 0)
            {
                _joins.Remove(name);
            }
            else
            {
                _joins[name] = joins;
            }
        }

        _changed.Clear();
        return _joins.Values.SelectMany(joins => joins);
    }

    /// <summary>Every change of a join at a position after one, as it would have been found there.</summary>
    public void Tell(RowVersions<(string Collection, string Key, JoinRule Rule), NameJoinRow> versions, long after)
    {
        foreach (var name in _families.Keys)
        {
            var facts = Facts(name);

            if (facts[^1].From <= after)
            {
                continue;
            }

            var stood = Standing(facts.TakeWhile(fact => fact.From <= after));

            foreach (var position in facts.Select(fact => fact.From).Where(position => position > after).Distinct())
            {
                var stands = Standing(facts.TakeWhile(fact => fact.From <= position));

                foreach (var (key, join) in stands.Where(entry => entry.Value != stood.GetValueOrDefault(entry.Key)))
                {
                    versions.Put((join.Collection, key.Key, key.Rule), join, position);
                }

                foreach (var (key, join) in stood.Where(entry => !stands.ContainsKey(entry.Key)))
                {
                    versions.Put((join.Collection, key.Key, key.Rule), join with { JoinedKey = null }, position);
                }

                stood = stands;
            }

            Dictionary<(string Key, JoinRule Rule), NameJoinRow> Standing(IEnumerable<RowVersion<NamePartRow>> prefix) =>
                Of(name.Collection, [.. prefix]).ToDictionary(join => (join.Key, join.Rule));
        }
    }

    private NameJoinRow[] Of(string collection, IReadOnlyCollection<RowVersion<NamePartRow>> facts) =>
    [
        .. JoinRules.Of(facts, _names)
            .Select(join => new NameJoinRow(collection, join.Key, join.Rule, join.Joined))
            .OrderBy(join => join.Key, StringComparer.Ordinal)
            .ThenBy(join => join.Rule),
    ];

    private List<RowVersion<NamePartRow>> Facts((string Collection, string Family) name) =>
        [.. _families[name].Select(fact => new RowVersion<NamePartRow>(fact.Key, fact.Value, RowVersion.Open)).OrderBy(fact => fact.From)];
}
