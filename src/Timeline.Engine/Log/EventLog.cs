using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using JasperFx.Events;
using Marten;
using NodaTime;
using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>The log in PostgreSQL: Marten's event store, one tenant per collection.</summary>
/// <param name="configure">What else the store must know: the projections, which this side of the house does not.</param>
public sealed class EventLog(NpgsqlDataSource dataSource, Action<StoreOptions>? configure = null) : IAsyncDisposable
{
    /// <summary>The schema that holds the log and everything projected from it.</summary>
    public const string Schema = "timeline";

    /// <summary>An index of ours on Marten's table: a collection's events in order, and its last position.</summary>
    internal const string CollectionIndex = "mt_events_by_collection";

    internal const string ReasonHeader = "reason";

    /// <summary>
    /// What SQL that reads events has after <c>from</c>, and in place of Marten's table. It leaves out tombstones: where an append failed
    /// after it had taken positions, Marten may put one at each of them. They are of no collection's history, and some are dated before all time.
    /// </summary>
    public const string Events = $"(select * from {Schema}.mt_events where type <> 'tombstone') as events";

    internal const string Columns = $"select seq_id, stream_id, timestamp, user_name, headers ->> '{ReasonHeader}', type, data from {Events}";

    // Building a store takes a third of a second, which a read that needs none should not pay.
    private readonly Lazy<DocumentStore> _store = new(() => DocumentStore.For(options =>
    {
        LogStore.Configure(options, dataSource);
        configure?.Invoke(options);
    }));

    private volatile bool _isPrepared;

    /// <summary>
    /// Whoever appends has one of these while it holds a connection. It may hold that for long, waiting for others, and some must be left: to
    /// read by, and for Marten, whose bulk append takes a second one.
    /// </summary>
    internal SemaphoreSlim Turns { get; } = new(Math.Clamp(new NpgsqlConnectionStringBuilder(dataSource.ConnectionString).MaxPoolSize / 4, 1, 16));

    public IDocumentStore Store => _store.Value;

    /// <summary>For many streams that begin at once.</summary>
    internal BulkAppend Bulk => new(dataSource, this);

    /// <summary>Which request recorded what.</summary>
    internal RequestKeys Requests { get; } = new(dataSource);

    /// <summary>The texts that articles were captured with.</summary>
    public ArticleTexts Texts { get; } = new(dataSource);

