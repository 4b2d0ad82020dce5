using JasperFx.Events;
using Marten;
using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>A stream that is to begin, and the text its events point into.</summary>
/// <param name="Digest">Lower-case hex SHA-256 of the text's UTF-8 bytes.</param>
internal sealed record StreamToBegin(Guid Id, IReadOnlyList<object> Events, string Digest, string Text);

/// <summary>Begins many streams of a collection at once, by COPY: the cheapest way into the log there is.</summary>
internal sealed class BulkAppend(NpgsqlDataSource dataSource, EventLog log)
{
    /// <summary>
    /// Appends those streams that do not exist yet, all or none of them, in the order given. Some thousand events a call are cheapest; other
    /// writers wait meanwhile. Once it writes it goes on to its end, whatever <paramref name="cancellationToken"/> says.
    /// </summary>
    /// <typeparam name="TState">What the streams fold to.</typeparam>
    /// <param name="collection">As <see cref="Articles.CollectionName.Require"/> gives it. <see cref="EventLog.PrepareAsync"/> must have been called once in the database.</param>
    /// <param name="streams">No two with the same id.</param>
    /// <returns>
    /// Ids of the streams that were begun. The others exist. None were, and nothing is said about the others, when a writer who does not
    /// take turns came between: then append them singly.
    /// </returns>
    public async Task<IReadOnlySet<Guid>> BeginAsync<TState>(
        string collection, string by, IReadOnlyList<StreamToBegin> streams, CancellationToken cancellationToken)
    {
        await log.Turns.WaitAsync(cancellationToken);

        try
        {
            return await BeginAloneAsync<TState>(collection, by, streams, cancellationToken);
        }
        finally
        {
            log.Turns.Release();
        }
    }

    private async Task<IReadOnlySet<Guid>> BeginAloneAsync<TState>(
        string collection, string by, IReadOnlyList<StreamToBegin> streams, CancellationToken cancellationToken)
    {
        await using var alone = await AppendLock.TakeAsync(dataSource, cancellationToken);
        var (now, existing) = await LookAsync(alone.Connection, collection, [.. streams.Select(stream => stream.Id)], cancellationToken);
        StreamToBegin[] begun = [.. streams.Where(stream => !existing.Contains(stream.Id))];

        if (begun.Length == 0)
        {
            return new HashSet<Guid>();
        }

        // Marten's bulk append has a transaction of its own. So the texts are there before it: a text without events harms nobody and is
        // found again when its article is, events without their text could not be corrected.
        await StoreTextsAsync(alone.Connection, collection, begun);

        try
        {
            await log.Store.BulkInsertEventsAsync(
                collection, [.. begun.Select(stream => ActionOf<TState>(stream, by, now))], batchSize: int.MaxValue, CancellationToken.None);
            return begun.Select(stream => stream.Id).ToHashSet();
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UniqueViolation)
        {
            return new HashSet<Guid>();
        }
    }

    /// <summary>Reads events of some kinds of many streams, each stream's in order of position.</summary>
    /// <param name="types">Stored names: <see cref="EventTypes"/>.</param>
    public async Task<ILookup<Guid, RecordedEvent>> ReadStreamsAsync(
        string collection, Guid[] streams, string[] types, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand($"""
            {EventLog.Columns}
            where tenant_id = $1 and stream_id = any($2) and type = any($3)
            order by seq_id
            """);
        command.Parameters.Add(new() { Value = collection });
        command.Parameters.Add(new() { Value = streams });
        command.Parameters.Add(new() { Value = types });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var events = new List<RecordedEvent>();

        while (await reader.ReadAsync(cancellationToken))
        {
            events.Add(EventLog.Read(collection, reader));
        }

        return events.ToLookup(e => e.Stream);
    }

    private StreamAction ActionOf<TState>(StreamToBegin stream, string by, DateTimeOffset now)
    {
        var action = StreamAction.Start(((DocumentStore)log.Store).Events, stream.Id, [.. stream.Events]);
        action.AggregateType = typeof(TState);

        foreach (var e in action.Events)
        {
            e.UserName = by;
            e.Timestamp = now; // Marten would take the host's clock
        }

        return action;
    }

    /// <summary>The database's clock, which with us never goes back, and which of the streams exist.</summary>
    private static async Task<(DateTimeOffset Now, HashSet<Guid> Existing)> LookAsync(
        NpgsqlConnection connection, string collection, Guid[] ids, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select greatest(clock_timestamp(), (select timestamp from {EventLog.Events} order by seq_id desc limit 1)),
                   array(select id from {EventLog.Schema}.mt_streams where tenant_id = $1 and id = any($2))
            """,
            connection);
        command.Parameters.Add(new() { Value = collection });
        command.Parameters.Add(new() { Value = ids });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetFieldValue<DateTimeOffset>(0), [.. reader.GetFieldValue<Guid[]>(1)]);
    }

    private static async Task StoreTextsAsync(NpgsqlConnection connection, string collection, StreamToBegin[] streams)
    {
        await using var command = new NpgsqlCommand(
            ArticleTexts.StoreAllSql,
            connection);
        command.Parameters.Add(new() { Value = collection });
        command.Parameters.Add(new() { Value = streams.Select(stream => stream.Digest).ToArray() });
        command.Parameters.Add(new() { Value = streams.Select(stream => stream.Text).ToArray() });
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
