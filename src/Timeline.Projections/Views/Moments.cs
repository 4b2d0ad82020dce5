using NodaTime;
using Timeline.Engine.Log;

namespace Timeline.Projections.Views;

/// <summary>
/// The positions at which a collection's latest stamp so far grew. Stamps do not always rise with positions, since transactions overlap; the
/// latest so far does. So the position that a moment comes to is one look into an index, and not a walk through the log.
/// </summary>
internal static class Moments
{
    public const string Name = "moments";

    public const string FullName = $"{EventLog.Schema}.{Name}";

    public const string ColumnList = "collection, stamp, position";

    /// <summary>The first position of collection <c>$1</c> that is stamped after moment <c>$3</c>; null when there is none.</summary>
    public const string FirstAfterSql = $"(select m.position from {FullName} m where m.collection = $1 and m.stamp > $3 order by m.stamp limit 1)";

    public static string CreateSql(string table, bool temporary = false) =>
        $"""
        create {(temporary ? "temporary " : "")}table {table} (
            collection text not null,
            stamp timestamptz not null,
            position bigint not null{(temporary ? "" : ",\n    primary key (collection, stamp)")}){(temporary ? " on commit drop" : "")}
        """;

    /// <summary>Inserts those of some stamps, in order of position, that are later than all before them: <see cref="Values"/>.</summary>
    public static string InsertSql(char placeholder) =>
        $"""
        insert into {FullName} ({ColumnList})
        select {ColumnList} from unnest({placeholder}::text[], {placeholder}::timestamptz[], {placeholder}::bigint[]) as given ({ColumnList})
        where not exists (select from {FullName} as stored where stored.collection = given.collection and stored.stamp >= given.stamp)
        """;

    /// <summary>Of events in order of position, those whose stamps are the latest so far in their collection.</summary>
    public static object[] Values(IEnumerable<RecordedEvent> page)
    {
        var latest = new Dictionary<string, Instant>();
        var later = page.Where(IsLater).ToArray();
        return
        [
            later.Select(e => e.Collection).ToArray(),
            later.Select(e => e.Recorded.ToDateTimeOffset()).ToArray(),
            later.Select(e => e.Position).ToArray(),
        ];

        bool IsLater(RecordedEvent e)
        {
            var isLater = !latest.TryGetValue(e.Collection, out var known) || e.Recorded > known;
            latest[e.Collection] = isLater ? e.Recorded : known;
            return isLater;
        }
    }

    /// <summary>The same, of all of collection <c>$1</c> up to position <c>$2</c>.</summary>
    public static string InsertAllSql(string table) =>
        $"""
        insert into {table} ({ColumnList})
        select tenant_id, timestamp, seq_id from (
            select tenant_id, timestamp, seq_id, max(timestamp) over (order by seq_id rows between unbounded preceding and 1 preceding) as latest
            from {EventLog.Events} where tenant_id = $1 and seq_id <= $2) as stamped
        where latest is null or timestamp > latest
        """;
}
