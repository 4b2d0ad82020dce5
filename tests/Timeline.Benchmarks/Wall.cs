using System.Diagnostics;

namespace Timeline.Benchmarks;

/// <summary>
/// Measures on the wall's clock, for what waits on PostgreSQL, which works in processes of its own. Things that are compared take turns,
/// so that what disturbs one disturbs the other.
/// </summary>
internal static class Wall
{
    /// <summary>Seconds each of some works takes, in each of <see cref="Clock.Rounds"/> rounds.</summary>
    public static async Task<double[][]> RoundsAsync(CancellationToken cancellationToken, params Func<Task>[] works)
    {
        var rounds = new double[Clock.Rounds][];

        for (var round = 0; round < rounds.Length; round++)
        {
            rounds[round] = new double[works.Length];

            for (var i = 0; i < works.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                rounds[round][i] = await SecondsAsync(works[i]);
            }
        }

        return rounds;
    }

    public static async Task<double> SecondsAsync(Func<Task> work)
    {
        // What earlier work left behind is not this work's to clean up.
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>The median, over the rounds, of one number made from each round's.</summary>
    public static double Median(double[][] rounds, Func<double[], double> value) => Clock.Median([.. rounds.Select(value)]);
}
