using Npgsql;
using NpgsqlTypes;
using Timeline.Engine.Log;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Reading;

/// <summary>Finds the position a read is to be read at.</summary>
internal sealed class ReadPosition(NpgsqlDataSource dataSource, ViewUpkeep upkeep)
{
    private readonly ReadStates _states = new(dataSource);
    private bool? _plansOnce;

    /// <summary>
    /// A relation of one row, for reads that fit into one command and so into one snapshot: how far log and views are. What else a read must
    /// know hangs on those, and is <see cref="ReadStates">remembered</see>.
    /// </summary>
    public static readonly string State = $"""
        (select coalesce((select max(seq_id) from {EventLog.Events}), 0) as log,
                {ViewUpkeep.ProgressSql} as views,
                {ViewSchema.MendedSql} as mended) as state
        """;

    /// <summary>The columns of <see cref="State"/>.</summary>
    public const string StateColumns = "state.log, state.views, state.mended";

    /// <summary>In their place in the rows that are read.</summary>
    public const string NoState = "null::bigint, null::bigint, null::integer";

    /// <summary>Placeholders that every such command has: <c>$1</c> is the collection, <c>$2</c> the position read as of, or null.</summary>
    public const int ParameterCount = 2;

    private const int StateColumnCount = 3;

    private static readonly string JustState = $"select {StateColumns} from {State}";

    // Planning a page takes longer than reading it, and the plan is the same whatever is asked: make it once a connection, and not every time. Nor
    // is it worth compiling.
    private const string PlanOnce = "select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true)";

    // A server may be set so, and then a read need not say it.
    private const string PlansOnce = "select current_setting('plan_cache_mode') = 'force_generic_plan' and current_setting('jit') = 'off'";

    /// <summary>Versions of rows that hold at the position read as of, on the placeholders of every command.</summary>
    public static string Holds(AsOf asOf) =>
        asOf.Position is null ? $"until_position = {RowVersion.Open}" : "from_position <= $2 and until_position > $2";

    /// <summary>Brings the views up to date and turns <paramref name="asOf"/> into a position of the collection's log.</summary>
    /// <exception cref="CollectionNotFoundException">Nothing was ever recorded in it.</exception>
    /// <exception cref="PositionNotReachedException">The log ends before the position asked.</exception>
    public async Task<ReadAt> FindAsync(string collection, AsOf asOf, CancellationToken cancellationToken)
    {
        if (asOf.Stamp is not { } moment)
        {
            return (await ReadAsync(collection, asOf, JustState, [], reader => reader, cancellationToken)).At;
        }

        var (latest, _, _) = await ReadToEndAsync(collection, AsOf.Latest, JustState, [], reader => reader, cancellationToken);
        var then = await FindAsync(collection, AsOf.At(await LastAtAsync(collection, moment, latest.Position, cancellationToken)), cancellationToken);
        return then with { HeldBack = latest.HeldBack }; // what is held back may have been recorded before the moment
    }

    /// <summary>
    /// Runs a command whose rows end with <see cref="NoState"/>, but for one that ends with <see cref="StateColumns"/>. Runs it again if it finds the
    /// views behind, after they have caught up.
    /// </summary>
    /// <param name="asOf">No moment: that is for <see cref="FindAsync"/>.</param>
    /// <param name="values">Of the placeholders after the first <see cref="ParameterCount"/>.</param>
    /// <exception cref="CollectionNotFoundException">Nothing was ever recorded in it.</exception>
    /// <exception cref="PositionNotReachedException">The log ends before the position asked.</exception>
    /// <exception cref="UnknownEventException">It has an event of a later version at or before the position asked.</exception>
    public async Task<(ReadAt At, List<T> Rows)> ReadAsync<T>(
        string collection, AsOf asOf, string sql, IReadOnlyList<object> values, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var (at, rows, unknown) = await ReadToEndAsync(collection, asOf, sql, values, read, cancellationToken);
        return unknown is { } met && met.Position <= at.Position ? throw new UnknownEventException(collection, met.Position, met.Type) : (at, rows);
    }

