using Timeline.Projections.Actors;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Projections.Chronology;

/// <summary>
/// Puts the command together that reads one page: walks along an index, one for each <see cref="Reach"/> and, where an actor is asked for, for each of
/// its names, and PostgreSQL merges them in order until the page is full. What a page costs does not hang on how many statements there are.
/// </summary>
internal static class PageSql
{
    /// <summary>More walks than this take longer to plan than to fetch all of an actor's statements and sort them.</summary>
    private const int MaxNames = 8;

    private static readonly ViewTable<StatementRow> Table = ViewTables.Statements;

    private static readonly string[] Place = StatementOrder.Columns.Split(", ");

    // The walk's columns rather than the row's where both have them: so PostgreSQL knows the rows come in order.
    private static readonly string WalkedColumns =
        string.Join(", ", Table.ColumnList.Split(", ").Select(column => $"{(Place.Contains(column) ? "walk" : "stands")}.{column}"));

    /// <summary>Rows of <see cref="ViewTable{TRow}.ColumnList"/>, then <see cref="ReadPosition.AtColumns"/>.</summary>
    /// <param name="conditions">On the chronology's rows, without the happened range.</param>
    /// <param name="appearances">Walk along these; null for everybody's statements.</param>
    public static string Of(ShowChronology query, SqlConditions conditions, Appearances? appearances)
    {
        var happened = new HappenedSql(query.Limits, conditions.Parameter);
        var after = query.After?.Place.AfterSql(conditions.Parameter);

        var walks = query.Text is not null || appearances is { Keys.Length: > MaxNames }
            ? [FetchAll(conditions, happened, appearances, after)]
            : happened.Reaches.SelectMany(reach => Walks(conditions, happened.At(reach), appearances, after));

        return $"""
            with {ReadPosition.At}
            select page.*, {ReadPosition.AtColumns} from at left join lateral (
                select distinct on ({StatementOrder.Columns}) {Table.ColumnList}
                from ({string.Join("\nunion all\n", walks.Select(walk => $"({walk}\norder by {StatementOrder.Columns} limit {query.Limit + 1})"))}) as walked
                order by {StatementOrder.Columns} limit {query.Limit + 1}) as page on true
            order by {StatementOrder.Columns}
            """;
    }

    private static string FetchAll(SqlConditions conditions, HappenedSql happened, Appearances? appearances, string? after)
    {
        string[] all = [.. conditions.All, happened.Anywhere, .. appearances is null ? [] : (string[])[appearances.Touch], .. after is null ? [] : (string[])[after]];
        return $"select {Table.ColumnList} from {Table.FullName} where {string.Join(" and ", all)}";
    }

    private static IEnumerable<string> Walks(SqlConditions conditions, string happened, Appearances? appearances, string? after)
    {
        var along = after is null ? happened : $"{happened} and {after}";

        return appearances is null
            ? [$"select {Table.ColumnList} from {Table.FullName} where {string.Join(" and ", conditions.All)} and {along}"]
            : appearances.Walks.Select(walk => $"""
                select {WalkedColumns}
                from (select * from {StatementActors.FullName} where {walk} and from_position <= (select position from at) and {along}) as walk
                cross join lateral (
                    select * from {Table.FullName}
                    where article = walk.article and number = walk.number and from_position = walk.from_position and {string.Join(" and ", conditions.All)}
                    offset 0) as stands
                """);
    }
}
