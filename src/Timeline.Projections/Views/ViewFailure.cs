using NodaTime;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Views;

/// <summary>Why the views do not go on, kept in the database: who waits for them is mostly not who writes them.</summary>
internal static class ViewFailure
{
    private const string FullName = $"{EventLog.Schema}.views_failure";

    /// <summary>One row at most. It counts as long as the views are where they were when it was written.</summary>
    public const string CreateSql = $"create table {FullName} (position bigint primary key, since timestamptz not null, reason text not null)";

    public const string DropSql = $"drop table if exists {FullName}";

    /// <summary>For the transaction that moves the views on.</summary>
    public const string ForgetSql = $"delete from {FullName}";

    /// <summary>Keeps the reason. What passes by itself is none: a lost connection, a deadlock, a daemon that came between.</summary>
    /// <returns>What to tell who waits; null when it passes by itself.</returns>
    public static async Task<ViewsStuckException?> KeepAsync(NpgsqlDataSource dataSource, Exception exception, CancellationToken cancellationToken)
    {
        if (ReasonOf(exception) is not { } reason)
        {
            return null;
        }

        await using var command = dataSource.CreateCommand($"""
            insert into {FullName} as known values ({ViewUpkeep.ProgressSql}, clock_timestamp(), $1)
            on conflict (position) do update set reason = excluded.reason
            """);
        command.Parameters.Add(new() { Value = reason });
        await command.ExecuteNonQueryAsync(cancellationToken);
        return await FindAsync(dataSource, cancellationToken);
    }

    /// <summary>Why the views are where they are; null when nothing failed there.</summary>
    public static async Task<ViewsStuckException?> FindAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        (await dataSource
            .Command($"select since, position, reason from {FullName} where position = {ViewUpkeep.ProgressSql}")
            .ReadAsync(r => new ViewsStuckException(Instant.FromDateTimeOffset(r.GetFieldValue<DateTimeOffset>(0)), r.GetInt64(1), r.GetString(2)), cancellationToken))
        .SingleOrDefault();

    private static string? ReasonOf(Exception exception)
    {
        var innermost = exception is AggregateException several ? several.Flatten().InnerExceptions[0] : exception;

        while (innermost.InnerException is { } inner)
        {
            innermost = inner;
        }

        return innermost switch
        {
            OperationCanceledException or NpgsqlException { IsTransient: true } or JasperFx.Events.Daemon.ProgressionProgressOutOfOrderException => null,
            PostgresException e => $"{e.MessageText} (SQLSTATE {e.SqlState})".ReplaceLineEndings(" "),
            _ => innermost.Message.ReplaceLineEndings(" "),
        };
    }
}
