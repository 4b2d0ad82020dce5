using Npgsql;
using Timeline.Engine.Events;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Reading;

/// <summary>Finds actors by what people call them.</summary>
internal sealed class ActorLookup(NpgsqlDataSource dataSource)
{
    private const int MaxSimilar = 5;

    /// <summary>Up to so many appearances, fetching and sorting all takes no longer than finding the first fifty by walking along an index.</summary>
    private const int Few = 1_000;

    /// <summary>The key of the one actor that <paramref name="name"/> means: its name, a name merged into it, or an alias an article gives.</summary>
    /// <exception cref="ActorNotFoundException">There is none.</exception>
    /// <exception cref="ActorAmbiguousException">There are several.</exception>
    public async Task<string> FindAsync(NameBook names, string collection, long position, string name, CancellationToken cancellationToken)
    {
        var key = NameKey.Of(name);
        var actor = names.KeyOf(key);
        await SpellAsync(names, collection, position, new[] { key, actor }, isWanted: true, cancellationToken);

        if (names.FindMentioned(name, position) is { } mentioned)
        {
            return mentioned;
        }

        var aliased = await ReadAsync($"""
            select distinct key from {ViewTables.ArticleActors.FullName}
            where collection = $1 and from_position <= $2 and until_position > $2
              and exists (select from unnest(aliases) as alias where lower(alias) = any($3))
            """);
        var meant = aliased.Select(names.KeyOf).Distinct().Order(StringComparer.Ordinal).ToArray();

        if (meant.Length == 1)
        {
            return meant[0];
        }

        if (meant.Length > 1)
        {
            await SpellAsync(names, collection, position, meant, cancellationToken);
            throw new ActorAmbiguousException(name, [.. meant.Select(names.NameOf)]);
        }

        throw new ActorNotFoundException(name, collection, await ReadAsync($"""
            select name from {ViewTables.Actors.FullName}
            where collection = $1 and from_position <= $2
              and exists (select from unnest(string_to_array($3[1], ' ')) as word where length(word) > 2 and position(word in key) > 0)
            order by name limit {MaxSimilar}
            """));

        Task<List<string>> ReadAsync(string sql) =>
            dataSource.Command(sql, collection, position, new[] { key, actor }).ReadAsync(reader => reader.GetString(0), cancellationToken);
    }

    /// <summary>Tells the book whether an actor has few statements, unless it was told lately.</summary>
    public async Task WeighAsync(NameBook names, string collection, long position, string actor, CancellationToken cancellationToken)
    {
        if (names.IsWeighed(actor, position))
        {
            return;
        }

        var counted = await dataSource
            .Command(
                $"select count(*) from (select from {StatementActors.FullName} where collection = $1 and key = any($2) limit {Few + 1}) as met",
                collection, names.NamesOf(actor).All)
            .ReadAsync(reader => reader.GetInt64(0), cancellationToken);
        names.Weigh(actor, counted[0] <= Few, position);
    }

    /// <summary>Tells the book how the speakers and mentions of some rows are spelled.</summary>
    public Task SpellAsync(NameBook names, string collection, long position, IEnumerable<StatementRow> rows, CancellationToken cancellationToken)
    {
        var unknown = new List<string>();

        foreach (var row in rows)
        {
            Add(row.Speaker, row);

            foreach (var mention in row.Mentions)
            {
                Add(mention, row);
            }
        }

        return SpellAsync(names, collection, position, unknown, cancellationToken);

        void Add(string? name, StatementRow row)
        {
            if (name is not null && !names.CanShow(name))
            {
                unknown.Add(names.KeyOf(row.Article, name));
            }
        }
    }

    public Task SpellAsync(NameBook names, string collection, long position, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        SpellAsync(names, collection, position, keys, isWanted: false, cancellationToken);

    /// <param name="isWanted">Asks also for keys whose name to show is known: whether they were mentioned is not.</param>
    private async Task SpellAsync(
        NameBook names, string collection, long position, IEnumerable<string> keys, bool isWanted, CancellationToken cancellationToken)
    {
        var wanted = isWanted ? [.. keys] : names.Unspelled(keys);

        if (wanted.Length == 0)
        {
            return;
        }

        var spellings = await dataSource
            .Command(
                $"select key, name, from_position from {ViewTables.Actors.FullName} where collection = $1 and from_position <= $2 and key = any($3)",
                collection, position, wanted)
            .ReadAsync(reader => (Key: reader.GetString(0), Name: reader.GetString(1), From: reader.GetInt64(2)), cancellationToken);

        foreach (var (key, name, from) in spellings)
        {
            names.Spell(key, name, from);
        }
    }
}
