using Timeline.Benchmarks.Databases;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;
using EventLog = Timeline.Engine.Log.EventLog;

namespace Timeline.Benchmarks.Reads;

/// <summary>What changed between two positions with a hundred events between them.</summary>
internal static class DiffBars
{
    private const int Changes = 100;
    private const int Questions = 100;

    public static async Task<double?> GrowthAsync(LoadedLogs logs, CancellationToken cancellationToken)
    {
        var few = await logs.OfStatementsAsync(10_000, cancellationToken);
        var many = await logs.OfStatementsAsync(1_000_000, cancellationToken);
        var (ofFew, ofMany) = (await QuestionsAsync(few, cancellationToken), await QuestionsAsync(many, cancellationToken));
        var rounds = await Latency.RoundsAsync(
            Questions, cancellationToken, i => few.SendAsync(ofFew[i], cancellationToken), i => many.SendAsync(ofMany[i], cancellationToken));
        Console.Error.WriteLine($"p50 of a diff in 10,000 statements {Wall.Median(rounds, p => p[0]):F2} ms, in 1,000,000 {Wall.Median(rounds, p => p[1]):F2} ms");
        return Wall.Median(rounds, p => p[1] / p[0]);
    }

    private static async Task<DiffChronology[]> QuestionsAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        var last = await database.CountAsync($"select max(seq_id) from {EventLog.Schema}.mt_events", cancellationToken);
        var random = new Random(1);
        return [.. Enumerable.Range(0, Questions)
            .Select(_ => random.NextInt64(1, last - Changes))
            .Select(from => new DiffChronology(LoadedLog.Collection, Recorded(from), Recorded(from + Changes), AsOf.Latest))];
    }

    private static ClockLimit Recorded(long position) =>
        ClockLimit.TryParse(Projections.Replay.Clock.Recorded, position.ToString(System.Globalization.CultureInfo.InvariantCulture), out var limit)
            ? limit
            : throw new InvalidOperationException($"{position} is no limit.");
}
