using Npgsql;
using Timeline.Engine.Log;

namespace Timeline.Projections.Views;

/// <summary>Makes the views' tables. Another version of them starts empty and is projected anew from the log.</summary>
internal static class ViewSchema
{
    /// <summary>Raise it when a table, or what an event does to a row, changes.</summary>
    public const int Version = 2;

    private static readonly SchemaPart Part = new("views", Version);

    public static async Task<bool> IsThereAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        await Part.FindAsync(dataSource, cancellationToken) == Version;

    public static Task EnsureAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        Part.EnsureAsync(
            dataSource,
            async connection =>
            {
                await using var command = new NpgsqlCommand(string.Join(";\n", Sql()), connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken);

    private static IEnumerable<string> Sql() =>
    [
        .. Make(ViewTables.Articles),
        .. Make(ViewTables.Statements),
        .. Make(ViewTables.Actors),
        .. Make(ViewTables.ArticleActors),
        .. Make(ViewTables.Decisions),
        $"delete from {EventLog.Schema}.mt_event_progression where name like '{ViewsProjection.Name}:%'",
    ];

    private static IEnumerable<string> Make<TRow>(ViewTable<TRow> table) =>
        [$"drop table if exists {table.FullName}", table.CreateSql(table.FullName), .. table.CreateIndexSql()];
}
