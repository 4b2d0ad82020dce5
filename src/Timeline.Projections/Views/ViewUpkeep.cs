using JasperFx.Events.Daemon;
using Npgsql;
using Timeline.Engine.Log;

namespace Timeline.Projections.Views;

/// <summary>Brings the views up with the log before a read that would otherwise miss what was just recorded.</summary>
internal sealed class ViewUpkeep(NpgsqlDataSource dataSource, EventLog log)
{
    /// <summary>How far the views are; 0 when they are of another version.</summary>
    public static readonly string ProgressSql = $"""
        case when (select version from {EventLog.Schema}.schema_parts where name = '{ViewSchema.Name}') = {ViewSchema.Version}
             then coalesce((select max(last_seq_id) from {EventLog.Schema}.mt_event_progression where name like '{ViewsProjection.ShardName}:%'), 0)
             else 0
        end
        """;

    private const int LooksBetweenCalls = 50;

    private static readonly TimeSpan PageAtMost = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(15);

    /// <summary>What this process knows of the views' being held back.</summary>
    public ViewHold Hold { get; } = new(dataSource);

    /// <summary>
    /// Catches up if the views are behind. Of several processes that find so, one does it and the others wait; where a daemon runs, all wait for it.
    /// </summary>
    /// <returns>How far the log and the views are; they differ when an open transaction elsewhere hides what comes after it.</returns>
    /// <exception cref="ViewsStuckException">Writing them fails, here or where they are written.</exception>
    public async Task<ViewProgress> CatchUpAsync(CancellationToken cancellationToken)
    {
        var progress = await FindAsync(cancellationToken);

        if (!progress.IsBehind)
        {
            return progress;
        }

        await ViewSchema.EnsureAsync(dataSource, cancellationToken);
        var before = await Hold.LookAsync(cancellationToken);

        if (Hold.Find(before) is { } known)
        {
            return progress with { HeldBack = known };
        }

        var (sought, since, looks) = (progress.Log, Environment.TickCount64, 0);
        HeldLocks? writer;

        while ((writer = await ViewTurn.TryTakeAsync(dataSource, cancellationToken)) is null)
        {
            if (looks++ % LooksBetweenCalls == 0)
            {
                await RunAsync(dataSource, $"select pg_notify('{ViewDaemon.Channel}', '')", cancellationToken);

                if (await ViewFailure.FindAsync(dataSource, cancellationToken) is { } stuck)
                {
                    throw stuck;
                }
            }

            await Task.Delay(LookAgainAfter, cancellationToken);
            progress = await FindAsync(cancellationToken);

            if (progress.Views >= sought)
            {
                return progress;
            }

            if (Environment.TickCount64 - since > ViewHold.Patience.TotalMilliseconds)
            {
                var now = await Hold.LookAsync(cancellationToken);

                if (now.IsWhereItWas(before))
                {
                    return progress with { HeldBack = Hold.Remember(now) };
                }

                (since, before) = (Environment.TickCount64, now);
            }
        }

        long from;

        await using (writer)
        {
            progress = await FindAsync(cancellationToken);
            (from, sought) = (progress.Views, progress.Log);

            while (progress.Views < sought && progress.HeldBack is null)
            {
                using var daemon = await log.Store.BuildProjectionDaemonAsync();
                var heldBack = await CatchUpAsync(daemon, cancellationToken);
                progress = (await FindAsync(cancellationToken)) with { HeldBack = heldBack };
            }
        }

        if (progress.Views - from > ViewTidying.After)
        {
            await ViewTidying.TidyAsync(dataSource, cancellationToken); // others read already
        }

        return progress;
    }

    // While a transaction is open that may have reserved a position, the daemon waits for it, whatever its token says.
    // A reader does not: it gets what is certain, and is told that there is more.
    private async Task<HeldBack?> CatchUpAsync(IProjectionDaemon daemon, CancellationToken cancellationToken)
    {
        var caughtUp = daemon.CatchUpAsync(cancellationToken);
        var before = await Hold.LookAsync(CancellationToken.None);

        while (await Task.WhenAny(caughtUp, Task.Delay(ViewHold.Patience, cancellationToken)) != caughtUp)
        {
            var now = await Hold.LookAsync(CancellationToken.None);
            var isHeld = now.IsWhereItWas(before);

            if (isHeld || cancellationToken.IsCancellationRequested)
            {
                await daemon.StopAllAsync();

                // A page that is being written is written to its end before somebody else may write.
                await Task.WhenAny(caughtUp, Task.Delay(isHeld ? TimeSpan.Zero : PageAtMost, CancellationToken.None));
                cancellationToken.ThrowIfCancellationRequested();
                return Hold.Remember(now);
            }

            before = now;
        }

        try
        {
            await caughtUp;
            return null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            if (await ViewFailure.KeepAsync(dataSource, e, cancellationToken) is { } stuck)
            {
                throw stuck;
            }

            if (!ViewFailure.IsCollision(e))
            {
                throw;
            }

            return null; // another daemon has written, so look again
        }
    }

    /// <summary>Waits until nobody else writes the views, daemons included. Dispose of the result to let the next one.</summary>
    public async Task<HeldLocks> BecomeWriterAsync(CancellationToken cancellationToken)
    {
        await ViewSchema.EnsureAsync(dataSource, cancellationToken);
        return await ViewTurn.TakeAsync(dataSource, cancellationToken);
    }

    /// <summary>How far the log and the views are.</summary>
    public async Task<ViewProgress> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var command = dataSource.CreateCommand($"select coalesce((select max(seq_id) from {EventLog.Events}), 0), {ProgressSql}");
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
