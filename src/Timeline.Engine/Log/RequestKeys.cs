using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>Remembers which request recorded what: a row a key, written in the transaction of the events.</summary>
internal sealed class RequestKeys(NpgsqlDataSource dataSource)
{
    private const string Table = $"{EventLog.Schema}.requests";

    private static readonly SchemaPart Part = new("requests", 1);

    private static readonly string FindSql = $"select request, stream, name, version, events from {Table} where collection = $1 and key = $2";

    private static readonly string EventsSql = $"{EventLog.Columns} where tenant_id = $1 and stream_id = $2 and version > $3 and version <= $3 + $4 order by version";

    // Whoever comes second with a key waits here until the first is done.
    private static readonly string ClaimSql = $"""
        insert into {Table} (collection, key, request, stream, name, version, events) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
        """;

    // A few at a time, so that nobody waits for it; in the order of an index, so that there is nothing to look for.
    private static readonly string ForgetSql = $"""
        delete from {Table} where (collection, key) in (
            select collection, key from {Table} where recorded < clock_timestamp() - interval '{RequestKey.DaysKept} days' order by recorded limit 20 for update skip locked)
        """;

    private volatile bool _isPrepared;

    /// <summary>Makes the table where there is none.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (!_isPrepared)
        {
            await Part.EnsureAsync(dataSource, CreateAsync, cancellationToken);
            _isPrepared = true;
        }

        async Task CreateAsync(NpgsqlConnection connection)
        {
            await using var command = new NpgsqlCommand(
                $"""
                create table if not exists {Table} (
                    collection text not null,
                    key bytea not null,
                    request bytea not null,
                    stream uuid not null,
                    name text,
                    version bigint not null,
                    events integer not null,
                    recorded timestamptz not null default clock_timestamp(),
                    primary key (collection, key));
                create index if not exists requests_recorded on {Table} (recorded)
                """,
                connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <returns>Null when no request with that key was recorded.</returns>
    /// <exception cref="KeyReusedException">Another request was recorded with it.</exception>
    public async Task<RecordedRequest?> FindAsync(string collection, RequestKey key, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await FindAsync(connection, collection, key, cancellationToken);
    }

    /// <inheritdoc cref="FindAsync(string, RequestKey, CancellationToken)"/>
    public static async Task<RecordedRequest?> FindAsync(NpgsqlConnection connection, string collection, RequestKey key, CancellationToken cancellationToken)
    {
        Guid stream;
        string? name;
        long version;
        int count;

        await using (var find = Command(connection, FindSql, collection, key.KeyHash))
        await using (var reader = await find.ExecuteReaderAsync(cancellationToken))
        {
            if (!await reader.ReadAsync(cancellationToken))
            {
                return null;
            }

            if (!reader.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(key.RequestHash))
            {
                throw new KeyReusedException(key.Key);
            }

            (stream, name, version, count) = (reader.GetGuid(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetInt64(3), reader.GetInt32(4));
        }

        var events = new List<RecordedEvent>(count);

        if (count > 0)
        {
            await using var read = Command(connection, EventsSql, collection, stream, version, (long)count);
            await using var reader = await read.ExecuteReaderAsync(cancellationToken);

            while (await reader.ReadAsync(cancellationToken))
            {
                events.Add(EventLog.Read(collection, reader));
            }
        }

        return new RecordedRequest(stream, name, [.. events.Select(e => e.Data)], events.Count == 0 ? null : events[^1].Position);
    }

    /// <summary>Takes the write's key for the transaction that is open on the connection, and keeps it if that is committed.</summary>
    /// <param name="version">Of the stream's last event before those that are appended.</param>
    /// <param name="events">How many are appended.</param>
    public static async Task<bool> ClaimAsync(NpgsqlConnection connection, Write write, long version, int events, CancellationToken cancellationToken)
    {
        var key = write.Key ?? throw new ArgumentException("The write has no key.", nameof(write));
        await using var claim = Command(
            connection, ClaimSql, write.Collection, key.KeyHash, key.RequestHash, write.Stream, (object?)write.Name ?? DBNull.Value, version, events);

        if (await claim.ExecuteNonQueryAsync(cancellationToken) == 0)
        {
            return false;
        }

        await using var forget = Command(connection, ForgetSql);
        await forget.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);

        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
