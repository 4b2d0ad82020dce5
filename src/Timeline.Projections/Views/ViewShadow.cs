using Npgsql;

namespace Timeline.Projections.Views;

/// <summary>
/// Rebuilt rows of one collection in temporary tables beside those stored. Once all are written, those stored that differ are replaced, and
/// nothing else is touched. All of it in the transaction of one connection, and gone with it.
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

    /// <returns>How many of the stored rows differed or were missing.</returns>
    public Task<int> MendAsync<TRow>(ViewTable<TRow> table, CancellationToken cancellationToken) =>
        MendAsync(table.Name, table.FullName, $"{table.KeyList}, from_position", $"{table.ColumnList}, from_position, until_position", cancellationToken);

    /// <summary>Makes from the rebuilt chronology what follows from it, and mends that.</summary>
    public async Task<int> MendStatementActorsAsync(CancellationToken cancellationToken)
    {
        var shadow = Shadow(StatementActors.Name);
        await ExecuteAsync(StatementActors.CreateSql(shadow, temporary: true), cancellationToken);
        await ExecuteAsync(StatementActors.InsertSql(shadow, Shadow(ViewTables.Statements.Name)), cancellationToken);
        return await MendAsync(StatementActors.Name, StatementActors.FullName, StatementActors.ColumnList, StatementActors.ColumnList, cancellationToken);
    }

    /// <summary>Makes from the log which moments come to which positions, and mends that.</summary>
    /// <param name="to">The last position.</param>
    public async Task<int> MendMomentsAsync(long to, CancellationToken cancellationToken)
    {
        var shadow = Shadow(Moments.Name);
        await ExecuteAsync(Moments.CreateSql(shadow, temporary: true), cancellationToken);
        await ExecuteAsync(Moments.InsertAllSql(shadow), cancellationToken, collection, to);
        return await MendAsync(Moments.Name, Moments.FullName, Moments.ColumnList, Moments.ColumnList, cancellationToken);
    }

    private async Task<int> MendAsync(string name, string table, string key, string columns, CancellationToken cancellationToken)
    {
        var shadow = Shadow(name);
        var gone = await ExecuteAsync(
            $"""
            delete from {table} as stored where collection = $1 and not exists (
                select from {shadow} as rebuilt where {Same(key)} and {Same(columns)})
            """,
            cancellationToken,
            collection);
        var come = await IsAsLongAsync(table, shadow, cancellationToken) ? 0 : await ExecuteAsync(
            $"""
            insert into {table} ({columns}) select {columns} from {shadow} as rebuilt where not exists (
                select from {table} as stored where stored.collection = $1 and {Same(key)})
            """,
            cancellationToken,
            collection);
        return Math.Max(gone, come);

        // Equal keys can be joined by; of the rest, null is as null.
        string Same(string names) => names == key
            ? string.Join(" and ", names.Split(", ").Select(column => $"stored.{column} = rebuilt.{column}"))
            : $"({Of("stored", names)}) is not distinct from ({Of("rebuilt", names)})";

        static string Of(string alias, string names) => string.Join(", ", names.Split(", ").Select(column => $"{alias}.{column}"));
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
}
