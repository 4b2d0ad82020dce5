using Npgsql;
using Timeline.Engine.Events;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Projections.Actors;

/// <summary>What each actor is: as people described it last, else as the first article that names it has it.</summary>
internal static class ActorKinds
{
    public static async Task<IReadOnlyDictionary<string, ActorKind?>> LoadAsync(
        NpgsqlDataSource dataSource, NameBook names, string collection, long position, CancellationToken cancellationToken)
    {
        var read = await dataSource
            .Command(
                $"""
                select key, kind from (
                    select key, kind, from_position, 0 as decided from {ViewTables.ArticleActors.FullName}
                    where collection = $1 and from_position <= $2 and until_position > $2
                    union all
                    select key, kind, -position, 1 from {ViewTables.Decisions.FullName}
                    where collection = $1 and position <= $2 and decision = '{nameof(ActorDecision.Described)}' and kind is not null) as said
                order by decided desc, from_position
                """,
                collection, position)
            .ReadAsync(reader => (Key: reader.GetString(0), Kind: Enum.Parse<ActorKind>(reader.GetString(1))), cancellationToken);

        var kinds = new Dictionary<string, ActorKind?>();

        foreach (var (key, kind) in read)
        {
            kinds.TryAdd(names.KeyOf(key), kind);
        }

        return kinds;
    }
}
