using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Views;

namespace Timeline.Projections.Reading;

/// <summary>Finds the position a read is to be read at.</summary>
internal sealed class ReadPosition(NpgsqlDataSource dataSource, ViewUpkeep upkeep)
{
    /// <summary>
    /// A common table <c>at</c> of one row, for reads that fit into one command and so into one snapshot: how far log and views are, the
    /// collection's last position, and the position that the limit comes to. <c>$1</c> is the collection, <c>$2</c> and <c>$3</c> position and moment.
    /// </summary>
    public static readonly string At = $"""
        progress as materialized (
            select coalesce((select max(seq_id) from {EventLog.Schema}.mt_events), 0) as log, {ViewUpkeep.ProgressSql} as views),
        own as materialized (
            select *, (select max(seq_id) {Own}) as last from progress),
        read as materialized (
            -- A moment means the last position up to which every stamp is at or before it.
            select *, case when $2::bigint is not null then $2
                           when $3::timestamptz is null then last
                           else coalesce((select max(seq_id) {Own} and seq_id < coalesce({Moments.FirstAfterSql}, {Infinite})), 0)
                      end as position from own),
        at as materialized (
            select *,
                   greatest(
                       (select max(d.position) from {ViewTables.Decisions.FullName} d where d.collection = $1 and d.position <= read.position),
                       (select max(j.from_position) from {ViewTables.NameJoins.FullName} j where j.collection = $1 and j.from_position <= read.position),
                       0) as decided,
                   coalesce((select version from {EventLog.Schema}.schema_parts where name = '{ViewSchema.Mended}'), 0) as mended
            from read)
        """;

    /// <summary>The columns of <c>at</c>.</summary>
    public const string AtColumns = "at.log, at.views, at.last, at.position, at.decided, at.mended";

    /// <summary>How many placeholders <see cref="At"/> has.</summary>
    public const int ParameterCount = 3;

    private const int AtColumnCount = 6;

    // Planning a page takes longer than reading it, and the plan is the same whatever is asked: make it once a connection, and not every time.
    private const string PlanOnce = "select set_config('plan_cache_mode', 'force_generic_plan', true)";

    private const string Infinite = "9223372036854775807";

    private const string Own = $"from {EventLog.Schema}.mt_events where tenant_id = $1 and seq_id <= views";

    /// <summary>Brings the views up to date and turns <paramref name="asOf"/> into a position of the collection's log.</summary>
    /// <exception cref="CollectionNotFoundException">Nothing was ever recorded in it.</exception>
    /// <exception cref="PositionNotReachedException">The log ends before the position asked.</exception>
    public async Task<ReadAt> FindAsync(string collection, AsOf asOf, CancellationToken cancellationToken) =>
        (await ReadAsync(
            collection,
            asOf,
            $"with {At} select null::text, {AtColumns} from at",
            [],
            reader => reader,
            cancellationToken)).At;

    /// <summary>
    /// Runs a command that begins with <see cref="At"/> and whose rows end with <see cref="AtColumns"/>: at least one, with null in the first column
    /// where there is nothing to read. Runs it again if it finds the views behind, after they have caught up.
    /// </summary>
    /// <exception cref="CollectionNotFoundException">Nothing was ever recorded in it.</exception>
    /// <exception cref="PositionNotReachedException">The log ends before the position asked.</exception>
    /// <param name="values">Of the placeholders after those of <see cref="At"/>.</param>
    public async Task<(ReadAt At, List<T> Rows)> ReadAsync<T>(
        string collection, AsOf asOf, string sql, IReadOnlyList<object> values, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var (found, rows) = await TryAsync();

        if (found is null or { IsBehind: true })
        {
            if ((await upkeep.CatchUpAsync(cancellationToken)).Log == 0)
            {
                throw new CollectionNotFoundException(collection, []);
            }

            (found, rows) = await TryAsync();
        }

        if (found?.Last is not { } last)
        {
            // An open transaction elsewhere may hide all there is so far.
            return found is { IsBehind: true } && await ExistsAsync(collection, cancellationToken)
                ? (new ReadAt(0, found.Names, found.Log), [])
                : throw new CollectionNotFoundException(collection, await CollectionsAsync(cancellationToken));
        }

        return found.Position <= last
            ? (new ReadAt(found.Position, found.Names, found.IsBehind ? found.Log : null), rows)
            : throw new PositionNotReachedException(collection, asOf.Position ?? found.Position, last);

        Task<(Found? At, List<T> Rows)> TryAsync() => this.TryAsync(Command(collection, asOf, sql, values), read, cancellationToken);
    }

    private static NpgsqlBatchCommand Command(string collection, AsOf asOf, string sql, IReadOnlyList<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.Add(new() { Value = collection });
        command.Parameters.Add(new() { Value = asOf.Position ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint });
        command.Parameters.Add(new()
        {
            Value = asOf.Moment is { } moment ? moment.ToDateTimeOffset() : DBNull.Value,
            NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz,
        });

        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }

    /// <returns>Nothing when the tables are not there, or are of another version.</returns>
    private async Task<(Found? At, List<T> Rows)> TryAsync<T>(
        NpgsqlBatchCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        Found? at = null;

        try
        {
            await using var batch = dataSource.CreateBatch();
            batch.BatchCommands.Add(new NpgsqlBatchCommand(PlanOnce));
            batch.BatchCommands.Add(command);
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.NextResultAsync(cancellationToken);

            while (await reader.ReadAsync(cancellationToken))
            {
                at ??= Found.Of(reader, reader.FieldCount - AtColumnCount);

                if (!reader.IsDBNull(0))
                {
                    rows.Add(read(reader));
                }
            }
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedColumn)
        {
            return (null, rows);
        }

        return (at, rows);
    }

    private async Task<bool> ExistsAsync(string collection, CancellationToken cancellationToken) =>
        (await dataSource
            .Command($"select exists (select from {EventLog.Schema}.mt_events where tenant_id = $1)", collection)
            .ReadAsync(reader => reader.GetBoolean(0), cancellationToken))[0];

    private Task<List<string>> CollectionsAsync(CancellationToken cancellationToken) =>
        dataSource
            .Command($"select distinct collection from {ViewTables.Articles.FullName} order by 1 limit 20")
            .ReadAsync(reader => reader.GetString(0), cancellationToken);

    private sealed record Found(long Log, long Views, long? Last, long Position, NamesAt Names)
    {
        public bool IsBehind => Views < Log;

        public static Found Of(NpgsqlDataReader reader, int first) => new(
            reader.GetInt64(first),
            reader.GetInt64(first + 1),
            reader.IsDBNull(first + 2) ? null : reader.GetInt64(first + 2),
            reader.IsDBNull(first + 3) ? 0 : reader.GetInt64(first + 3),
            new NamesAt(reader.GetInt64(first + 4), reader.GetInt32(first + 5)));
    }
}

/// <summary>The position a read is read at.</summary>
/// <param name="HiddenUpTo">The log's last position when it could not be read to its end, else null.</param>
internal sealed record ReadAt(long Position, NamesAt Names, long? HiddenUpTo);

/// <summary>What decides which actor a name means: two reads of one collection that agree in it agree on every name.</summary>
/// <param name="Decided">Position of the last decision about an actor, or change of what articles join, up to the position read at; 0 when there is none.</param>
/// <param name="Mended">How often a rebuild found views to differ from the log.</param>
internal readonly record struct NamesAt(long Decided, int Mended);
