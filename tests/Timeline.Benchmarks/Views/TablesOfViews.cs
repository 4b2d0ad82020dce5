using Timeline.Benchmarks.Databases;
using Timeline.Engine.Log;
using Timeline.Projections.Sql;

namespace Timeline.Benchmarks.Views;

/// <summary>Every table that a rebuild fills, whichever these are: what stands in the schema and is not the log's.</summary>
internal static class TablesOfViews
{
    public static async Task<string[]> FindAsync(BenchDatabase database, CancellationToken cancellationToken) =>
    [
        .. await database.Source
            .Command(@"select tablename from pg_tables where schemaname = $1 and tablename not like 'mt\_%' and tablename not in ('article_texts', 'requests', 'schema_parts')", EventLog.Schema)
            .ReadAsync(reader => reader.GetString(0), cancellationToken),
    ];
}
