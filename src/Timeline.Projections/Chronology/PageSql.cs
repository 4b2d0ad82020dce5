using Timeline.Projections.Actors;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Projections.Chronology;

/// <summary>
/// Puts the command together that reads one page. What it costs does not hang on how many statements there are: it walks along an index, once for
/// each <see cref="Reach"/> and, where an actor is asked for, for each of its names, and PostgreSQL merges the walks in order until the page is full.
/// An actor of few statements is quicker served by fetching and sorting those, and so are words by the index of words.
/// </summary>
internal static class PageSql
{
    /// <summary>More walks than this take longer to plan than to run one after the other.</summary>
    private const int MaxWalks = 8;

    private static readonly ViewTable<StatementRow> Table = ViewTables.Statements;

    private static readonly string[] Place = StatementOrder.Columns.Split(", ");

    // What is read of a row, and what it is ordered by.
    private static readonly string[] Columns = [.. Table.ReadList.Split(", ").Union(Place)];

    private static readonly string ColumnList = string.Join(", ", Columns);

    // The walk's columns rather than the row's where both have them: so PostgreSQL knows the rows come in order.
    private static readonly string WalkedColumns = string.Join(", ", Columns.Select(column => $"{(Place.Contains(column) ? "walk" : "stands")}.{column}"));

    /// <summary>The first rows of the page and one more, in no promised order, and the row of <see cref="ReadPosition.State"/>.</summary>
    /// <param name="conditions">On the chronology's rows, without the happened range.</param>
    /// <param name="appearances">Where to look for an actor; null for everybody's statements.</param>
    public static string Of(ShowChronology query, SqlConditions conditions, Appearances? appearances)
    {
        var happened = new HappenedSql(query.Limits, conditions.Parameter);
        var isBackward = query.After is { IsBackward: true };
        var after = isBackward ? query.After?.Place.BeforeSql(conditions.Parameter) : query.After?.Place.AfterSql(conditions.Parameter);
        var ends = $"\norder by {(isBackward ? StatementOrder.Backward : StatementOrder.Columns)} limit {query.Limit + 1}";

        string[] walks =
            appearances is { AreFew: true } ? [Fetch(conditions, appearances, And(happened.Anywhere, after))]
            : query.Text is not null ? [Stand(conditions, And(happened.Anywhere, after))]
            : [.. happened.Reaches.SelectMany(reach => Walks(conditions, appearances, And(happened.At(reach), after), query.Limits.AsOf, ends))];

        return $"""
            select page.*, {ReadPosition.NoState} from (
                {(walks.Length == 1 ? walks[0] : Merged(walks, ends))}{ends}) as page
            union all
            select {string.Join(", ", Columns.Select(_ => "null"))}, {ReadPosition.StateColumns} from {ReadPosition.State}
            """;
    }

    // The same statement may come along under two names.
    private static string Merged(IEnumerable<string> walks, string ends) =>
        $"""
        select distinct on ({StatementOrder.Columns}) {ColumnList}
        from ({string.Join("\nunion all\n", walks.Select(walk => $"({walk}{ends})"))}) as walked
        """;

    /// <summary>The statements in which an actor appears, all of them.</summary>
    /// <param name="along">On the columns that <see cref="StatementActors"/> has.</param>
    public static string Fetch(SqlConditions conditions, Appearances appearances, string along) =>
        $"""
        select {ColumnList}
        from (select distinct article as a, number as n, from_position as f from {StatementActors.FullName} where {appearances.Anywhere} and {along}) as touched
        cross join lateral (
            select * from {Table.FullName} where article = a and number = n and from_position = f and {string.Join(" and ", conditions.All)} offset 0) as stands
        """;

    private static string Stand(SqlConditions conditions, string along) =>
        $"select {ColumnList} from {Table.FullName} where {string.Join(" and ", conditions.All)} and {along}";

    private static IEnumerable<string> Walks(SqlConditions conditions, Appearances? appearances, string along, AsOf asOf, string ends) =>
        appearances is null ? [Stand(conditions, along)]
        : appearances.Count <= MaxWalks ? appearances.Walks.Select(walk => Walk(conditions, walk, And(along, Begun(asOf))))
        : [$"""
            select distinct on ({StatementOrder.Columns}) each.* from {appearances.Names}
            cross join lateral ({Walk(conditions, Appearances.ByName, And(along, Begun(asOf)))}{ends}) as each
            """];

    private static string Walk(SqlConditions conditions, string walk, string along) =>
        $"""
        select {WalkedColumns}
        from (select * from {StatementActors.FullName} where {walk} and {along}) as walk
        cross join lateral (
            select * from {Table.FullName}
            where article = walk.article and number = walk.number and from_position = walk.from_position and {string.Join(" and ", conditions.All)}
            offset 0) as stands
        """;

    // Of the versions that do not hold, the later ones are passed over without a look at them.
    private static string? Begun(AsOf asOf) => asOf.Position is null ? null : "from_position <= $2";

    private static string And(string condition, string? another) => another is null ? condition : $"{condition} and {another}";
}
