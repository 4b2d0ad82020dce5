using Npgsql;

namespace Timeline.Projections.Views;

/// <summary>Puts rebuilt rows of one collection in the place of those stored, by way of a shadow table that is compared first.</summary>
internal sealed class ViewSwap(NpgsqlConnection connection, string collection, int rowsAtOnce)
{
    public async Task<SwappedRows> ReplaceAsync<TRow>(ViewTable<TRow> table, IReadOnlyList<RowVersion<TRow>> rows, CancellationToken cancellationToken)
    {
        var shadow = $"rebuilt_{table.Name}";
        await ExecuteAsync(table.CreateSql(shadow, temporary: true), [], cancellationToken);

        foreach (var chunk in rows.Chunk(rowsAtOnce))
        {
            await ExecuteAsync(table.InsertSql(shadow, '$', numbered: true), table.Values(chunk), cancellationToken);
        }

        var columns = $"{table.ColumnList}, from_position, until_position";
        var stored = $"select {columns} from {table.FullName} where collection = $1";
        var differing = await ScalarAsync(
            $"""
            select greatest(
                (select count(*) from (({stored}) except all (select {columns} from {shadow})) as gone),
                (select count(*) from ((select {columns} from {shadow}) except all ({stored})) as come))::integer
            """,
            cancellationToken);

        if (differing > 0)
        {
            await ExecuteAsync($"delete from {table.FullName} where collection = $1", [collection], cancellationToken);
            await ExecuteAsync($"insert into {table.FullName} ({columns}) select {columns} from {shadow}", [], cancellationToken);
        }

        await ExecuteAsync($"drop table {shadow}", [], cancellationToken);
        return new SwappedRows(rows.Count, differing);
    }

    private async Task<int> ScalarAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(sql, [collection]);
        return await command.ExecuteScalarAsync(cancellationToken) is int number ? number : 0;
    }

    private async Task ExecuteAsync(string sql, object[] values, CancellationToken cancellationToken)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };

        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}

/// <summary>How many rows were put in place, and how many of those that stood differed.</summary>
internal readonly record struct SwappedRows(int Rows, int Differing)
{
    public static SwappedRows operator +(SwappedRows a, SwappedRows b) => new(a.Rows + b.Rows, a.Differing + b.Differing);
}
