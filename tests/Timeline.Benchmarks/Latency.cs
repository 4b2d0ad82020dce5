using System.Diagnostics;

namespace Timeline.Benchmarks;

/// <summary>The median time of one of many requests, for some ways to ask, which take turns request by request.</summary>
internal static class Latency
{
    /// <summary>How long a round may take. Slow requests are then fewer.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(8);

    /// <summary>Milliseconds, a row for each of <see cref="Clock.Rounds"/> rounds, a column for each way. All are warm: they asked everything once.</summary>
    public static async Task<double[][]> RoundsAsync(int requests, CancellationToken cancellationToken, params Func<int, Task>[] ways)
    {
        await OneRoundAsync(requests, ways, cancellationToken);
        var rounds = new double[Clock.Rounds][];

        for (var round = 0; round < rounds.Length; round++)
        {
            rounds[round] = await OneRoundAsync(requests, ways, cancellationToken);
        }

        return rounds;
    }

    /// <summary>The same once.</summary>
    public static async Task<double[]> OneRoundAsync(int requests, Func<int, Task>[] ways, CancellationToken cancellationToken)
    {
        var times = ways.Select(_ => new List<double>()).ToArray();
        var began = Stopwatch.GetTimestamp();
        GC.Collect();

        for (var request = 0; request < requests && Stopwatch.GetElapsedTime(began) < Round; request++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var asked = Stopwatch.GetTimestamp();
                await ways[way](request);
                times[way].Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        }

        return [.. times.Select(list => Clock.Median([.. list]))];
    }
}
