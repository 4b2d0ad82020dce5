using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Actors;

/// <summary>The commands that count names in statements.</summary>
internal static class TallySql
{
    private const int DigitsOfStamp = 10;

    // Publications in the order of their first days, as text that keeps them: so that one pass finds the first and the last.
    private const string Stamp = $"""lpad((published_first::bigint + 2147483648)::text, 10, '0') || coalesce(published, '') collate "C" """;

    /// <summary>The publication's text; null where it is not known.</summary>
    public static string? PublishedOf(string stamp) => stamp.Length > DigitsOfStamp ? stamp[DigitsOfStamp..] : null;

    /// <summary>Counts of every name, or of some, as of a position.</summary>
    /// <param name="some">Name keys; null for all.</param>
    public static string At(string collection, long position, ReadLimits limits, IEnumerable<string> separations, string[]? some, SqlConditions conditions)
    {
        var of = conditions.Parameter(collection);
        var at = conditions.Parameter(position);
        var seen = Seen(1, of, $"from_position <= {at} and until_position > {at}", limits, conditions);

        if (some is null)
        {
            return Counted(seen, "true", separations, byStamp: false, conditions);
        }

        var keys = conditions.Parameter(some);
        return Counted(
            $"{seen} and (article, number, from_position) in (select article, number, from_position from {StatementActors.FullName} where collection = {of} and key = any({keys}))",
            $"key = any({keys})", separations, byStamp: false, conditions);
    }

    /// <summary>What came in, less what went out, between two positions: for each name and publication.</summary>
    public static string Between(string collection, long from, long to, ReadLimits limits, IEnumerable<string> separations, SqlConditions conditions)
    {
        var of = conditions.Parameter(collection);
        var (first, last) = (conditions.Parameter(from), conditions.Parameter(to));
        var came = Seen(1, of, $"from_position > {first} and from_position <= {last} and until_position > {last}", limits, conditions);
        var went = Seen(
            -1, of, $"until_position > {first} and until_position <= {last} and until_position < {RowVersion.Open} and from_position <= {first}", limits, conditions);
        return Counted($"{came} union all {went}", "true", separations, byStamp: true, conditions);
    }

    private static string Seen(int sign, string collection, string holds, ReadLimits limits, SqlConditions conditions)
    {
        var where = ReadLimitsSql.WithoutHappened(collection, holds, limits, conditions.Parameter).Append(new HappenedSql(limits, conditions.Parameter).Anywhere);
        return $"select {sign} as sign, article, speaker_key, mention_keys, {Stamp} as stamp from {ViewTables.Statements.FullName} where {string.Join(" and ", where)}";
    }

    private static string Counted(string seen, string which, IEnumerable<string> separations, bool byStamp, SqlConditions conditions) =>
        $"""
        with seen as ({seen}),
        named as (
            select sign, article, speaker_key as key, 1 as said, 0 as about, stamp from seen where speaker_key is not null
            union all
            select sign, article, unnest(mention_keys), 0, 1, stamp from seen)
        select key, case when key = any({conditions.Parameter(separations.ToArray())}) then article end as apart,
               sum(sign * said)::integer, sum(sign * about)::integer, min(stamp), max(stamp)
        from named where {which}
        group by key, apart{(byStamp ? ", stamp" : "")}
        having sum(sign * said) <> 0 or sum(sign * about) <> 0
        """;
}
