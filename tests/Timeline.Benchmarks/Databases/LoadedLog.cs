using System.Diagnostics;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Rebuild;
using Timeline.Projections.Views;
using EventLog = Timeline.Engine.Log.EventLog;

namespace Timeline.Benchmarks.Databases;

/// <summary>A corpus in a database, and its views beside it as the product makes them.</summary>
internal static class LoadedLog
{
    public const string Collection = "case";

    public static async Task<BenchDatabase> CreateAsync(string name, IEnumerable<RecordedEvent> events, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var database = await BenchDatabase.CreateAsync(cancellationToken);

        try
        {
            await AppendAsync(database, events, cancellationToken);
            var loaded = watch.Elapsed;
            await MakeViewsAsync(database, cancellationToken);
            var last = await database.CountAsync($"select max(seq_id) from {EventLog.Schema}.mt_events", cancellationToken);
            var rows = await database.CountAsync($"select count(*) from {EventLog.Schema}.chronology", cancellationToken);
            await database.ExecuteAsync("vacuum analyze", cancellationToken);
            Console.Error.WriteLine($"{name}: {last} events loaded in {loaded.TotalSeconds:F1} s, views made and analysed in {(watch.Elapsed - loaded).TotalSeconds:F1} s, {rows} versions of statements");
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    // A rebuild fills empty views many times as fast as the projection, once it believes that the projection has been here.
    private static async Task MakeViewsAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        await ViewSchema.EnsureAsync(database.Source, cancellationToken);
        await database.ExecuteAsync(
            $"""
            insert into {EventLog.Schema}.mt_event_progression (name, last_seq_id)
            select name, (select max(seq_id) from {EventLog.Schema}.mt_events) from unnest(array['HighWaterMark', '{ViewsProjection.ShardName}:All']) as name
            on conflict (name) do update set last_seq_id = excluded.last_seq_id
            """,
            cancellationToken);
        await database.SendAsync(new RebuildViews(Collection, null), cancellationToken);
        var page = await database.SendAsync(new ShowChronology(Collection, ReadLimits.None, Limit: 1), cancellationToken);

        if (page.HiddenUpTo is { } hidden)
        {
            throw new InvalidOperationException($"The views are at {page.Position}, and the log is at {hidden}.");
        }
    }

    private static async Task AppendAsync(BenchDatabase database, IEnumerable<RecordedEvent> events, CancellationToken cancellationToken)
    {
        await database.Log.PrepareAsync(cancellationToken);

        const string Events = $"{EventLog.Schema}.mt_events";
        const string Key = "fkey_mt_events_stream_id_tenant_id";
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);

        // Streams are made from their events, so the key between them waits.
        await database.ExecuteAsync($"alter table {Events} drop constraint {Key}", cancellationToken);
        await EventCopy.WriteAsync(connection, Events, events, [], cancellationToken);
        await database.ExecuteAsync(
            $"""
            insert into {EventLog.Schema}.mt_streams (tenant_id, id, type, version, timestamp, created)
            select tenant_id, stream_id, case when bool_or(type = 'article_captured') then 'article' else 'actor' end, max(version), max(timestamp), min(timestamp)
            from {Events} group by tenant_id, stream_id;
            alter table {Events} add constraint {Key} foreign key (tenant_id, stream_id) references {EventLog.Schema}.mt_streams (tenant_id, id);
            select setval('{EventLog.Schema}.mt_events_sequence', (select max(seq_id) from {Events}));
            """,
            cancellationToken);
    }
}
