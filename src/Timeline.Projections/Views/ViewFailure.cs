using System.Net.Sockets;
using JasperFx.Events.Daemon;
using NodaTime;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Sql;

namespace Timeline.Projections.Views;

/// <summary>Why the views do not go on, kept in the database: who waits for them is mostly not who writes them.</summary>
internal static class ViewFailure
{
    private const string FullName = $"{EventLog.Schema}.views_failure";

    // Two daemons write at once when the backend of the leader's lock ended: the losers fail and the views go on. Failures at one position that do
    // not end in so long are something else.
    private const string CollisionsLast = "3 <= known.failures and interval '5 seconds' < clock_timestamp() - known.since";

    /// <summary>A row counts once it is sure, and as long as the views are where they were when it was written.</summary>
    public const string CreateSql =
        $"create table {FullName} (position bigint primary key, since timestamptz not null, reason text not null, failures integer not null, is_sure boolean not null)";

    public const string DropSql = $"drop table if exists {FullName}";

    /// <summary>For the transaction that moves the views on.</summary>
    public const string ForgetSql = $"delete from {FullName}";

    /// <summary>Keeps the reason. What passes by itself is none: a lost connection, a deadlock, a daemon that came between.</summary>
    /// <returns>Why the views are stuck; null when it may pass by itself.</returns>
    public static async Task<ViewsStuckException?> KeepAsync(NpgsqlDataSource dataSource, Exception exception, CancellationToken cancellationToken)
    {
        if (ReasonOf(exception) is not { } reason)
        {
            return null;
        }

        await using var command = dataSource.CreateCommand($"""
            insert into {FullName} as known
            select progress, clock_timestamp(), $1, 1, $2 from (select {ViewUpkeep.ProgressSql} as progress) as views
            where $2 or progress < (select max(seq_id) from {EventLog.Events})
            on conflict (position) do update
            set reason = excluded.reason, failures = known.failures + 1, is_sure = known.is_sure or excluded.is_sure or ({CollisionsLast})
            """);
        command.Parameters.Add(new() { Value = reason });
        command.Parameters.Add(new() { Value = !IsCollision(exception) });
        await command.ExecuteNonQueryAsync(cancellationToken);
        return await FindAsync(dataSource, cancellationToken);
    }

    /// <summary>Why the views are where they are; null when nothing failed there.</summary>
    public static async Task<ViewsStuckException?> FindAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        (await dataSource
            .Command($"select since, position, reason from {FullName} where position = {ViewUpkeep.ProgressSql} and is_sure")
            .ReadAsync(r => new ViewsStuckException(Instant.FromDateTimeOffset(r.GetFieldValue<DateTimeOffset>(0)), r.GetInt64(1), r.GetString(2)), cancellationToken))
        .SingleOrDefault();

    /// <summary>Whether another daemon may have written the same rows meanwhile, or was about to: PostgreSQL ends one of two that wait for each other.</summary>
    public static bool IsCollision(Exception exception) =>
        Innermost(exception) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected } or ProgressionProgressOutOfOrderException;

    /// <returns>Null for what passes by itself.</returns>
    private static string? ReasonOf(Exception exception) => Innermost(exception) switch
    {
        OperationCanceledException or ObjectDisposedException or NpgsqlException { IsTransient: true } or IOException or SocketException or ProgressionProgressOutOfOrderException => null,
        PostgresException { SqlState: var state } when state.StartsWith("57P", StringComparison.Ordinal) => null,
        PostgresException e => $"{e.MessageText} (SQLSTATE {e.SqlState})".ReplaceLineEndings(" "),
        var other => other.Message.ReplaceLineEndings(" "),
    };

    private static Exception Innermost(Exception exception) =>
        (exception is AggregateException several ? several.Flatten().InnerExceptions[0] : exception).GetBaseException();
}
