using Npgsql;
using Timeline.Engine.Events;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Actors;

/// <summary>What each actor is: as people described it last, else as the first article that names it has it.</summary>
internal static class ActorKinds
{
    /// <param name="actors">The keys of those that are asked for; null for everybody.</param>
    public static async Task<IReadOnlyDictionary<string, ActorKind?>> LoadAsync(
        NpgsqlDataSource dataSource, NameBook names, string collection, long position, IEnumerable<string>? actors, CancellationToken cancellationToken)
    {
        var keys = actors?.SelectMany(names.KeysOf).Distinct().ToArray();
        const string holds = "collection = $1 and from_position <= $2 and until_position > $2";

        // Everybody's are read in one pass, some by a look at the first article of each name.
        var read = await dataSource
            .Command(
                $"""
                select key, kind from (
                    {(keys is null
                        ? $"select key, kind, from_position, 0 as decided from {ViewTables.ArticleActors.FullName} where {holds}"
                        : $"""
                           select named.key, first.kind, first.from_position, 0 as decided from unnest($3) as named (key)
                           cross join lateral (
                               select kind, from_position from {ViewTables.ArticleActors.FullName} where {holds} and key = named.key order by from_position limit 1) as first
                           """)}
                    union all
                    select key, kind, -position, 1 from {ViewTables.Decisions.FullName}
                    where collection = $1 and position <= $2 and decision = '{nameof(ActorDecision.Described)}' and kind is not null
                    {(keys is null ? "" : "and key = any($3)")}) as said
                order by decided desc, from_position, key
                """,
                keys is null ? [collection, position] : [collection, position, keys])
            .ReadAsync(reader => (Key: reader.GetString(0), Kind: Enum.Parse<ActorKind>(reader.GetString(1))), cancellationToken);

        var kinds = new Dictionary<string, ActorKind?>();

        foreach (var (key, kind) in read)
        {
            kinds.TryAdd(names.KeyOf(key), kind);
        }

        return kinds;
    }
}
