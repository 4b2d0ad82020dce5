using System.Collections.Concurrent;
using NodaTime;
using Npgsql;
using Timeline.Engine.Dates;
using Timeline.Engine.Log;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Articles;

/// <summary>Counts what a collection has as of a position, and remembers it.</summary>
internal sealed class CollectionFigures(NpgsqlDataSource dataSource, NameBooks books, StandingCounts standing)
{
    private const int MaxRemembered = 100;

    private const string Holds = "collection = $1 and from_position <= $2 and until_position > $2";

    private static readonly string Standing = $"{Holds} and not is_withdrawn and status <> '{nameof(StatementStatus.Retracted)}'";

    private readonly ConcurrentDictionary<(string Collection, long Position, int Mended), CollectionSummary> _remembered = [];

    public async Task<CollectionSummary> CountAsync(string collection, ReadAt at, CancellationToken cancellationToken)
    {
        var key = (collection, at.Position, at.Names.Mended);

        if (_remembered.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_remembered.Count >= MaxRemembered)
        {
            _remembered.Clear();
        }

        return _remembered[key] = await CountAnewAsync(collection, at, cancellationToken);
    }

    private async Task<CollectionSummary> CountAnewAsync(string collection, ReadAt at, CancellationToken cancellationToken)
    {
        var counts = await dataSource
            .Command(
                $"""
                select (select count(*)::integer from {ViewTables.Articles.FullName} where {Holds}),
                       (select timestamp from {EventLog.Events} where tenant_id = $1 and seq_id <= $2 order by seq_id limit 1),
                       (select timestamp from {EventLog.Events} where tenant_id = $1 and seq_id <= $2 order by seq_id desc limit 1),
                       (select min(day) from ({Ends("")}) as first),
                       (select max(day) from ({Ends(" desc")}) as last)
                """,
                collection, at.Position)
            .ReadAsync(
                r => (Articles: r.GetInt32(0), First: Stamp(r, 1), Last: Stamp(r, 2), FirstDay: Day(r, 3), LastDay: Day(r, 4)),
                cancellationToken);
        var found = counts[0];
        var statements = await standing.CountAsync([collection], at.Position, at.Names.Mended, cancellationToken);
        return new CollectionSummary(
            at.Position, collection, found.Articles, statements[collection], await CountActorsAsync(collection, at, cancellationToken), found.First, found.Last,
            found.FirstDay, found.LastDay);
    }

    /// <summary>The first or last day of each reach, each by one step along the timeline's index.</summary>
    private static string Ends(string direction) => string.Join(
        " union all ",
        new[] { Reach.Day, Reach.Month, Reach.Year, Reach.Any }.Select(reach =>
            $"(select happened_first as day from {ViewTables.Statements.FullName} where {Standing} and reach = {(int)reach} order by happened_first{direction} limit 1)"));

    private async Task<int> CountActorsAsync(string collection, ReadAt at, CancellationToken cancellationToken)
    {
        var names = await books.LoadAsync(collection, at, cancellationToken);
        var keys = await dataSource
            .Command($"select key from {ViewTables.Actors.FullName} where collection = $1 and from_position <= $2", collection, at.Position)
            .ReadAsync(reader => reader.GetString(0), cancellationToken);
        return keys.Select(names.KeyOf).Distinct().Count();
    }

    private static Instant? Stamp(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Instant.FromDateTimeOffset(reader.GetFieldValue<DateTimeOffset>(column));

    private static ImpreciseDate? Day(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : ImpreciseDate.Parse(DayNumber.ToText(reader.GetInt32(column)));
}
