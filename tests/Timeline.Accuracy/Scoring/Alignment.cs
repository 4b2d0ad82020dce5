using System.Collections.Immutable;

namespace Timeline.Accuracy.Scoring;

/// <summary>One of the gold set and one found, by their places in their lists, and how close they are: more is closer.</summary>
public readonly record struct Pair(int Gold, int Found, double Closeness);

/// <summary>Pairs each of the gold set with at most one found: the closest first, then the earlier in the text.</summary>
public static class Alignment
{
    /// <param name="closeness">Zero or less when the two cannot be a pair.</param>
    public static ImmutableArray<Pair> OneToOne<T>(IReadOnlyList<T> gold, IReadOnlyList<T> found, Func<T, T, double> closeness)
    {
        var candidates =
            from g in Enumerable.Range(0, gold.Count)
            from f in Enumerable.Range(0, found.Count)
            let pair = new Pair(g, f, closeness(gold[g], found[f]))
            where pair.Closeness > 0
            orderby pair.Closeness descending, g, f
            select pair;
        var (takenGold, takenFound) = (new bool[gold.Count], new bool[found.Count]);
        var pairs = ImmutableArray.CreateBuilder<Pair>();

        foreach (var pair in candidates)
        {
            if (!takenGold[pair.Gold] && !takenFound[pair.Found])
            {
                takenGold[pair.Gold] = takenFound[pair.Found] = true;
                pairs.Add(pair);
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>Those of <paramref name="count"/> that are in no pair.</summary>
    public static IEnumerable<int> Alone(int count, IEnumerable<int> paired) => Enumerable.Range(0, count).Except(paired);
}
