using Timeline.Engine.Log;

namespace Timeline.Projections.Views;

/// <summary>
/// The first event of each collection that this version does not know. No view has it; from its position on the collection cannot be read, and the
/// others go on.
/// </summary>
internal static class UnknownEvents
{
    public const string FullName = $"{EventLog.Schema}.unknown_events";

    public const string CreateSql = $"create table {FullName} (collection text primary key, position bigint not null, type text not null)";

    /// <summary>
    /// Position and type of the first one of collection <c>$1</c>, where views are up to position <c>$2</c> and events of types <c>$4</c> are known; no row when
    /// there is none. Those behind the last known event are not stored yet.
    /// </summary>
    public const string FindSql = $"""
        select position, type from {FullName} where collection = $1
        union all
        select seq_id, type from {EventLog.Events}
        where tenant_id = $1 and seq_id <= $2 and type <> all($4)
          and seq_id > coalesce((select max(seq_id) from {EventLog.Events} where tenant_id = $1 and seq_id <= $2 and type = any($4)), 0)
        order by position limit 1
        """;

    /// <summary>Stores those between the known event before a page and its last: values are the page's first and last position, and the types that are known.</summary>
    public static string InsertSql(char placeholder) => $"""
        with page (first, last, known) as (select {placeholder}::bigint, {placeholder}::bigint, {placeholder}::text[])
        insert into {FullName} (collection, position, type)
        select distinct on (tenant_id) tenant_id, seq_id, type from page, {EventLog.Events}
        where seq_id > coalesce((select max(seq_id) from {EventLog.Events}, page where seq_id < first and type = any(known)), 0)
          and seq_id < last and type <> all(known)
        order by tenant_id, seq_id
        on conflict do nothing
        """;
}
