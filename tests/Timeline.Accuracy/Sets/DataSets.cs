using System.Collections.Immutable;
using Timeline.Accuracy.Scoring;

namespace Timeline.Accuracy.Sets;

public sealed record TimexSet(string Name, int Documents, TimexScore Score);

public sealed record AttributionSet(string Name, int Documents, AttributionScore Score);

/// <summary>Gold sets of others, which are not part of the project: whoever wants to measure on them has them in a folder.</summary>
public sealed record DataSets(ImmutableArray<TimexSet> Times, ImmutableArray<AttributionSet> Attributions)
{
    /// <summary>Reads and scores <c>FOLDER/timex/NAME</c> and <c>FOLDER/attribution/NAME</c>.</summary>
    /// <param name="names">Which of them; null for all there are.</param>
    public static DataSets In(string folder, IReadOnlyCollection<string>? names)
    {
        (string Name, GoldFolder Set)[] Below(string kind) =>
        [
            .. Directory.GetDirectories(Path.Combine(folder, kind))
                .Where(path => GoldFolder.IsThere(path) && (names is null || names.Contains(Path.GetFileName(path))))
                .Order(StringComparer.Ordinal)
                .Select(path => (Path.GetFileName(path), new GoldFolder(path))),
        ];

        return new DataSets(
            [.. Below("timex").Select(found => new TimexSet(found.Name, found.Set.Documents, found.Set.Times()))],
            [.. Below("attribution").Select(found => new AttributionSet(found.Name, found.Set.Documents, found.Set.Attributions()))]);
    }
}
