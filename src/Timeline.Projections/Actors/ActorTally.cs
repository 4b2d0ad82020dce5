using System.Collections.Immutable;

namespace Timeline.Projections.Actors;

/// <summary>How often each name is in the statements inside some limits, as of a position.</summary>
/// <param name="Separations">Names that were counted for each article, since in one they mean somebody else.</param>
/// <param name="Counts">By name key; of a name in <paramref name="Separations"/>, by article too.</param>
internal sealed record ActorTally(long Position, int Mended, ImmutableHashSet<string> Separations, IReadOnlyDictionary<TalliedName, NameCount> Counts)
{
    /// <summary>The counts at a later position, and the names to count anew there.</summary>
    /// <param name="changes">What came in less what went out since, at most one for each name and stamp.</param>
    public (ActorTally Tally, string[] Anew) MoveTo(long position, IEnumerable<NameCount> changes)
    {
        var counts = new Dictionary<TalliedName, NameCount>(Counts);
        var anew = new HashSet<string>(StringComparer.Ordinal);

        foreach (var change in changes)
        {
            var before = counts.GetValueOrDefault(change.Name);
            counts[change.Name] = before is null ? change : before.Plus(change);

            // What goes out may have been the only one of the first, or last, day.
            if (change.Said + change.About <= 0 && before is not null && (change.FirstStamp == before.FirstStamp || change.LastStamp == before.LastStamp))
            {
                anew.Add(change.Name.Key);
            }
        }

        return (this with { Position = position, Counts = counts }, [.. anew]);
    }

    /// <summary>The same with some names' counts as they were counted anew.</summary>
    public ActorTally With(IReadOnlyCollection<string> names, IEnumerable<NameCount> counted)
    {
        var counts = Counts.Where(count => !names.Contains(count.Key.Key)).ToDictionary();

        foreach (var count in counted)
        {
            counts[count.Name] = count;
        }

        return this with { Counts = counts };
    }
}

/// <param name="Article">Null for every article.</param>
internal readonly record struct TalliedName(string Key, Guid? Article);

/// <param name="Said">In how many statements somebody of that name speaks.</param>
/// <param name="About">How often the name is mentioned.</param>
/// <param name="FirstStamp">The earliest publication, as <see cref="TallySql"/> writes it.</param>
/// <param name="LastStamp">The latest.</param>
internal sealed record NameCount(TalliedName Name, int Said, int About, string FirstStamp, string LastStamp)
{
    public NameCount Plus(NameCount other) => this with
    {
        Said = Said + other.Said,
        About = About + other.About,
        FirstStamp = Min(FirstStamp, other.FirstStamp, -1),
        LastStamp = Min(LastStamp, other.LastStamp, 1),
    };

    private static string Min(string one, string other, int sign) => string.CompareOrdinal(one, other) * sign > 0 ? one : other;
}
