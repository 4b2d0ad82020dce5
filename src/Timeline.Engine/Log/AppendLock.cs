using Marten;
using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>
/// Lets a bulk append be alone with the log. Marten marks everything up to a bulk append's last position as seen; an event whose transaction
/// had taken a lower position and was still open would never come to the views. So everybody who appends holds this lock: many at once
/// for as long as their transactions last, or one who appends in bulk.
/// </summary>
internal sealed class AppendLock : DocumentSessionListenerBase
{
    // Any constant of ours.
    private const long Key = 0x415050454E44;

    /// <summary>Shared, until the session's transaction ends. Marten takes positions after this.</summary>
    public override async Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        if (session.PendingChanges.Streams().Any())
        {
            await session.BeginTransactionAsync(token);
            await RunAsync(session.Connection!, "select pg_advisory_xact_lock_shared($1)", token);
        }
    }

    /// <summary>Waits until no append is under way, and keeps others waiting until the result is disposed of.</summary>
    public static async Task<Alone> TakeAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);

        try
        {
            await RunAsync(connection, "select pg_advisory_lock($1)", cancellationToken);
            return new Alone(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = Key });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <param name="Connection">Outside of any transaction.</param>
    internal sealed record Alone(NpgsqlConnection Connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await RunAsync(Connection, "select pg_advisory_unlock($1)", CancellationToken.None);
            await Connection.DisposeAsync();
        }
    }
}
