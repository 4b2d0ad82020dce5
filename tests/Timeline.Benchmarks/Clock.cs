namespace Timeline.Benchmarks;

/// <summary>Measures in processor time, not the wall's: other programs may be busy. What collecting garbage costs is in it.</summary>
internal static class Clock
{
    /// <summary>Runs whose median is the value.</summary>
    public static int Rounds { get; set; } = 5;

    /// <summary>Seconds. Shorter rounds measure the noise.</summary>
    private const double Round = 0.4;

    /// <summary>Seconds. By then the code is compiled as well as it gets.</summary>
    private const double WarmUp = 6;

    /// <summary>Milliseconds of processor time one <paramref name="work"/> takes after warming up.</summary>
    public static double Milliseconds(Action work)
    {
        Repeat(work, WarmUp);
        return Median([.. Enumerable.Range(0, Rounds).Select(_ => Repeat(work, Round))]);
    }

    /// <summary>The same for a few things at once, by turns, so that what disturbs one disturbs the other.</summary>
    public static double[] Milliseconds(params Action[] works)
    {
        foreach (var work in works)
        {
            Repeat(work, WarmUp);
        }

        var rounds = Enumerable.Range(0, Rounds).Select(_ => works.Select(work => Repeat(work, Round)).ToArray()).ToArray();
        return [.. works.Select((_, i) => Median([.. rounds.Select(round => round[i])]))];
    }

    public static double Once(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static double Repeat(Action work, double seconds)
    {
        // What earlier work left behind is not this work's to clean up.
        GC.Collect();
        var (spent, times) = (0.0, 0);

        for (; spent < seconds * 1000; times++)
        {
            spent += Once(work);
        }

        return spent / times;
    }
}
