using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Npgsql;
using Timeline.Engine.Log;

namespace Timeline.Projections.Views;

/// <summary>Who writes the views: one at a time. Dispose of a turn to let the next one.</summary>
internal static class ViewTurn
{
    /// <summary>
    /// Whoever writes the views holds this advisory lock: a reader while it catches up, a rebuild, and for as long as it leads the daemon of a
    /// server. It is the one Marten's daemons settle among themselves with who leads.
    /// </summary>
    private static readonly long WriterLock = ProjectionLockIds.Compute(EventLog.Schema, new ShardName(ViewsProjection.ShardName), new DaemonSettings().DaemonLockId);

    // Any constant of ours: who must write and cannot wait for a daemon to end holds this one beside it, and daemons step aside.
    private const long TurnLock = 0x5649455754;

    /// <summary>Whether somebody wants daemons to step aside.</summary>
    public static readonly string TurnIsWantedSql = $"""
        select exists (
            select from pg_locks where locktype = 'advisory' and objsubid = 1 and granted and classid = {TurnLock >> 32} and objid = {TurnLock & uint.MaxValue}
              and database = (select oid from pg_database where datname = current_database()))
        """;

    /// <summary>Waits until nobody else writes the views, daemons included.</summary>
    public static async Task<IAsyncDisposable> TakeAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        await TakeAsync(
            dataSource,
            async connection =>
            {
                await RunAsync(connection, $"select pg_advisory_lock({TurnLock}), pg_advisory_lock({WriterLock})", cancellationToken);
                return $"select pg_advisory_unlock({WriterLock}), pg_advisory_unlock({TurnLock})";
            },
            cancellationToken) ?? throw new InvalidOperationException("The lock was waited for.");

    /// <returns>Null when somebody else writes the views.</returns>
    public static Task<IAsyncDisposable?> TryTakeAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        TakeAsync(
            dataSource,
            async connection =>
            {
                await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({WriterLock})", connection);
                return await command.ExecuteScalarAsync(cancellationToken) is true ? $"select pg_advisory_unlock({WriterLock})" : null;
            },
            cancellationToken);

    /// <param name="take">Gives what is to be run at the end; null when nothing was taken.</param>
    private static async Task<IAsyncDisposable?> TakeAsync(
        NpgsqlDataSource dataSource, Func<NpgsqlConnection, Task<string?>> take, CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        string? release = null;

        try
        {
            release = await take(connection);
            return release is null ? null : new Writer(connection, release);
        }
        finally
        {
            if (release is null)
            {
                await connection.DisposeAsync();
            }
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class Writer(NpgsqlConnection connection, string release) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await RunAsync(connection, release, CancellationToken.None);
            await connection.DisposeAsync();
        }
    }
}
