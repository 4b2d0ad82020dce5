using System.Collections.Concurrent;
using Npgsql;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Articles;

/// <summary>
/// Counts the statements that stand, and remembers it. Counting anew takes as long as there are statements; of a later position only what came in and went
/// out since is counted.
/// </summary>
internal sealed class StandingCounts(NpgsqlDataSource dataSource)
{
    private const int MaxCollections = 10_000;
    private const int MaxCounts = 8;

    private const string Standing = $"not s.is_withdrawn and s.status <> '{nameof(StatementStatus.Retracted)}'";

    private static readonly string Sql = $"""
        select asked.collection, came.count - went.count
        from unnest($1, $2) as asked (collection, since)
        cross join lateral (
            select count(*)::integer from {ViewTables.Statements.FullName} as s
            where s.collection = asked.collection and s.from_position > asked.since and s.from_position <= $3 and s.until_position > $3 and {Standing}) as came
        cross join lateral (
            select count(*)::integer from {ViewTables.Statements.FullName} as s
            where s.collection = asked.collection and s.until_position > asked.since and s.until_position <= $3 and s.until_position < {RowVersion.Open}
              and s.from_position <= asked.since and {Standing}) as went
        """;

    private readonly ConcurrentDictionary<(string Collection, int Mended), Count[]> _known = [];

    /// <param name="position">That the views are at or past.</param>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(IReadOnlyCollection<string> collections, long position, int mended, CancellationToken cancellationToken)
    {
        var nearest = collections.ToDictionary(collection => collection, collection => Nearest(collection, position, mended), StringComparer.Ordinal);
        var asked = nearest.Where(count => count.Value.Position < position).ToArray();

        if (asked.Length > 0)
        {
            var changes = await dataSource
                .Command(Sql, asked.Select(count => count.Key).ToArray(), asked.Select(count => count.Value.Position).ToArray(), position)
                .ReadAsync(reader => (Collection: reader.GetString(0), Change: reader.GetInt32(1)), cancellationToken);

            foreach (var (collection, change) in changes)
            {
                nearest[collection] = new Count(position, nearest[collection].Statements + change);
                Keep(collection, mended, nearest[collection]);
            }
        }

        return nearest.ToDictionary(count => count.Key, count => count.Value.Statements, StringComparer.Ordinal);
    }

    private Count Nearest(string collection, long position, int mended) =>
        _known.TryGetValue((collection, mended), out var counts) ? counts.LastOrDefault(count => count.Position <= position) ?? Count.None : Count.None;

    private void Keep(string collection, int mended, Count count)
    {
        if (_known.Count >= MaxCollections)
        {
            _known.Clear();
        }

        // In order of position; of too many the first goes, since later ones are asked for sooner.
        _known.AddOrUpdate(
            (collection, mended),
            _ => [count],
            (_, counts) => [.. counts.Where(known => known.Position != count.Position).Append(count).OrderBy(known => known.Position).TakeLast(MaxCounts)]);
    }

    private sealed record Count(long Position, int Statements)
    {
        public static Count None { get; } = new(0, 0);
    }
}
