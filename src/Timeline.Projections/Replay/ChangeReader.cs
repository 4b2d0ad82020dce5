using Npgsql;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Replay;

/// <summary>
/// Reads what events changed: each with the version of the statement it ended and the one it began. The stored versions know both,
/// so the cost is that of the changes, however long the log.
/// </summary>
internal sealed class ChangeReader(NpgsqlDataSource dataSource, EventLog log, NameBooks books, ActorLookup actors)
{
    private static readonly ViewTable<StatementRow> Table = ViewTables.Statements;

    /// <summary>Everything recorded after one position and up to another, in order.</summary>
    public async Task<IReadOnlyList<ChronologyChange>> BetweenAsync(string collection, long after, ReadAt to, CancellationToken cancellationToken)
    {
        var events = await log.ReadAsync(collection, after + 1, to.Position, cancellationToken).ToListAsync(cancellationToken);
        var versions = await VersionsAsync($"(from_position between $2 and $3 or (until_position between $2 and $3 and until_position < {RowVersion.Open}))", [collection, after + 1, to.Position], cancellationToken);
        return await DescribeAsync(collection, to, [.. events.Select(e => (e, (e.Data as IStatementEvent)?.Number))], versions, cancellationToken);
    }

    /// <summary>Everything recorded about one statement, its article's changes since included: all that its stream has, also where the views lack some.</summary>
    /// <param name="at">Names are as of there.</param>
    public async Task<IReadOnlyList<ChronologyChange>> OfStatementAsync(
        string collection, Guid article, int number, ReadAt at, CancellationToken cancellationToken)
    {
        var stream = await StreamVersions.ReadAsync(log, collection, article, cancellationToken);
        RowVersion<StatementRow>[] versions = [.. stream.Of(number)];
        var first = versions.Select(version => version.From).DefaultIfEmpty(long.MaxValue).Min();
        var events = stream.Events
            .Where(e => e.Data switch
            {
                IStatementEvent own => own.Number == number,
                ArticleRedated or ArticleWithdrawn => e.Position > first,
                _ => false,
            });
        return await DescribeAsync(collection, at, [.. events.Select(e => (e, (int?)number))], versions, cancellationToken);
    }

    private async Task<IReadOnlyList<ChronologyChange>> DescribeAsync(
        string collection,
        ReadAt at,
        IReadOnlyList<(RecordedEvent Event, int? Number)> events,
        IReadOnlyList<RowVersion<StatementRow>> versions,
        CancellationToken cancellationToken)
    {
        var begun = versions.ToDictionary(version => (version.Row.Article, version.Row.Number, version.From), version => version.Row);
        var ended = versions.ToDictionary(version => (version.Row.Article, version.Row.Number, version.Until), version => version.Row);
        var names = await books.LoadAsync(collection, at, cancellationToken);
        await actors.SpellAsync(names, collection, at.Position, begun.Values, cancellationToken);

        return [.. events
            .Select(step => (step.Event, Key: (step.Event.Stream, step.Number ?? 0, step.Event.Position)))
            .Select(step => Changes.Describe(step.Event, ended.GetValueOrDefault(step.Key), begun.GetValueOrDefault(step.Key), names))
            .OfType<ChronologyChange>()];
    }

    private Task<List<RowVersion<StatementRow>>> VersionsAsync(string condition, object[] values, CancellationToken cancellationToken) =>
        dataSource
            .Command($"select {Table.ColumnList}, from_position, until_position from {Table.FullName} where collection = $1 and {condition}", values)
            .ReadAsync(
                reader => new RowVersion<StatementRow>(Table.Read(reader), reader.GetInt64(reader.FieldCount - 2), reader.GetInt64(reader.FieldCount - 1)),
                cancellationToken);
}
