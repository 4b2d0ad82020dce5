using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Views;

namespace Timeline.Projections.Reading;

/// <summary>Finds the position a read is to be read at.</summary>
internal sealed class ReadPosition(NpgsqlDataSource dataSource, ViewUpkeep upkeep)
{
    /// <summary>Brings the views up to date and turns <paramref name="asOf"/> into a position of the collection's log.</summary>
    /// <exception cref="CollectionNotFoundException">Nothing was ever recorded in it.</exception>
    /// <exception cref="PositionNotReachedException">The log ends before the position asked.</exception>
    public async Task<ReadAt> FindAsync(string collection, AsOf asOf, CancellationToken cancellationToken)
    {
        var progress = await upkeep.CatchUpAsync(cancellationToken);

        if (progress.Log == 0)
        {
            throw new CollectionNotFoundException(collection, []);
        }

        var (last, atMoment) = await LookUpAsync(collection, progress.Views, asOf, cancellationToken);

        if (last is null)
        {
            throw new CollectionNotFoundException(collection, await CollectionsAsync(cancellationToken));
        }

        var position = asOf.Position ?? (asOf.Moment is null ? last.Value : atMoment ?? 0);
        return position <= last
            ? new ReadAt(position, progress.IsBehind ? progress.Log : null)
            : throw new PositionNotReachedException(collection, position, last.Value);
    }

    private async Task<(long? Last, long? AtMoment)> LookUpAsync(string collection, long views, AsOf asOf, CancellationToken cancellationToken)
    {
        // An instant means the last position up to which every stamp is at or before it.
        const string own = $"from {EventLog.Schema}.mt_events where tenant_id = $1 and seq_id <= $2";
        await using var command = dataSource.CreateCommand($"""
            select (select max(seq_id) {own}),
                   case when $3::timestamptz is not null then
                       (select max(seq_id) {own} and seq_id < coalesce((select min(seq_id) {own} and timestamp > $3), {long.MaxValue}))
                   end
            """);
        command.Parameters.Add(new() { Value = collection });
        command.Parameters.Add(new() { Value = views });
        command.Parameters.Add(new() { Value = asOf.Moment is { } moment ? moment.ToDateTimeOffset() : DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.IsDBNull(0) ? null : reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetInt64(1));
    }

    private Task<List<string>> CollectionsAsync(CancellationToken cancellationToken) =>
        dataSource
            .Command($"select distinct collection from {ViewTables.Articles.FullName} order by 1 limit 20")
            .ReadAsync(reader => reader.GetString(0), cancellationToken);
}

/// <summary>The position a read is read at.</summary>
/// <param name="HiddenUpTo">The log's last position when it could not be read to its end, else null.</param>
internal sealed record ReadAt(long Position, long? HiddenUpTo);
