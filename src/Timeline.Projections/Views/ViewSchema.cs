using Npgsql;
using Timeline.Engine.Log;

namespace Timeline.Projections.Views;

/// <summary>Makes the views' tables. Another version of them starts empty and is projected anew from the log.</summary>
internal static class ViewSchema
{
    /// <summary>Raise it when a table, or what an event does to a row, changes.</summary>
    public const int Version = 6;

    public const string Name = "views";

    /// <summary>A row beside the version of <see cref="Name"/>: how often a rebuild found stored rows to differ from the log.</summary>
    public const string Mended = "views mended";

    /// <summary>How often that was.</summary>
    public static readonly string MendedSql = $"coalesce((select version from {EventLog.Schema}.schema_parts where name = '{Mended}'), 0)";

    private static readonly SchemaPart Part = new(Name, Version);

    public static Task EnsureAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        Part.EnsureAsync(
            dataSource,
            async connection =>
            {
                await using var command = new NpgsqlCommand(string.Join(";\n", Sql()), connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken);

    /// <summary>Counts a rebuild that mended something, so that whoever keeps names in memory reads them again.</summary>
    public static async Task TellMendedAsync(NpgsqlConnection connection, bool isMended, CancellationToken cancellationToken)
    {
        if (isMended)
        {
            await using var command = new NpgsqlCommand(
                $"""
                insert into {EventLog.Schema}.schema_parts as part values ($1, 1)
                on conflict (name) do update set version = part.version + 1
                """,
                connection);
            command.Parameters.Add(new() { Value = Mended });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static IEnumerable<string> Sql() =>
    [
        .. Make(ViewTables.Articles),
        .. Make(ViewTables.Statements),
        .. Make(ViewTables.Actors),
        .. Make(ViewTables.ArticleActors),
        .. Make(ViewTables.Decisions),
        .. Make(ViewTables.NameParts),
        .. Make(ViewTables.NameJoins),
        $"drop table if exists {StatementActors.FullName}",
        StatementActors.CreateSql(StatementActors.FullName),
        .. StatementActors.CreateIndexSql(),
        $"drop table if exists {Moments.FullName}",
        Moments.CreateSql(Moments.FullName),
        ViewFailure.DropSql,
        ViewFailure.CreateSql,
        $"drop table if exists {UnknownEvents.FullName}",
        UnknownEvents.CreateSql,
        $"delete from {EventLog.Schema}.mt_event_progression where name like '{ViewsProjection.ShardName}:%'",
    ];

    private static IEnumerable<string> Make<TRow>(ViewTable<TRow> table) =>
        [$"drop table if exists {table.FullName}", table.CreateSql(table.FullName), .. table.CreateIndexSql()];
}
