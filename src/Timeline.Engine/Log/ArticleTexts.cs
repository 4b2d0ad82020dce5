using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>The texts of captured articles, by collection and digest: the one place that stores them and reads them back.</summary>
public sealed class ArticleTexts(NpgsqlDataSource dataSource)
{
    private const string Table = $"{EventLog.Schema}.article_texts";

    // Whoever stores a text has just hashed it, so it is right, whatever stands there.
    private const string OnConflict = "on conflict (collection, digest) do update set body = excluded.body where stored.body <> excluded.body";

    internal const string CreateSql =
        $"""
        create table if not exists {Table} (
            collection text not null,
            digest text not null,
            body text not null,
            primary key (collection, digest))
        """;

    /// <summary>Stores one: collection, digest, text.</summary>
    internal const string StoreSql = $"insert into {Table} as stored (collection, digest, body) values ($1, $2, $3) {OnConflict}";

    /// <summary>Stores texts of one collection: <c>$1</c>, an array of digests and one of texts.</summary>
    internal const string StoreAllSql = $"insert into {Table} as stored (collection, digest, body) select $1, * from unnest($2, $3) {OnConflict}";

    /// <summary>The text of a captured article; null when there is no such article, or its text was taken down.</summary>
    /// <param name="id">The article's.</param>
    /// <exception cref="TextChangedException">What is stored is not what was captured.</exception>
    public async Task<string?> FindAsync(string collection, Guid id, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand($"""
            select data ->> 'digest', body
            from {EventLog.Events} left join {Table} on collection = tenant_id and digest = data ->> 'digest'
            where tenant_id = $1 and stream_id = $2 and type = 'article_captured'
            """);
        command.Parameters.Add(new() { Value = collection });
        command.Parameters.Add(new() { Value = id });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var expected = reader.GetString(0);

        // An article's id is made from its digest. So a digest that was changed in the log shows, whatever text it leads to.
        if (StreamIds.OfArticle(collection, expected) != id)
        {
            throw new TextChangedException(id, expected);
        }

        if (reader.IsDBNull(1))
        {
            return null;
        }

        var text = await reader.GetFieldValueAsync<byte[]>(1, cancellationToken);
        var found = Convert.ToHexStringLower(SHA256.HashData(text));
        return found == expected ? Encoding.UTF8.GetString(text) : throw new TextChangedException(id, expected, found);
    }
}
