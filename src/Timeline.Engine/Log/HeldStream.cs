using Marten;
using Marten.Services;
using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>
/// A stream that nobody else appends to until this is disposed of: its events so far, and a session to append more with. Locks, clock and
/// events come in one round trip, which is most of what a small append takes.
/// </summary>
internal sealed class HeldStream : IAsyncDisposable
{
    private static readonly string FindStream = $"select version from {EventLog.Schema}.mt_streams where id = $1 and tenant_id = $2 for update";

    private static readonly string ReadEvents = $"{EventLog.Columns} where tenant_id = $1 and stream_id = $2 order by version";

    private readonly NpgsqlConnection _connection;

    private HeldStream(NpgsqlConnection connection, IReadOnlyList<RecordedEvent> events, IDocumentSession session) =>
        (_connection, Events, Session) = (connection, events, session);

    /// <summary>In order of position; empty when there is no such stream.</summary>
    public IReadOnlyList<RecordedEvent> Events { get; }

    /// <summary>Saving commits.</summary>
    public IDocumentSession Session { get; }

    /// <summary>Waits until nobody else holds the stream.</summary>
    public static async Task<HeldStream> TakeAsync(
        NpgsqlDataSource dataSource, IDocumentStore store, string collection, Guid id, CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);

        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var (now, events) = await LockAsync(connection, collection, id, cancellationToken);

            var options = SessionOptions.ForTransaction(transaction, shouldAutoCommit: true);
            options.TenantId = collection;
            options.Listeners.Add(new AppendLock.Taken(now));
            return new HeldStream(connection, events, store.LightweightSession(options));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static async Task<(DateTimeOffset Now, List<RecordedEvent> Events)> LockAsync(
        NpgsqlConnection connection, string collection, Guid id, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            Timeout = AppendLock.Patience,
            BatchCommands =
            {
                new(AppendLock.TakeShared) { Parameters = { new() { Value = AppendLock.Key } } },
                new(FindStream) { Parameters = { new() { Value = id }, new() { Value = collection } } },
                new(ReadEvents) { Parameters = { new() { Value = collection }, new() { Value = id } } },
                new("select clock_timestamp()"), // Whoever held the stream before has an earlier one.
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var events = new List<RecordedEvent>();

        while (await reader.ReadAsync(cancellationToken))
        {
            events.Add(EventLog.Read(collection, reader));
        }

        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetFieldValue<DateTimeOffset>(0), events);
    }
}
