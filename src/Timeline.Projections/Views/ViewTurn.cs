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
    public static async Task<HeldLocks> TakeAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        await HeldLocks.TakeAsync(dataSource, $"select pg_advisory_lock({TurnLock}), pg_advisory_lock({WriterLock})", patience: 0, cancellationToken)
        ?? throw new InvalidOperationException("The lock was not taken, although this waited for it.");

    /// <returns>Null when somebody else writes the views.</returns>
    public static Task<HeldLocks?> TryTakeAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        HeldLocks.TakeAsync(dataSource, $"select pg_try_advisory_lock({WriterLock})", patience: 0, cancellationToken);
}
