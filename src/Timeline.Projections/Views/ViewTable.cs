using System.Collections.Immutable;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Views;

/// <summary>
/// A view's table: one row per version of a row, with the positions it holds from (inclusive) and until (exclusive).
/// The collection leads its key. Creation, insertion, closing and reading all follow from the one list of columns.
/// </summary>
/// <param name="columns">The key's columns first.</param>
/// <param name="keyLength">How many columns, from the first, name a row.</param>
/// <param name="read">Reads a row back from a result that begins with <see cref="ReadList"/>, in that order.</param>
/// <param name="derivedLength">How many columns, to the last, are made from the others for conditions and order.</param>
/// <param name="indexes">Bodies of <c>create index … on table</c>, such as <c>(collection, article)</c>.</param>
internal sealed class ViewTable<TRow>(
    string name,
    ImmutableArray<ViewColumn<TRow>> columns,
    int keyLength,
    Func<NpgsqlDataReader, TRow> read,
    ImmutableArray<string> indexes,
    int derivedLength = 0)
{
    public string Name => name;

    public string FullName => $"{EventLog.Schema}.{name}";

    public string ColumnList { get; } = string.Join(", ", columns.Select(c => c.Name));

    /// <summary>The columns that make a row.</summary>
    public string ReadList { get; } = string.Join(", ", columns.SkipLast(derivedLength).Select(c => c.Name));

    public TRow Read(NpgsqlDataReader reader) => read(reader);

    /// <param name="temporary">For this transaction only, and without the key, which costs time.</param>
    public string CreateSql(string table, bool temporary = false) =>
        $"""
        create {(temporary ? "temporary " : "")}table {table} (
            {string.Join(",\n    ", columns.Select(c => $"{c.Name} {c.Type}"))},
            from_position bigint not null,
            until_position bigint not null{(temporary ? "" : $",\n    primary key ({KeyList}, from_position)")}){(temporary ? " on commit drop" : "")}
        """;

    /// <summary>Copies versions in, each as <see cref="Write"/> writes it.</summary>
    public string CopySql(string table) => $"copy {table} ({ColumnList}, from_position, until_position) from stdin (format binary)";

    public void Write(NpgsqlBinaryImporter copy, RowVersion<TRow> version)
    {
        foreach (var column in columns)
        {
            column.Copy(copy, version.Row);
        }

        copy.Write(version.From);
        copy.Write(version.Until);
    }

    public IEnumerable<string> CreateIndexSql() => indexes.Select((body, i) => $"create index {name}_{i + 1} on {FullName} {body}");

    /// <summary>Inserts versions given as one array a column: <see cref="Values"/>.</summary>
    public string InsertSql(char placeholder)
    {
        var arrays = columns.Select(c => c.ArrayType).Append("bigint[]").Append("bigint[]").Select(type => $"{placeholder}::{type}");
        return $"""
            insert into {FullName} ({ColumnList}, from_position, until_position)
            select {string.Join(", ", columns.Select(c => c.FromArrayElement))}, from_position, until_position
            from unnest({string.Join(", ", arrays)}) as given ({ColumnList}, from_position, until_position)
            """;
    }

    /// <summary>As <see cref="InsertSql"/>, leaving out rows whose key is stored already.</summary>
    public string InsertNewSql(char placeholder) =>
        $"""
        {InsertSql(placeholder)}
        where not exists (
            select from {FullName} as stored
            where {string.Join(" and ", columns.Take(keyLength).Select(c => $"stored.{c.Name} = given.{c.Name}"))})
        """;

    public object[] Values(IReadOnlyList<RowVersion<TRow>> versions) =>
    [
        .. columns.Select(c => c.Values(versions)),
        versions.Select(v => v.From).ToArray(),
        versions.Select(v => v.Until).ToArray(),
    ];

    /// <summary>Closes the stored versions that new ones follow: <see cref="CloseValues"/>.</summary>
    public string CloseSql(char placeholder)
    {
        var key = columns.Take(keyLength).ToArray();
        var arrays = key.Select(c => $"{placeholder}::{c.ArrayType}").Append($"{placeholder}::bigint[]");
        return $"""
            update {FullName} as stored set until_position = given.from_position
            from unnest({string.Join(", ", arrays)}) as given ({KeyList}, from_position)
            where stored.until_position = {RowVersion.Open}
              and {string.Join(" and ", key.Select(c => $"stored.{c.Name} = given.{c.Name}"))}
            """;
    }

    public object[] CloseValues(IReadOnlyList<RowVersion<TRow>> first) =>
        [.. columns.Take(keyLength).Select(c => c.Values(first)), first.Select(v => v.From).ToArray()];

    /// <summary>What a person may call a row: its key without the collection, an article as 32 hex digits.</summary>
    public string IdSql => string.Join(" || '#' || ", columns.Take(keyLength).Skip(1).Select(c => c.Name is "article" ? "replace(article::text, '-', '')" : $"{c.Name}::text"));

    /// <summary>The columns that name a row.</summary>
    public string KeyList => string.Join(", ", columns.Take(keyLength).Select(c => c.Name));
}
