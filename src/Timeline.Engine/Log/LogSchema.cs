using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>Makes the log's tables, once per version of them; afterwards a single look-up tells that there is nothing to do.</summary>
internal static class LogSchema
{
    private static readonly SchemaPart Log = new("log", 1);

    /// <summary>Whether the tables are there. Makes none.</summary>
    /// <exception cref="NewerDatabaseException">A later version of the program made them.</exception>
    internal static Task<bool> IsThereAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) => Log.IsCurrentAsync(dataSource, cancellationToken);

    internal static Task EnsureAsync(NpgsqlDataSource dataSource, EventLog log, CancellationToken cancellationToken) =>
        Log.EnsureAsync(
            dataSource,
            async connection =>
            {
                await log.Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
                await using var command = new NpgsqlCommand(
                    $"""
                    {ArticleTexts.CreateSql};
                    create index if not exists {EventLog.CollectionIndex} on {EventLog.Schema}.mt_events (tenant_id, seq_id)
                    """,
                    connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken);
}
