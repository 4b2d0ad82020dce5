using System.Buffers.Binary;
using Marten;
using Marten.Services;
using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>
/// A stream that nobody else appends to until this is disposed of, whether it exists yet or not, with its events so far. Locks, clock and events
/// come in one round trip, which is most of what a small append takes.
/// </summary>
internal sealed class HeldStream : IAsyncDisposable
{
    // A row cannot be locked before there is one, so the stream's id is.
    private const string Lock = $"{AppendLock.TakeShared}, pg_advisory_xact_lock($2)";

    private const string ReadEvents = $"{EventLog.Columns} where tenant_id = $1 and stream_id = $2 order by version";

    private readonly Write _write;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly DateTimeOffset _now;

    private HeldStream(Write write, NpgsqlConnection connection, NpgsqlTransaction transaction, DateTimeOffset now, IReadOnlyList<RecordedEvent> events) =>
        (_write, _connection, _transaction, _now, Events) = (write, connection, transaction, now, events);

    /// <summary>In order of position; empty when there is no such stream.</summary>
    public IReadOnlyList<RecordedEvent> Events { get; }

    /// <summary>Waits until nobody else holds the stream.</summary>
    public static async Task<HeldStream> TakeAsync(NpgsqlDataSource dataSource, Write write, CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);

        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var (now, events) = await LockAsync(connection, write, cancellationToken);
            return new HeldStream(write, connection, transaction, now, events);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Appends and commits, to the end whatever its caller wants meanwhile: it takes a moment. Once.</summary>
    /// <typeparam name="TState">What the stream folds to.</typeparam>
    /// <returns>Position of the last of <paramref name="events"/>.</returns>
    public async Task<long> AppendAsync<TState>(IDocumentStore store, IReadOnlyList<object> events)
        where TState : class
    {
        // Before the events, and committed by us and not by Marten: whatever fails after it knows their positions makes it put tombstones there.
        await StoreTextAsync();

        var options = SessionOptions.ForTransaction(_transaction);
        options.TenantId = _write.Collection;
        options.Listeners.Add(new AppendLock.Taken(_now));
        await using var session = store.LightweightSession(options);
        session.LastModifiedBy = _write.By;

        if (_write.Reason is { } reason)
        {
            session.SetHeader(EventLog.ReasonHeader, reason);
        }

        var appended = Events.Count == 0 ? session.Events.StartStream<TState>(_write.Stream, events) : session.Events.Append(_write.Stream, events);
        await session.SaveChangesAsync(CancellationToken.None);
        await CommitAsync();
        return appended.Events[^1].Sequence;
    }

    /// <summary>What was recorded with the write's key; null when nothing was, or it has none.</summary>
    /// <exception cref="KeyReusedException">Another request was recorded with it.</exception>
    public Task<RecordedRequest?> FindRecordedAsync(CancellationToken cancellationToken) =>
        _write.Key is { } key ? RequestKeys.FindAsync(_connection, _write.Collection, key, cancellationToken) : Task.FromResult<RecordedRequest?>(null);

    /// <summary>Takes the write's key, if it has one, for so many events that are to be appended. Waits for whoever is about to record with the same one.</summary>
    /// <returns>False when it is taken, which <see cref="FindRecordedAsync"/> tells more of.</returns>
    public async Task<bool> ClaimKeyAsync(int events, CancellationToken cancellationToken) =>
        _write.Key is null || await RequestKeys.ClaimAsync(_connection, _write, version: Events.Count, events, cancellationToken);

    /// <exception cref="OutcomeUnknownException">The database was lost before it confirmed.</exception>
    public async Task CommitAsync()
    {
        try
        {
            await _transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception e) when (OutcomeUnknownException.IsLost(e))
        {
            throw new OutcomeUnknownException(e);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task StoreTextAsync()
    {
        if (_write.Text is { } text)
        {
            await using var command = new NpgsqlCommand(ArticleTexts.StoreSql, _connection)
            {
                Parameters = { new() { Value = _write.Collection }, new() { Value = text.Digest }, new() { Value = text.Body } },
            };
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private static async Task<(DateTimeOffset Now, List<RecordedEvent> Events)> LockAsync(
        NpgsqlConnection connection, Write write, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            Timeout = AppendLock.Patience,
            BatchCommands =
            {
                new(Lock) { Parameters = { new() { Value = AppendLock.Key }, new() { Value = KeyOf(write.Stream) } } },
                new(ReadEvents) { Parameters = { new() { Value = write.Collection }, new() { Value = write.Stream } } },
                new("select clock_timestamp()"), // Whoever held the stream before has an earlier one.
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var events = new List<RecordedEvent>();

        while (await reader.ReadAsync(cancellationToken))
        {
            events.Add(EventLog.Read(write.Collection, reader));
        }

        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetFieldValue<DateTimeOffset>(0), events);
    }

    // Ids are hashes of collection and name. The version of a UUID lies in these bits, so no key of ours is among them.
    private static long KeyOf(Guid stream) => BinaryPrimitives.ReadInt64BigEndian(stream.ToByteArray(bigEndian: true));
}
