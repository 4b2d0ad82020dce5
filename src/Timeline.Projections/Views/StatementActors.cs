using Timeline.Engine.Log;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Views;

/// <summary>
/// Who speaks and who is mentioned in each version of a statement: a row for each actor's name key and part, with the version's place in the
/// chronology's order. Made from the chronology's rows and from nothing else, so that an actor's page is a walk along one index.
/// </summary>
internal static class StatementActors
{
    public const string Name = "statement_actors";

    public const string FullName = $"{EventLog.Schema}.{Name}";

    /// <summary>Values of the column <c>part</c>.</summary>
    public const string Speaks = "s";
    public const string IsMentioned = "m";

    /// <summary>Every column; together they are the row's key.</summary>
    public const string ColumnList = $"collection, key, part, reach, {StatementOrder.Columns}, article, from_position";

    /// <summary>What a person may call a row: the statement's id, who, and which part.</summary>
    public const string IdSql = "replace(article::text, '-', '') || '#' || number || '#' || key || '#' || part::text";

    public static string CreateSql(string table, bool temporary = false) =>
        $"""
        create {(temporary ? "temporary " : "")}table {table} (
            collection text not null,
            key text not null,
            part "char" not null,
            reach integer not null,
            happened_first integer not null,
            happened_last integer not null,
            published_first integer not null,
            digest text collate "C" not null,
            number integer not null,
            article uuid not null,
            from_position bigint not null){(temporary ? " on commit drop" : "")}
        """;

    public static IEnumerable<string> CreateIndexSql() =>
        [$"create index {Name}_1 on {FullName} (collection, key, part, reach, {StatementOrder.Columns}, from_position)"];

    /// <summary>Rows for the statement versions of a relation that has the chronology's columns.</summary>
    public static string InsertSql(string table, string versions) =>
        $"""
        insert into {table} ({ColumnList})
        select collection, key, part, reach, {StatementOrder.Columns}, article, from_position
        from (
            select v.*, speaker_key as key, '{Speaks}'::"char" as part from {versions} as v where speaker_key is not null
            union all
            select v.*, mentioned, '{IsMentioned}'::"char" from {versions} as v, lateral (select distinct unnest(mention_keys) as mentioned) as each) as named
        """;

    /// <summary>The command that inserts versions into the chronology, and with it their rows here.</summary>
    public static string AlongWith(string insertVersions) =>
        $"""
        with inserted as ({insertVersions} returning *)
        {InsertSql(FullName, "inserted")}
        """;
}
