using System.Runtime.CompilerServices;
using System.Text.Json;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using Marten;
using NodaTime;
using Npgsql;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;

namespace Timeline.Engine.Log;

/// <summary>The log in PostgreSQL: Marten's event store, one tenant per collection.</summary>
/// <param name="configure">What else the store must know: the projections, which this side of the house does not.</param>
public sealed class EventLog(NpgsqlDataSource dataSource, Action<StoreOptions>? configure = null) : IAsyncDisposable
{
    /// <summary>The schema that holds the log and everything projected from it.</summary>
    public const string Schema = "timeline";

    /// <summary>An index of ours on Marten's table: a collection's events in order, and its last position.</summary>
    internal const string CollectionIndex = "mt_events_by_collection";

    private const string ReasonHeader = "reason";

    internal const string Columns =
        $"select seq_id, stream_id, timestamp, user_name, headers ->> '{ReasonHeader}', type, data from {Schema}.mt_events";

    // Building a store takes a third of a second, which a read that needs none should not pay.
    private readonly Lazy<DocumentStore> _store = new(() => DocumentStore.For(options =>
    {
        Configure(options, dataSource);
        configure?.Invoke(options);
    }));

    private volatile bool _isPrepared;

    public IDocumentStore Store => _store.Value;

    /// <summary>For many streams that begin at once.</summary>
    internal BulkAppend Bulk => new(dataSource, this);

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

    /// <summary>
    /// Opens a session whose events belong to <paramref name="collection"/>, recorded by <paramref name="by"/>
    /// because of <paramref name="reason"/>. Makes the log's tables first where there are none. The caller disposes of it.
    /// </summary>
    /// <param name="collection">As <see cref="CollectionName.Require"/> gives it.</param>
    /// <exception cref="NewerDatabaseException">A later version of the program made the tables.</exception>
    public async Task<IDocumentSession> OpenAsync(string collection, string by, string? reason, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);

        return Signed(Store.LightweightSession(collection), by, reason);
    }

    /// <summary>As <see cref="OpenAsync"/>, with a stream's events so far, and nobody else appending to it meanwhile.</summary>
    internal async Task<HeldStream> HoldAsync(string collection, Guid stream, string by, string? reason, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);

        var held = await HeldStream.TakeAsync(dataSource, Store, collection, stream, cancellationToken);
        Signed(held.Session, by, reason);
        return held;
    }

    private static IDocumentSession Signed(IDocumentSession session, string by, string? reason)
    {
        session.LastModifiedBy = by;

        if (reason is not null)
        {
            session.SetHeader(ReasonHeader, reason);
        }

        return session;
    }

    /// <summary>Reads a collection's events in order of position, both bounds inclusive, without holding more than one at a time.</summary>
    /// <exception cref="PostgresException">Nothing was ever recorded in the database: there is no log yet.</exception>
    /// <exception cref="InvalidDataException">An event has a type this version does not know.</exception>
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
        await using var command = dataSource.CreateCommand($"select max(seq_id) from {Schema}.mt_events where tenant_id = $1");
        command.Parameters.Add(new() { Value = collection });
        return await command.ExecuteScalarAsync(cancellationToken) is long last ? last : 0;
    }

    /// <summary>How many events a collection has up to a position.</summary>
    public async Task<long> CountAsync(string collection, long to, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand($"select count(*) from {Schema}.mt_events where tenant_id = $1 and seq_id <= $2");
        command.Parameters.Add(new() { Value = collection });
        command.Parameters.Add(new() { Value = to });
        return await command.ExecuteScalarAsync(cancellationToken) is long count ? count : 0;
    }

    /// <summary>The text that was captured; null when it was taken down.</summary>
    /// <param name="digest">Lower-case hex SHA-256 of the text's UTF-8 bytes.</param>
    public async Task<string?> FindTextAsync(string collection, string digest, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand($"select body from {Schema}.article_texts where collection = $1 and digest = $2");
        command.Parameters.Add(new() { Value = collection });
        command.Parameters.Add(new() { Value = digest });
        return await command.ExecuteScalarAsync(cancellationToken) as string;
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
        if (_store.IsValueCreated)
        {
            await _store.Value.DisposeAsync();
        }
    }

    private static void Configure(StoreOptions options, NpgsqlDataSource dataSource)
    {
        options.Connection(dataSource);
        options.DatabaseSchemaName = Schema;
        options.AutoCreateSchemaObjects = AutoCreate.None; // LogSchema does it, once per version
        options.DisableNpgsqlLogging = true;
        options.UseSystemTextJsonForSerialization(configure: LogJson.Configure);

        options.Events.StreamIdentity = StreamIdentity.AsGuid;
        options.Events.TenancyStyle = TenancyStyle.Conjoined;
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps; // .NET's server: AppendLock sets them
        options.Events.MetadataConfig.UserNameEnabled = true;
        options.Events.MetadataConfig.HeadersEnabled = true;

        options.Listeners.Add(new AppendLock());

        // Marten would drop an index it does not know.
        options.Events.IgnoreIndex(CollectionIndex);

        // Without it a second daemon's poll for leadership throws under DistributedLock.Postgres.
        options.Events.UseAdvisoryLockTransaction = true;

        foreach (var (name, type) in EventTypes.ByName)
        {
            options.Events.MapEventType(type, name);
        }

        options.Projections.Add(new ArticleFold(), ProjectionLifecycle.Live);
        options.Projections.Add(new ActorFold(), ProjectionLifecycle.Live);
        options.Projections.AsyncMode = DaemonMode.ExternallyManaged;
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
            Body(position, reader.GetString(5), reader.GetFieldValue<byte[]>(6)));
    }

    private static object Body(long position, string type, byte[] json) =>
        EventTypes.ByName.TryGetValue(type, out var known)
            ? JsonSerializer.Deserialize(json, known, LogJson.Options)
                ?? throw new InvalidDataException($"The event at position {position} is empty.")
            : throw new InvalidDataException(
                $"The event at position {position} is of type '{type}', which this version does not know. Use the version that wrote it, or a later one.");
}
