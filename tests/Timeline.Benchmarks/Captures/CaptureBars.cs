using Timeline.Benchmarks.Databases;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Captures;

/// <summary>A folder of articles, read and recorded by one command.</summary>
internal static class CaptureBars
{
    private const int Many = 2_000;
    private const int Few = 1_000;
    private const int Most = 50_000;

    private static readonly ArticleReadingOptions Options = new(Published: ImpreciseDate.Parse("2022-03-09"));

    public static IEnumerable<Bar> All(LoadedLogs logs) =>
    [
        new("capture-dir", Limit.AtLeast, 0.6, "of the rate of reading alone on all cores, at least", ct => RateAsync(logs, ct), IsLong: true),
        new("capture-dir-memory", Limit.AtMost, 1.3, "times the peak working set for 50,000 articles as for 1,000, at most", ct => MemoryAsync(logs, ct), IsLong: true),
    ];

    private static async Task<double?> RateAsync(LoadedLogs logs, CancellationToken cancellationToken)
    {
        CaptureProcess.Build();
        var database = await logs.OfCapturesAsync(400, cancellationToken);
        var folder = ArticleFolder.Make(Many);
        string[] files = [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        Read(files);
        var rounds = new double[Clock.Rounds][];

        for (var round = 0; round < rounds.Length; round++)
        {
            var reading = await Wall.SecondsAsync(() => Task.Run(() => Read(files), cancellationToken));
            var (capture, megabytes) = await CaptureProcess.RunAsync(database, $"rate{round}", folder, cancellationToken);
            await RequireAsync(database, $"rate{round}", Many, cancellationToken);
            rounds[round] = [reading, capture];
            Console.Error.WriteLine($"capture of {Many} articles {Many / capture:F0} a second and {megabytes:F0} MB, reading alone {Many / reading:F0} a second");
        }

        return Wall.Median(rounds, seconds => seconds[0] / seconds[1]);
    }

    /// <summary>The many once, since that takes minutes and memory hardly varies; the few as often as always.</summary>
    private static async Task<double?> MemoryAsync(LoadedLogs logs, CancellationToken cancellationToken)
    {
        CaptureProcess.Build();
        var database = await logs.OfCapturesAsync(400, cancellationToken);
        var few = ArticleFolder.Make(Few);
        var peaks = new double[Clock.Rounds];

        for (var round = 0; round < peaks.Length; round++)
        {
            (_, peaks[round]) = await CaptureProcess.RunAsync(database, $"few{round}", few, cancellationToken);
        }

        var (seconds, most) = await CaptureProcess.RunAsync(database, "most", ArticleFolder.Make(Most), cancellationToken);
        await RequireAsync(database, "most", Most, cancellationToken);
        Console.Error.WriteLine($"capture: {Clock.Median(peaks):F0} MB for {Few} articles, {most:F0} MB for {Most}, which took {seconds:F0} s");
        return most / Clock.Median(peaks);
    }

    private static void Read(string[] files) => Parallel.ForEach(
        files,
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        file => ArticleReader.Read(ArticleText.Decode(file, File.ReadAllBytes(file)).Text, Options));

    private static async Task RequireAsync(BenchDatabase database, string collection, int articles, CancellationToken cancellationToken)
    {
        var captured = await database.CountAsync(
            $"select count(*) from {EventLog.Schema}.mt_events where tenant_id = '{collection}' and type = 'article_captured'", cancellationToken);

        if (captured != articles)
        {
            throw new InvalidOperationException($"Of {articles} articles {captured} were captured.");
        }
    }
}
