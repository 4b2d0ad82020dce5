using Npgsql;

namespace Timeline.Projections.Views;

/// <summary>
/// What autovacuum would do, when it comes by, after many rows were written: until then pages are planned for empty tables, and every search in words walks
/// through the words that wait beside their index.
/// </summary>
internal static class ViewTidying
{
    /// <summary>Events the views must have gone on by. Fewer leave little behind, and it takes a second where there are many rows.</summary>
    public const long After = 5_000;

    private static readonly string Sql = $"""
        select gin_clean_pending_list(i.indexrelid)
        from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
        where i.indrelid = '{ViewTables.Statements.FullName}'::regclass and a.amname = 'gin';
        analyze {ViewTables.Statements.FullName}, {StatementActors.FullName}, {ViewTables.Articles.FullName}, {ViewTables.Actors.FullName},
                {ViewTables.ArticleActors.FullName}, {ViewTables.NameParts.FullName}, {ViewTables.NameJoins.FullName}, {Moments.FullName}
        """;

    /// <summary>Readers and writers go on meanwhile. Without the right to do it, it is left to autovacuum.</summary>
    public static async Task TidyAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = dataSource.CreateCommand(Sql);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
        }
    }
}
