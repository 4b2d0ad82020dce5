using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Npgsql;
using Timeline.Engine.Log;

namespace Timeline.Projections.Views;

/// <summary>Brings the views up with the log before a read that would otherwise miss what was just recorded.</summary>
internal sealed class ViewUpkeep(NpgsqlDataSource dataSource, EventLog log)
{
    /// <summary>
    /// Whoever writes the views holds this advisory lock: a reader while it catches up, a rebuild, and for as long as it leads the daemon of a
    /// server. It is the one Marten's daemons settle among themselves with who leads.
    /// </summary>
    private static readonly long WriterLock = ProjectionLockIds.Compute(EventLog.Schema, new ShardName(ViewsProjection.Name), new DaemonSettings().DaemonLockId);

    // Any constant of ours: who must write and cannot wait for a daemon to end holds this one beside it, and daemons step aside.
    private const long TurnLock = 0x5649455754;

    /// <summary>Whether somebody wants daemons to step aside.</summary>
    public static readonly string TurnIsWantedSql = $"""
        select exists (
            select from pg_locks where locktype = 'advisory' and objsubid = 1 and granted and classid = {TurnLock >> 32} and objid = {TurnLock & uint.MaxValue}
              and database = (select oid from pg_database where datname = current_database()))
        """;

    /// <summary>How far the views are; 0 when they are of another version.</summary>
    public static readonly string ProgressSql = $"""
        case when (select version from {EventLog.Schema}.schema_parts where name = '{ViewSchema.Name}') = {ViewSchema.Version}
             then coalesce((select max(last_seq_id) from {EventLog.Schema}.mt_event_progression where name like '{ViewsProjection.Name}:%'), 0)
             else 0
        end
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PageAtMost = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(15);

    /// <summary>
    /// Catches up if the views are behind. Of several processes that find so, one does it and the others wait; where a daemon runs, all wait for it.
    /// </summary>
    /// <returns>How far the log and the views are; they differ when an open transaction elsewhere hides what comes after it.</returns>
    public async Task<ViewProgress> CatchUpAsync(CancellationToken cancellationToken)
    {
        var progress = await FindAsync(cancellationToken);

        if (!progress.IsBehind)
        {
            return progress;
        }

        await ViewSchema.EnsureAsync(dataSource, cancellationToken);
        var sought = progress.Log;
        var looks = 0;
        var (since, before) = (Environment.TickCount64, await FindHeldAsync(cancellationToken));
        HeldLocks? writer;

        while ((writer = await TryBecomeWriterAsync(cancellationToken)) is null)
        {
            if (looks++ % 50 == 0)
            {
                await RunAsync(dataSource, $"select pg_notify('{ViewDaemon.Channel}', '')", cancellationToken);
            }

            await Task.Delay(LookAgainAfter, cancellationToken);
            progress = await FindAsync(cancellationToken);

            if (progress.Views >= sought)
            {
                return progress;
            }

            if (Environment.TickCount64 - since > Patience.TotalMilliseconds)
            {
                var now = await FindHeldAsync(cancellationToken);

                if (now == before && now.Mark < now.Log)
                {
                    return progress; // held by a transaction that is open elsewhere
                }

                (since, before) = (Environment.TickCount64, now);
            }
        }

        await using var _ = writer;
        progress = await FindAsync(cancellationToken);

        if (progress.IsBehind)
        {
            using var daemon = await log.Store.BuildProjectionDaemonAsync();
            await CatchUpAsync(daemon, cancellationToken);
            progress = await FindAsync(cancellationToken);
        }

        return progress;
    }

    // While a transaction is open that may have reserved a position, the daemon waits for it, whatever its token says.
    // A reader does not: it gets what is certain, and is told that there is more.
    private async Task CatchUpAsync(IProjectionDaemon daemon, CancellationToken cancellationToken)
    {
        var caughtUp = daemon.CatchUpAsync(cancellationToken);
        var before = await FindHeldAsync(CancellationToken.None);

        while (await Task.WhenAny(caughtUp, Task.Delay(Patience, cancellationToken)) != caughtUp)
        {
            var now = await FindHeldAsync(CancellationToken.None);
            var isHeld = now == before && now.Mark < now.Log;

            if (isHeld || cancellationToken.IsCancellationRequested)
            {
                await daemon.StopAllAsync();

                // A page that is being written is written to its end before somebody else may write.
                await Task.WhenAny(caughtUp, Task.Delay(isHeld ? TimeSpan.Zero : PageAtMost, CancellationToken.None));
                cancellationToken.ThrowIfCancellationRequested();
                return;
            }

            before = now;
        }

        await caughtUp;
    }

    /// <summary>How far the views are, how far the daemon takes the log for certain, and how far the log is.</summary>
    private async Task<(long Views, long Mark, long Log)> FindHeldAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand($"""
            select {ProgressSql},
                   coalesce((select last_seq_id from {EventLog.Schema}.mt_event_progression where name = 'HighWaterMark'), 0),
                   coalesce((select max(seq_id) from {EventLog.Schema}.mt_events), 0)
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    /// <summary>Waits until nobody else writes the views, daemons included. Dispose of the result to let the next one.</summary>
    public async Task<IAsyncDisposable> BecomeWriterAsync(CancellationToken cancellationToken)
    {
        await ViewSchema.EnsureAsync(dataSource, cancellationToken);
        return await HeldLocks.TakeAsync(dataSource, $"select pg_advisory_lock({TurnLock}), pg_advisory_lock({WriterLock})", patience: 0, cancellationToken)
            ?? throw new InvalidOperationException("The lock was waited for.");
    }

    /// <returns>Null when somebody else writes the views.</returns>
    private Task<HeldLocks?> TryBecomeWriterAsync(CancellationToken cancellationToken) =>
        HeldLocks.TakeAsync(dataSource, $"select pg_try_advisory_lock({WriterLock})", patience: 0, cancellationToken);

    /// <summary>How far the log and the views are.</summary>
    public async Task<ViewProgress> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var command = dataSource.CreateCommand($"select coalesce((select max(seq_id) from {EventLog.Schema}.mt_events), 0), {ProgressSql}");
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return new ViewProgress(reader.GetInt64(0), reader.GetInt64(1));
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return new ViewProgress(0, 0); // nothing was ever recorded here
        }
    }

    private static async Task RunAsync(NpgsqlDataSource dataSource, string sql, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>Positions of the log's last event and of the last one the views hold.</summary>
internal sealed record ViewProgress(long Log, long Views)
{
    public bool IsBehind => Views < Log;
}
