using System.Collections.Immutable;
using Npgsql;
using Timeline.Engine.Log;

namespace Timeline.Projections.Views;

/// <summary>
/// A view's table: one row per version of a row, with the positions it holds from (inclusive) and until (exclusive).
/// The collection leads its key. Creation, insertion, closing and reading all follow from the one list of columns.
/// </summary>
/// <param name="columns">The key's columns first.</param>
/// <param name="keyLength">How many columns, from the first, name a row.</param>
/// <param name="read">Reads a row back from a result that has <see cref="ColumnList"/>, in that order.</param>
/// <param name="indexes">Bodies of <c>create index … on table</c>, such as <c>(collection, article)</c>.</param>
internal sealed class ViewTable<TRow>(
    string name, ImmutableArray<ViewColumn<TRow>> columns, int keyLength, Func<NpgsqlDataReader, TRow> read, ImmutableArray<string> indexes)
{
    /// <summary>The bound of a version that still holds.</summary>
    public const long Open = long.MaxValue;

    public string Name => name;

    public string FullName => $"{EventLog.Schema}.{name}";

    public string ColumnList { get; } = string.Join(", ", columns.Select(c => c.Name));

    public TRow Read(NpgsqlDataReader reader) => read(reader);

    public string CreateSql(string table, bool temporary = false) =>
        $"""
        create {(temporary ? "temporary " : "")}table {table} (
            {string.Join(",\n    ", columns.Select(c => $"{c.Name} {c.Type}"))},
            from_position bigint not null,
            until_position bigint not null,
            primary key ({KeyList}, from_position))
        """;

    public IEnumerable<string> CreateIndexSql() => indexes.Select((body, i) => $"create index {name}_{i + 1} on {FullName} {body}");

    /// <summary>Inserts versions given as one array a column: <see cref="Values"/>.</summary>
    /// <param name="numbered">Placeholders are <c>$1</c>, <c>$2</c> … rather than the same character each time.</param>
    public string InsertSql(string table, char placeholder, bool numbered = false)
    {
        var types = columns.Select(c => c.ArrayType).Append("bigint[]").Append("bigint[]");
        var arrays = types.Select((type, i) => $"{placeholder}{(numbered ? i + 1 : "")}::{type}");
        var names = string.Join(", ", columns.Select(c => c.Name));
        return $"""
            insert into {table} ({names}, from_position, until_position)
            select {string.Join(", ", columns.Select(c => c.FromArrayElement))}, from_position, until_position
            from unnest({string.Join(", ", arrays)}) as given ({names}, from_position, until_position)
            """;
    }

    /// <summary>As <see cref="InsertSql"/>, leaving out rows whose key is stored already.</summary>
    public string InsertNewSql(char placeholder) =>
        $"""
        {InsertSql(FullName, placeholder)}
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
            where stored.until_position = {Open}
              and {string.Join(" and ", key.Select(c => $"stored.{c.Name} = given.{c.Name}"))}
            """;
    }

    public object[] CloseValues(IReadOnlyList<RowVersion<TRow>> first) =>
        [.. columns.Take(keyLength).Select(c => c.Values(first)), first.Select(v => v.From).ToArray()];

    private string KeyList => string.Join(", ", columns.Take(keyLength).Select(c => c.Name));
}