    private async Task<(ReadAt At, List<T> Rows, UnknownEvent? Unknown)> ReadToEndAsync<T>(
        string collection, AsOf asOf, string sql, IReadOnlyList<object> values, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var (found, rows) = await TryAsync();
        HeldBack? heldBack = null;

        if (found is null or { IsBehind: true })
        {
            var caughtUp = await upkeep.CatchUpAsync(cancellationToken);

            if (caughtUp.Log == 0)
            {
                throw new CollectionNotFoundException(collection, []);
            }

            (found, rows) = await TryAsync();
            heldBack = found is { IsBehind: true } ? caughtUp.HeldBack : null;
        }

        if (found is not null && (asOf.Position is null || asOf.Position > found.Views))
        {
            ReadNotes.Tell(heldBack); // of what was recorded up to a position that is reached, nothing is
        }

        if (found is { Log: 0 })
        {
            throw new CollectionNotFoundException(collection, []); // and the views' tables need not be there
        }

        if (found is null || await _states.FindAsync(collection, asOf, found.Views, found.Mended, cancellationToken) is not { Last: { } last } known)
        {
            // An open transaction elsewhere may hide all there is so far.
            return found is { IsBehind: true } && await ExistsAsync(collection, cancellationToken)
                ? (new ReadAt(0, new NamesAt(0, found.Mended), heldBack), [], null)
                : throw new CollectionNotFoundException(collection, await CollectionsAsync(cancellationToken));
        }

        return (asOf.Position ?? last) <= last
            ? (new ReadAt(asOf.Position ?? last, new NamesAt(known.Decided, found.Mended), asOf.Position is null ? heldBack : null), rows, known.Unknown)
            : throw new PositionNotReachedException(collection, asOf.Position ?? last, last);

        Task<(Found? At, List<T> Rows)> TryAsync() => this.TryAsync(Command(collection, asOf, sql, values), read, cancellationToken);
    }

    private static NpgsqlBatchCommand Command(string collection, AsOf asOf, string sql, IReadOnlyList<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.Add(new() { Value = collection });
        command.Parameters.Add(new() { Value = asOf.Position ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });

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
            var plansOnce = _plansOnce ??= (await dataSource.Command(PlansOnce).ReadAsync(reader => reader.GetBoolean(0), cancellationToken))[0];
            await using var batch = dataSource.CreateBatch();

            if (!plansOnce)
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand(PlanOnce));
            }

            batch.BatchCommands.Add(command);
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);

            if (!plansOnce)
            {
                await reader.NextResultAsync(cancellationToken);
            }

            while (await reader.ReadAsync(cancellationToken))
            {
                var state = reader.FieldCount - StateColumnCount;

                if (reader.IsDBNull(state))
                {
                    rows.Add(read(reader));
                }
                else
                {
                    at = Found.Of(reader, state);
                }
            }
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedColumn)
        {
            return (null, rows);
        }

        return (at, rows);
    }

    /// <summary>A moment means the last position up to which every stamp is at or before it; 0 when there is none.</summary>
    private async Task<long> LastAtAsync(string collection, DateTimeOffset moment, long last, CancellationToken cancellationToken) =>
        (await dataSource
            .Command(
                $"""
                select coalesce(max(seq_id), 0) from {EventLog.Events}
                where tenant_id = $1 and seq_id <= $2 and seq_id < coalesce({Moments.FirstAfterSql}, {long.MaxValue})
                """,
                collection, last, moment)
            .ReadAsync(reader => reader.GetInt64(0), cancellationToken))[0];

    private async Task<bool> ExistsAsync(string collection, CancellationToken cancellationToken) =>
        (await dataSource
            .Command($"select exists (select from {EventLog.Events} where tenant_id = $1)", collection)
            .ReadAsync(reader => reader.GetBoolean(0), cancellationToken))[0];

    private Task<List<string>> CollectionsAsync(CancellationToken cancellationToken) =>
        dataSource
            .Command($"select distinct collection from {ViewTables.Articles.FullName} order by 1 limit 20")
            .ReadAsync(reader => reader.GetString(0), cancellationToken);

    private sealed record Found(long Log, long Views, int Mended)
    {
        public bool IsBehind => Views < Log;

        public static Found Of(NpgsqlDataReader reader, int first) => new(reader.GetInt64(first), reader.GetInt64(first + 1), reader.GetInt32(first + 2));
    }
}

/// <summary>The position a read is read at.</summary>
/// <param name="HeldBack">What could not be read although it is recorded, else null.</param>
internal sealed record ReadAt(long Position, NamesAt Names, HeldBack? HeldBack);
