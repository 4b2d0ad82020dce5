using Npgsql;
using Timeline.Engine.Actors;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Projections.Actors;

/// <summary>Finds actors by what people call them.</summary>
internal sealed class ActorLookup(NpgsqlDataSource dataSource)
{
    private const int MaxSimilar = 5;

    /// <summary>The key of the one actor that <paramref name="name"/> means: its name, a name merged into it, or an alias an article gives.</summary>
    /// <exception cref="ActorNotFoundException">There is none.</exception>
    /// <exception cref="ActorAmbiguousException">There are several.</exception>
    public async Task<string> FindAsync(NameBook names, string collection, long position, string name, CancellationToken cancellationToken)
    {
        var key = NameKey.Of(name);
        var actor = names.KeyOf(key);
        var known = await ReadAsync($"select key from {ViewTables.Actors.FullName} where collection = $1 and from_position <= $2 and key = any($3)");

        if (known.Count > 0)
        {
            return actor;
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

    /// <summary>Tells the book how the speakers and mentions of some rows are spelled.</summary>
    public Task SpellAsync(NameBook names, string collection, long position, IEnumerable<StatementRow> rows, CancellationToken cancellationToken) =>
        SpellAsync(
            names,
            collection,
            position,
            rows.SelectMany(row => row.Mentions.Append(row.Speaker).OfType<string>().Select(name => names.KeyOf(row.Article, name))),
            cancellationToken);

    public async Task SpellAsync(NameBook names, string collection, long position, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        if (names.Unspelled(keys) is not { Length: > 0 } unspelled)
        {
            return;
        }

        var spellings = await dataSource
            .Command(
                $"select key, name from {ViewTables.Actors.FullName} where collection = $1 and from_position <= $2 and key = any($3)",
                collection, position, unspelled)
            .ReadAsync(reader => (Key: reader.GetString(0), Name: reader.GetString(1)), cancellationToken);

        foreach (var (key, name) in spellings)
        {
            names.Spell(key, name);
        }
    }
}
