using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Timeline.Benchmarks.Databases;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Appends;

/// <summary>One row at a time into a table shaped like Marten's, prepared, each its own transaction: the least that makes an event durable.</summary>
internal sealed class SingleInsert(NpgsqlConnection connection, NpgsqlCommand command) : IAsyncDisposable
{
    private long _version;

    public static async Task<SingleInsert> OpenAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        await HandTable.MakeAsync(database, cancellationToken);
        var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        var command = new NpgsqlCommand(
            $"""
            insert into {HandTable.Name} (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers, user_name)
            values (nextval('{EventLog.Schema}.mt_events_sequence'), $1, $2, $3, $4, 'statement_redated', clock_timestamp(), '{LoadedLog.Collection}',
                    'Timeline.Engine.Events.StatementRedated, Timeline.Engine', $5, 'checker')
            """,
            connection)
        {
            Parameters =
            {
                new() { NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { NpgsqlDbType = NpgsqlDbType.Bigint },
                new() { NpgsqlDbType = NpgsqlDbType.Jsonb },
                new() { NpgsqlDbType = NpgsqlDbType.Jsonb },
            },
        };
        await command.PrepareAsync(cancellationToken);
        return new SingleInsert(connection, command);
    }

    public async Task RunAsync(int rows, CancellationToken cancellationToken)
    {
        var stream = StreamIds.OfArticle(LoadedLog.Collection, "by hand");
        var e = new StatementRedated(3, StatementClock.Happened, new StatementDate(ImpreciseDate.Parse("2001-02-03"), null, DateBasis.Corrected));

        for (var i = 0; i < rows; i++)
        {
            command.Parameters[0].Value = StreamIds.OfActor(LoadedLog.Collection, $"{++_version}");
            command.Parameters[1].Value = stream;
            command.Parameters[2].Value = _version;
            command.Parameters[3].Value = JsonSerializer.SerializeToUtf8Bytes(e, LogJson.Options);
            command.Parameters[4].Value = """{"reason":"the archive has another day"}""";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await command.DisposeAsync();
        await connection.DisposeAsync();
    }
}
