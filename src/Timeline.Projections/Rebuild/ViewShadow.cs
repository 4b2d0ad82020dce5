using Npgsql;
using Timeline.Projections.Rows;
using Timeline.Projections.Views;

namespace Timeline.Projections.Rebuild;

/// <summary>
/// Rebuilt rows of one collection in temporary tables beside those stored. Once all are written, they are compared with those stored. All of it in the
/// transaction of one connection, and gone with it.
/// </summary>
internal sealed class ViewShadow(NpgsqlConnection connection, string collection)
{
    /// <summary>
    /// The shadows are joined to what stood by hashing, and PostgreSQL, which knows nothing of tables that were just filled, is not left to guess.
    /// </summary>
    public Task BeginAsync(CancellationToken cancellationToken) =>
        ExecuteAsync("set local enable_nestloop = off; set local enable_mergejoin = off; set local work_mem = '128MB'", cancellationToken);

    public Task CreateAsync<TRow>(ViewTable<TRow> table, CancellationToken cancellationToken) =>
        ExecuteAsync(table.CreateSql(Shadow(table.Name), temporary: true), cancellationToken);

    /// <summary>Copies rows in, and forgets them.</summary>
    /// <returns>How many.</returns>
    public async Task<int> WriteAsync<TKey, TRow>(ViewTable<TRow> table, RowVersions<TKey, TRow> rows, CancellationToken cancellationToken)
        where TKey : notnull
    {
        var count = rows.All.Count;

        if (count == 0)
        {
            return 0;
        }

        await using var copy = await connection.BeginBinaryImportAsync(table.CopySql(Shadow(table.Name)), cancellationToken);

        foreach (var row in rows.All)
        {
            await copy.StartRowAsync(cancellationToken);
            table.Write(copy, row);
        }

        await copy.CompleteAsync(cancellationToken);
        rows.Clear();
        return count;
    }

    /// <summary>Finds the rows that differ; replaces those stored, if told to, and touches no others.</summary>
    public Task CompareAsync<TRow>(ViewTable<TRow> table, Differences differing, bool replaces, CancellationToken cancellationToken) =>
        CompareAsync(
            new Compared(table.Name, table.FullName, $"{table.KeyList}, from_position", $"{table.ColumnList}, from_position, until_position", table.IdSql, "from_position"),
            differing, replaces, cancellationToken);

    /// <summary>Makes from the rebuilt chronology what follows from it, and compares that.</summary>
    public async Task CompareStatementActorsAsync(Differences differing, bool replaces, CancellationToken cancellationToken)
    {
        var shadow = Shadow(StatementActors.Name);
        await ExecuteAsync(StatementActors.CreateSql(shadow, temporary: true), cancellationToken);
        await ExecuteAsync(StatementActors.InsertSql(shadow, Shadow(ViewTables.Statements.Name)), cancellationToken);
        await CompareAsync(
            new Compared(StatementActors.Name, StatementActors.FullName, StatementActors.ColumnList, StatementActors.ColumnList, StatementActors.IdSql, "from_position"),
            differing, replaces, cancellationToken);
    }

    /// <summary>Makes from the log which moments come to which positions, and compares that.</summary>
    /// <param name="to">The last position.</param>
    public async Task CompareMomentsAsync(long to, Differences differing, bool replaces, CancellationToken cancellationToken)
    {
        var shadow = Shadow(Moments.Name);
        await ExecuteAsync(Moments.CreateSql(shadow, temporary: true), cancellationToken);
        await ExecuteAsync(Moments.InsertAllSql(shadow), cancellationToken, collection, to);
        await CompareAsync(
            new Compared(Moments.Name, Moments.FullName, Moments.ColumnList, Moments.ColumnList, "position::text", "position"), differing, replaces, cancellationToken);
    }

    private async Task CompareAsync(Compared table, Differences differing, bool replaces, CancellationToken cancellationToken)
    {
        var shadow = Shadow(table.Name);
        var known = differing.Count;
        await FindAsync(
            table.Name,
            $"""
            select {table.Id}, {table.From}, case when exists (select from {shadow} as rebuilt where {Same(table.Key)}) then {(int)RowDifference.OtherValues} else {(int)RowDifference.OnlyInView} end
            from {table.FullName} as stored where collection = $1 and not exists (
                select from {shadow} as rebuilt where {Same(table.Key)} and {SameValues(table)})
            """,
            differing, cancellationToken);

        // When no stored row differs, only rows that are missing can make the two unequal in number.
        if (differing.Count > known || !await IsAsLongAsync(table.FullName, shadow, cancellationToken))
        {
            await FindAsync(
                table.Name,
                $"""
                select {table.Id}, {table.From}, {(int)RowDifference.OnlyInLog} from {shadow} as rebuilt where not exists (
                    select from {table.FullName} as stored where stored.collection = $1 and {Same(table.Key)})
                """,
                differing, cancellationToken);
        }

        if (replaces && differing.Count > known)
        {
            await ExecuteAsync(
                $"""
                delete from {table.FullName} as stored where collection = $1 and not exists (
                    select from {shadow} as rebuilt where {Same(table.Key)} and {SameValues(table)})
                """,
                cancellationToken, collection);
            await ExecuteAsync(
                $"""
                insert into {table.FullName} ({table.Columns}) select {table.Columns} from {shadow} as rebuilt where not exists (
                    select from {table.FullName} as stored where stored.collection = $1 and {Same(table.Key)})
                """,
                cancellationToken, collection);
        }

        // Equal keys can be joined by; of the rest, null is as null.
        static string Same(string key) => string.Join(" and ", key.Split(", ").Select(column => $"stored.{column} = rebuilt.{column}"));

        static string SameValues(Compared table) =>
            table.Columns == table.Key ? "true" : $"({Of("stored", table.Columns)}) is not distinct from ({Of("rebuilt", table.Columns)})";

        static string Of(string alias, string names) => string.Join(", ", names.Split(", ").Select(column => $"{alias}.{column}"));
    }

    /// <param name="rows">Selects id, position and <see cref="RowDifference"/> of rows.</param>
    private async Task FindAsync(string table, string rows, Differences differing, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select id, position, difference, count(*) over () from ({rows}) as found (id, position, difference) order by position, id limit {RebuildViews.MostNamed}",
            connection)
        { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = collection });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        for (var isFirst = true; await reader.ReadAsync(cancellationToken); isFirst = false)
        {
            differing.Add(new DifferingRow(table, reader.GetString(0), reader.GetInt64(1), (RowDifference)reader.GetInt32(2)), isFirst ? reader.GetInt64(3) : 0);
        }
    }

    /// <summary>Whether every rebuilt row has its stored one, now that no stored row differs from a rebuilt one.</summary>
    private async Task<bool> IsAsLongAsync(string table, string shadow, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select (select count(*) from {table} where collection = $1) = (select count(*) from {shadow})", connection)
        { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = collection });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static string Shadow(string name) => $"rebuilt_{name}";

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };

        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <param name="Key">Columns that tell one row version from another.</param>
    /// <param name="Columns">All of them.</param>
    /// <param name="Id">SQL of what a person may call a row.</param>
    /// <param name="From">The column of the position that the row begins at.</param>
    private sealed record Compared(string Name, string FullName, string Key, string Columns, string Id, string From);
}
