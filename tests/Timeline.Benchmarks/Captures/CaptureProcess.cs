using System.Diagnostics;
using Timeline.Benchmarks.Databases;

namespace Timeline.Benchmarks.Captures;

/// <summary><c>timeline capture DIR</c>, the published program, as a process of its own.</summary>
internal static class CaptureProcess
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>Builds what is stale.</summary>
    public static void Build() => Start(Path.Combine(Repository.Root, "timeline"), ["--version"], null).WaitForExit();

    /// <summary>Captures the articles of a folder into a collection that has none of them.</summary>
    /// <returns>Seconds from start to exit, and the peak of its working set in megabytes.</returns>
    public static async Task<(double Seconds, double Megabytes)> RunAsync(BenchDatabase database, string collection, string folder, CancellationToken cancellationToken)
    {
        var program = Path.Combine(Repository.Root, "artifacts", "timeline", "timeline.dll");
        var began = Stopwatch.GetTimestamp();
        using var process = Start("dotnet", [program, "capture", folder, "--collection", collection, "--published", "2022-03-09", "--by", "archivist"], database);
        var exit = process.WaitForExitAsync(cancellationToken);
        var peak = 0L;

        try
        {
            // The system keeps the peak, but not for those who ask after the end.
            while (await Task.WhenAny(exit, Task.Delay(Glance, cancellationToken)) != exit)
            {
                process.Refresh();
                peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
            }

            await exit;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return process.ExitCode == 0
            ? (Stopwatch.GetElapsedTime(began).TotalSeconds, peak / 1e6)
            : throw new InvalidOperationException($"'timeline capture {folder}' ended with {process.ExitCode}.");
    }

    private static Process Start(string program, string[] arguments, BenchDatabase? database)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        start.Environment["TIMELINE_DB"] = database?.ConnectionString;
        var process = Process.Start(start)
            ?? throw new InvalidOperationException($"'{program}' did not start.");

        // Nobody reads what it prints; a pipe that fills up would stop it.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return process;
    }
}
