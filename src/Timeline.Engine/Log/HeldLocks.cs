using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>A connection with advisory locks of its session, which are free when this is disposed of, whatever happened to the connection.</summary>
public sealed class HeldLocks : IAsyncDisposable
{
    private HeldLocks(NpgsqlConnection connection) => Connection = connection;

    /// <summary>In no transaction.</summary>
    public NpgsqlConnection Connection { get; }

    /// <param name="sql">Takes the locks, or answers false.</param>
    /// <param name="patience">Seconds to wait at most; 0 waits for as long as it takes.</param>
    /// <returns>Null when <paramref name="sql"/> answered false.</returns>
    public static async Task<HeldLocks?> TakeAsync(NpgsqlDataSource dataSource, string sql, int patience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        var held = new HeldLocks(await dataSource.OpenConnectionAsync(cancellationToken));

        try
        {
            await using var command = new NpgsqlCommand(sql, held.Connection) { CommandTimeout = patience };

            if (await command.ExecuteScalarAsync(cancellationToken) is not false)
            {
                return held;
            }
        }
        catch
        {
            await held.DisposeAsync(); // it may have been cancelled when the lock was taken already
            throw;
        }

        await held.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", Connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // It must not go back to the pool: whoever got it next would hold the locks. Those that are out now are closed when they come back.
            NpgsqlConnection.ClearPool(Connection);
        }
        finally
        {
            await Connection.DisposeAsync();
        }
    }
}
