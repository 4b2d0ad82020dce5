using Timeline.Benchmarks.Databases;
using Timeline.Benchmarks.Logs;
using Timeline.Engine.Articles;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Appends;

/// <summary>Articles that are read already, appended in bulk: with their texts, which by hand are left out.</summary>
internal sealed class BulkBars(LoadedLogs logs)
{
    private const int Articles = 1_000;

    /// <summary>Of one batch, about as the product chooses it.</summary>
    private const int EventsAtOnce = 5_000;

    private int _seed = 100;

    public async Task<double?> CopyAsync(CancellationToken cancellationToken)
    {
        var database = await logs.OfCapturesAsync(400, cancellationToken);
        await HandTable.MakeAsync(database, cancellationToken);
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        var position = 0L;
        return await CompareAsync(
            database,
            "binary COPY",
            async events =>
            {
                var batch = events.Select(e => e with { Position = ++position }).ToArray();
                return await Wall.SecondsAsync(() => EventCopy.WriteAsync(connection, HandTable.Name, batch, [], cancellationToken));
            },
            cancellationToken);
    }

    public async Task<double?> QuickAsync(CancellationToken cancellationToken)
    {
        var database = await logs.OfCapturesAsync(400, cancellationToken);
        await using var quick = await QuickAppend.OpenAsync(database, cancellationToken);
        return await CompareAsync(
            database,
            "Marten, 100 events a commit",
            events => Wall.SecondsAsync(() => quick.RunAsync(events, cancellationToken)),
            cancellationToken);
    }

    private async Task<double?> CompareAsync(
        BenchDatabase database, string other, Func<RecordedEvent[], Task<double>> run, CancellationToken cancellationToken)
    {
        var rounds = new List<double[]>();

        // The first round warms up.
        for (var round = 0; round <= Clock.Rounds; round++)
        {
            var events = new Corpus(LoadedLog.Collection, ++_seed).OfCaptures(Articles).ToArray();
            var batches = Batches(events);
            var ours = await Wall.SecondsAsync(() => AppendAsync(database, batches, cancellationToken));
            var theirs = await run(events);
            rounds.Add([ours, theirs]);
            Console.Error.WriteLine($"bulk append: {events.Length} events in {ours:F2} s, {other} {theirs:F2} s");
        }

        return Wall.Median([.. rounds.Skip(1)], seconds => seconds[1] / seconds[0]);
    }

    private static async Task AppendAsync(BenchDatabase database, IEnumerable<StreamToBegin[]> batches, CancellationToken cancellationToken)
    {
        foreach (var batch in batches)
        {
            var begun = await database.Log.Bulk.BeginAsync<Article>(LoadedLog.Collection, "archivist", batch, cancellationToken);

            if (begun.Count != batch.Length)
            {
                throw new InvalidOperationException($"Of {batch.Length} streams only {begun.Count} were begun.");
            }
        }
    }

    private StreamToBegin[][] Batches(RecordedEvent[] events)
    {
        var streams = events.GroupBy(e => e.Stream).Select((stream, i) => new StreamToBegin(
            stream.Key, [.. stream.Select(e => e.Data)], stream.Select(e => e.Data).OfType<Engine.Events.ArticleCaptured>().Single().Digest, Benchmarks.Articles.OfLength(4_096, (_seed * Articles) + i)));
        return [.. streams.Chunk(EventsAtOnce / 26)];
    }
}
