using Npgsql;
using NpgsqlTypes;
using Timeline.Benchmarks.Databases;
using Timeline.Engine.Actors;
using Timeline.Engine.Log;
using Timeline.Projections.Actors;
using Timeline.Projections.Chronology;
using Timeline.Projections.Views;

namespace Timeline.Benchmarks.Reads;

/// <summary>
/// The page that a read by actor and range gives, as somebody would write it who knows the tables, the names the actor has and
/// SQL: one prepared statement on an open connection, read into the same rows.
/// </summary>
internal sealed class RangeByHand : IAsyncDisposable
{
    private static readonly string Sql = $"""
        select {ViewTables.Statements.ColumnList}
        from {EventLog.Schema}.chronology
        where collection = $1 and until_position = {long.MaxValue} and not is_withdrawn and status <> 'Retracted'
          and (speaker_key = any($2) or mention_keys && $2)
          and happened is not null and happened_first <= $4 and happened_last >= $3
        order by happened_first, happened_last, published_first, digest, number
        limit {ShowChronology.DefaultLimit}
        """;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _command;
    private readonly NameBook _names;

    private RangeByHand(NpgsqlConnection connection, NpgsqlCommand command, NameBook names) => (_connection, _command, _names) = (connection, command, names);

    public static async Task<RangeByHand> OpenAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        var names = await NameBook.LoadAsync(database.Source, LoadedLog.Collection, long.MaxValue - 1, cancellationToken);
        var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        var command = new NpgsqlCommand(Sql, connection)
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
        return new RangeByHand(connection, command, names);
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
}
