using Npgsql;
using NpgsqlTypes;
using Timeline.Benchmarks.Databases;
using Timeline.Engine.Events;
using Timeline.Projections.Chronology;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Benchmarks.Reads;

/// <summary>
/// The page that a read by actor and range gives, as somebody would write it who knows the tables, their indexes and the names the actor
/// has: one prepared statement on an open connection, read into the same rows.
/// </summary>
internal sealed class RangeByHand : IAsyncDisposable
{
    private static readonly string Rows = string.Join(", ", ViewTables.Statements.ColumnList.Split(", ").Select(column => $"c.{column}"));

    private const string Order = "c.happened_first, c.happened_last, c.published_first, c.digest, c.number";

    private const string Stands = "c.until_position = 9223372036854775807 and not c.is_withdrawn and c.status <> 'Retracted'";

    private const string Join = "timeline.statement_actors a join timeline.chronology c on (c.collection, c.article, c.number, c.from_position) = (a.collection, a.article, a.number, a.from_position)";

    /// <summary>All of the actor's statements in the range, sorted: the least that can be written.</summary>
    public static readonly string Sorting = $"""
        select {Rows} from timeline.chronology c
        where {Stands} and (c.collection, c.article, c.number, c.from_position) in (
            select collection, article, number, from_position from timeline.statement_actors
            where collection = $1 and key = any($2) and happened_first <= $4 and happened_last >= $3 and reach <> {(int)Reach.Unknown})
        order by {Order} limit {ShowChronology.DefaultLimit}
        """;

    /// <summary>A stretch of the index for each name, part and reach, each of which ends when it could fill the page.</summary>
    public static readonly string Walking = $"""
        select distinct on ({Order}) {Rows}
        from unnest($2) as k (key)
        cross join (values ('s'::"char"), ('m')) as p (part)
        cross join (values {string.Join(", ", Enum.GetValues<Reach>().Where(reach => reach is not Reach.Unknown).Select(reach => $"({(int)reach}, {Days(reach)})"))}) as r (reach, days)
        cross join lateral (
            select c.* from {Join}
            where a.collection = $1 and a.key = k.key and a.part = p.part and a.reach = r.reach
              and a.happened_first >= $3::bigint - r.days and a.happened_first <= $4 and a.happened_last >= $3 and {Stands}
            order by a.happened_first, a.happened_last, a.published_first, a.digest, a.number limit {ShowChronology.DefaultLimit}) as c
        order by {Order} limit {ShowChronology.DefaultLimit}
        """;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _command;
    private readonly NameBook _names;

    private RangeByHand(NpgsqlConnection connection, NpgsqlCommand command, NameBook names) => (_connection, _command, _names) = (connection, command, names);

    /// <param name="sql"><see cref="Sorting"/> or <see cref="Walking"/>.</param>
    public static async Task<RangeByHand> OpenAsync(BenchDatabase database, string sql, CancellationToken cancellationToken)
    {
        var decisions = await database.Source
            .Command($"select {ViewTables.Decisions.ColumnList} from {ViewTables.Decisions.FullName} order by position")
            .ReadAsync(ViewTables.Decisions.Read, cancellationToken);
        var joins = await database.Source
            .Command(
                $"select {ViewTables.NameJoins.ColumnList} from {ViewTables.NameJoins.FullName} where collection = $1 and until_position = {long.MaxValue}", LoadedLog.Collection)
            .ReadAsync(ViewTables.NameJoins.Read, cancellationToken);
        var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        var command = new NpgsqlCommand(sql, connection)
        {
            Parameters =
            {
                new() { NpgsqlDbType = NpgsqlDbType.Text, Value = LoadedLog.Collection },
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = Array.Empty<string>() },
                new() { NpgsqlDbType = NpgsqlDbType.Integer, Value = 0 },
                new() { NpgsqlDbType = NpgsqlDbType.Integer, Value = 0 },
            },
        };
        await command.PrepareAsync(cancellationToken);
        return new RangeByHand(connection, command, new NameBook(decisions, joins));
    }

    /// <summary>Every name that means the actor; not what it costs to find them, which whoever asks twice knows.</summary>
    public string[] KeysOf(Question question) => [.. _names.KeysOf(NameKey.Of(question.Actor))];

    public async Task<List<StatementRow>> ReadAsync(Question question, string[] keys, CancellationToken cancellationToken)
    {
        var limits = question.Query.Limits;
        _command.Parameters[1].Value = keys;
        _command.Parameters[2].Value = limits.FirstDay;
        _command.Parameters[3].Value = limits.LastDay;
        await using var reader = await _command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<StatementRow>();

        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(ViewTables.Statements.Read(reader));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _command.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>How many days before the range a date of a reach can begin that touches it.</summary>
    private static long Days(Reach reach) => reach switch
    {
        Reach.Day => 0,
        Reach.Month => 30,
        Reach.Year => 365,
        _ => uint.MaxValue,
    };
}
