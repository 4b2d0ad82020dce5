using Npgsql;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Chronology;

/// <summary>
/// Puts the command together that reads one page. What it costs does not hang on how many statements there are: it walks along an index, once for
/// each <see cref="Reach"/> and, where an actor is asked for, for each of its names, no further than the page goes. Words are found by the index of
/// words, or in all statements of an actor who has few.
/// </summary>
internal static class PageSql
{
    private static readonly ViewTable<StatementRow> Table = ViewTables.Statements;

    private static readonly string[] Place = StatementOrder.Columns.Split(", ");

    // What is read of a row, and what it is ordered by.
    private static readonly string[] Columns = [.. Table.ReadList.Split(", ").Union(Place)];

    private static readonly string ColumnList = string.Join(", ", Columns);

    private static readonly string NoColumns = string.Join(", ", Columns.Select(_ => "null"));

    private static readonly int FirstDay = Array.IndexOf(Columns, Place[0]);

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

        var page =
            appearances is { AreFew: true } && query.Text is not null ? Fetch(conditions, appearances, And(happened.Anywhere, after))
            : query.Text is not null ? Stand(conditions, And(happened.Anywhere, after))
            : appearances is null ? Merged(happened.OfEachReach.Select(at => Stand(conditions, And(at, after))), ends)
            : Along($"{appearances.Names} cross join {happened.Stretches()}", Walk(conditions, And(And(happened.Here, after), Begun(query.Limits.AsOf))), ends);

        return $"""
            select page.*, {ReadPosition.NoState} from (
                {page}{ends}) as page
            union all
            select {NoColumns}, {ReadPosition.StateColumns} from {ReadPosition.State}
            """;
    }

    /// <summary>Whether a page is read from an actor's statements; else from those that have the words, and the conditions have to ask for the actor.</summary>
    public static bool LooksThrough(ShowChronology query, Appearances appearances) => query.Text is null || appearances.AreFew;

    /// <summary>Reads a row of <see cref="Of"/>.</summary>
    public static (StatementOrder Place, StatementRow Row) Read(NpgsqlDataReader reader)
    {
        var row = Table.Read(reader);
        return (new StatementOrder(reader.GetInt32(FirstDay), reader.GetInt32(FirstDay + 1), reader.GetInt32(FirstDay + 2), row.Digest, row.Number), row);
    }

    // PostgreSQL merges them in order, and looks no further along each than the page goes.
    private static string Merged(IEnumerable<string> walks, string ends) =>
        $"select {ColumnList} from ({string.Join("\nunion all\n", walks.Select(walk => $"({walk}{ends})"))}) as walked";

    /// <summary>Looks along each stretch until it alone could fill the page. The same statement may come along under two names.</summary>
    private static string Along(string stretches, string walk, string ends) =>
        $"""
        select distinct on ({StatementOrder.Columns}) each.* from {stretches}
        cross join lateral ({walk}{ends}) as each
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

    private static string Walk(SqlConditions conditions, string along) =>
        $"""
        select {WalkedColumns}
        from (select * from {StatementActors.FullName} where {Appearances.Here} and {along}) as walk
        cross join lateral (
            select * from {Table.FullName}
            where article = walk.article and number = walk.number and from_position = walk.from_position and {string.Join(" and ", conditions.All)}
            offset 0) as stands
        """;

    // Of the versions that do not hold, the later ones are passed over without a look at them.
    private static string? Begun(AsOf asOf) => asOf.Position is null ? null : "from_position <= $2";

    private static string And(string condition, string? another) => another is null ? condition : $"{condition} and {another}";
}
