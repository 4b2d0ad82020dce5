using System.Text.Json;
using NodaTime;
using Timeline.Benchmarks.Databases;
using Timeline.Engine.Log;
using Timeline.Projections.Views;

namespace Timeline.Benchmarks.Views;

/// <summary>
/// What a rebuild can hardly beat on one core: binary COPY out of the log, deserialising, the product's own fold, and binary COPY
/// into tables like the views', with their indexes.
/// </summary>
internal sealed class RebuildByHand(BenchDatabase database)
{
    private const string Schema = "by_hand";

    private static readonly string[] Tables = ["articles", "chronology", "actors", "article_actors", "actor_decisions"];

    public async Task MakeTablesAsync(CancellationToken cancellationToken)
    {
        var tables = Tables.Select(table => $"create table {Schema}.{table} (like {EventLog.Schema}.{table} including all)");
        await database.ExecuteAsync($"drop schema if exists {Schema} cascade; create schema {Schema}; {string.Join(";", tables)}", cancellationToken);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var versions = new ViewVersions();
        await FoldAsync(new ViewFold(versions), cancellationToken);

        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var copy = new ViewCopy(connection, Schema);
        copy.Articles(versions.Articles.All);
        copy.Statements(versions.Statements.All);
        copy.Actors(versions.Actors.All);
        copy.ArticleActors(versions.ArticleActors.All);
        copy.Decisions(versions.Decisions.All);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task FoldAsync(ViewFold fold, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var copy = await connection.BeginBinaryExportAsync(
            $"""
            copy (select seq_id, stream_id, timestamp, user_name, headers ->> 'reason', type, data::text from {EventLog.Schema}.mt_events
                  where tenant_id = '{LoadedLog.Collection}' order by seq_id) to stdout (format binary)
            """,
            cancellationToken);

        while (await copy.StartRowAsync(cancellationToken) > 0)
        {
            var position = copy.Read<long>();
            var stream = copy.Read<Guid>();
            var recorded = Instant.FromDateTimeOffset(copy.Read<DateTimeOffset>());
            var by = Text();
            var reason = Text();
            var type = EventTypes.ByName[copy.Read<string>()];
            var data = JsonSerializer.Deserialize(copy.Read<byte[]>(), type, LogJson.Options) ?? throw new InvalidDataException($"Nothing at {position}.");
            fold.Apply(new RecordedEvent(LoadedLog.Collection, stream, position, recorded, by, reason, data));
        }

        string? Text()
        {
            if (!copy.IsNull)
            {
                return copy.Read<string>();
            }

            copy.Skip();
            return null;
        }
    }
}