    /// <summary>Makes the log's tables where there are none.</summary>
    /// <exception cref="NewerDatabaseException">A later version of the program made the tables.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        // Tables do not go away again, and a look for them is a tenth of what a correction takes.
        if (!_isPrepared)
        {
            await LogSchema.EnsureAsync(dataSource, this, cancellationToken);
            _isPrepared = true;
        }
    }

    /// <summary>Whether the log's tables are there. Makes none.</summary>
    /// <exception cref="NewerDatabaseException">A later version of the program made the tables.</exception>
    internal async Task<bool> IsPreparedAsync(CancellationToken cancellationToken) =>
        _isPrepared || (_isPrepared = await LogSchema.IsThereAsync(dataSource, cancellationToken));

    /// <summary>
    /// The one way to append to a stream: waits until nobody else appends to it, folds what it holds, lets <paramref name="decide"/> say what
    /// to record, and commits that. Many who write to one stream at once are served one after another; none fails because of the others.
    /// </summary>
    /// <remarks>
    /// Cancelled before it appends, it records nothing. From then on it goes on to its end, whatever <paramref name="cancellationToken"/> says.
    /// While <paramref name="decide"/> runs, others wait: what takes long belongs before.
    /// </remarks>
    /// <param name="decide">Pure; null where the stream does not exist. What it throws comes out, and nothing is recorded.</param>
    /// <exception cref="UnknownEventException">The stream has an event of a type this version does not know.</exception>
    /// <exception cref="KeyReusedException">The write's key came before with another request.</exception>
    /// <exception cref="OutcomeUnknownException">The database was lost at the commit.</exception>
    internal async Task<Written<TState, TEvent>> TransactAsync<TState, TEvent>(
        Write write, Func<TState?, RecordedEvent, TState?> fold, Func<TState?, ImmutableArray<TEvent>> decide, CancellationToken cancellationToken)
        where TState : class
        where TEvent : class
    {
        await PrepareAsync(cancellationToken);
        await (write.Key is null ? Task.CompletedTask : Requests.PrepareAsync(cancellationToken));
        await Turns.WaitAsync(cancellationToken);

        try
        {
            return await HoldAndAppendAsync(write, fold, decide, cancellationToken);
        }
        finally
        {
            Turns.Release();
        }
    }

    private async Task<Written<TState, TEvent>> HoldAndAppendAsync<TState, TEvent>(
        Write write, Func<TState?, RecordedEvent, TState?> fold, Func<TState?, ImmutableArray<TEvent>> decide, CancellationToken cancellationToken)
        where TState : class
        where TEvent : class
    {
        await using var stream = await HeldStream.TakeAsync(dataSource, write, cancellationToken);
        var before = stream.Events.Aggregate((TState?)null, fold);

        if (await stream.FindRecordedAsync(cancellationToken) is { } recorded)
        {
            return Again(recorded);
        }

        var events = decide(before);
        cancellationToken.ThrowIfCancellationRequested();

        if (!await stream.ClaimKeyAsync(events.Length, cancellationToken))
        {
            return Again(await stream.FindRecordedAsync(cancellationToken) ?? throw new KeyReusedException(write.Key?.Key ?? ""));
        }

        if (!events.IsEmpty)
        {
            return new(before, events, await stream.AppendAsync<TState>(Store, events));
        }

        await (write.Key is null ? Task.CompletedTask : stream.CommitAsync()); // that there was nothing to record
        return new(before, events, null);

        Written<TState, TEvent> Again(RecordedRequest recorded) => new(before, [.. recorded.Events.Cast<TEvent>()], recorded.Position) { IsReplayed = true };
    }

    /// <summary>What a stream comes to now; null where it does not exist. Makes no tables.</summary>
    internal async Task<TState?> FoldAsync<TState>(
        string collection, Guid stream, Func<TState?, RecordedEvent, TState?> fold, CancellationToken cancellationToken)
        where TState : class =>
        await IsPreparedAsync(cancellationToken)
            ? await ReadStreamAsync(collection, stream, long.MaxValue, cancellationToken).AggregateAsync((TState?)null, fold, cancellationToken)
            : null;

    /// <summary>Reads a collection's events in order of position, both bounds inclusive, without holding more than one at a time.</summary>
    /// <exception cref="PostgresException">Nothing was ever recorded in the database: there is no log yet.</exception>
    /// <exception cref="UnknownEventException">An event has a type this version does not know.</exception>
    public IAsyncEnumerable<RecordedEvent> ReadAsync(string collection, long from, long to, CancellationToken cancellationToken) =>
        ReadAsync(collection, from, to, stream: null, "seq_id", cancellationToken);

    /// <summary>Reads a collection's events up to a position stream by stream, each in order of position.</summary>
    public IAsyncEnumerable<RecordedEvent> ReadStreamsAsync(string collection, long to, CancellationToken cancellationToken) =>
        ReadAsync(collection, 0, to, stream: null, "stream_id, version", cancellationToken);

    /// <summary>As <see cref="ReadAsync(string, long, long, CancellationToken)"/>, of one stream.</summary>
    public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(string collection, Guid stream, long to, CancellationToken cancellationToken) =>
        ReadAsync(collection, 0, to, stream, "seq_id", cancellationToken);

    private async IAsyncEnumerable<RecordedEvent> ReadAsync(
        string collection, long from, long to, Guid? stream, string order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand($"""
            {Columns}
            where tenant_id = $1 and seq_id between $2 and $3{(stream is null ? "" : " and stream_id = $4")}
            order by {order}
            """);
        command.Parameters.Add(new() { Value = collection });
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = to });

        if (stream is { } id)
        {
            command.Parameters.Add(new() { Value = id });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        while (await reader.ReadAsync(cancellationToken))
        {
            yield return Read(collection, reader);
        }
    }

    /// <summary>Position of a collection's last event; 0 when it has none.</summary>
    internal async Task<long> FindLastAsync(string collection, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand($"select max(seq_id) from {Events} where tenant_id = $1");
        command.Parameters.Add(new() { Value = collection });
        return await command.ExecuteScalarAsync(cancellationToken) is long last ? last : 0;
    }

    /// <summary>How many events a collection has up to a position.</summary>
    public async Task<long> CountAsync(string collection, long to, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand($"select count(*) from {Events} where tenant_id = $1 and seq_id <= $2");
        command.Parameters.Add(new() { Value = collection });
        command.Parameters.Add(new() { Value = to });
        return await command.ExecuteScalarAsync(cancellationToken) is long count ? count : 0;
    }

    /// <summary>The same facts, of an event as Marten hands it to a projection.</summary>
    public static RecordedEvent ToRecorded(IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new RecordedEvent(
            e.TenantId,
            e.StreamId,
            e.Sequence,
            Instant.FromDateTimeOffset(e.Timestamp),
            e.UserName,
            e.GetHeader(ReasonHeader)?.ToString(),
            e.Data);
    }

    public async ValueTask DisposeAsync()
    {
        Turns.Dispose();

        if (_store.IsValueCreated)
        {
            await _store.Value.DisposeAsync();
        }
    }

    internal static RecordedEvent Read(string collection, NpgsqlDataReader reader)
    {
        var position = reader.GetInt64(0);
        return new RecordedEvent(
            collection,
            reader.GetGuid(1),
            position,
            Instant.FromDateTimeOffset(reader.GetFieldValue<DateTimeOffset>(2)),
            reader.IsDBNull(3) ? null : reader.GetString(3),
            reader.IsDBNull(4) ? null : reader.GetString(4),
            Body(collection, position, reader.GetString(5), reader.GetFieldValue<byte[]>(6)));
    }

    private static object Body(string collection, long position, string type, byte[] json) =>
        EventTypes.ByName.TryGetValue(type, out var known)
            ? JsonSerializer.Deserialize(json, known, LogJson.Options)
                ?? throw new InvalidDataException($"The event at position {position} is empty.")
            : throw new UnknownEventException(collection, position, type);
}
