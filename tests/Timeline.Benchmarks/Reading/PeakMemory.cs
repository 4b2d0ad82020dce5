using System.Diagnostics;
using System.Globalization;

namespace Timeline.Benchmarks.Reading;

/// <summary>
/// The peak working set of a process of its own that reads one article, garbage not yet collected and all, over that of one that reads an
/// empty article.
/// </summary>
internal static class PeakMemory
{
    /// <summary>The verb of the process that is measured.</summary>
    public const string Verb = "peak";

    public static double? Megabytes() => Clock.Median([.. Enumerable.Range(0, Clock.Rounds).Select(_ => OfProcess(1_048_576) - OfProcess(0))]);

    /// <summary>Runs in the process that is measured.</summary>
    public static void Print(int length)
    {
        ReadingBars.Read(length == 0 ? "" : Articles.OfLength(length));
        using var self = Process.GetCurrentProcess();
        Console.Out.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static double OfProcess(int length)
    {
        string[] arguments = [typeof(PeakMemory).Assembly.Location, Verb, length.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("'dotnet' did not start.");
        var bytes = long.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
        process.WaitForExit();
        return bytes / 1e6;
    }
}
