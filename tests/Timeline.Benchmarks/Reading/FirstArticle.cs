using System.Diagnostics;
using System.Globalization;

namespace Timeline.Benchmarks.Reading;

/// <summary>What somebody waits for who reads one article on the command line: the published program, started, loaded and done, without a database.</summary>
internal static class FirstArticle
{
    // bash tells the processor time of what it ran; what ran has gone by the time .NET could ask.
    private const string Timed = """TIMEFORMAT='%3R %3U %3S'; time "$@" >/dev/null""";

    public static double? Milliseconds()
    {
        var article = Path.Combine(Repository.Root, "artifacts", "benchmarks", "article.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(article) ?? "");
        File.WriteAllText(article, Articles.OfLength(4_096));

        // Builds what is stale, and warms the disk's cache.
        Run(Path.Combine(Repository.Root, "timeline"), "capture", "--dry-run", article);

        var program = Path.Combine(Repository.Root, "artifacts", "timeline", "timeline.dll");
        var runs = Enumerable.Range(0, Clock.Rounds).Select(_ => Run("dotnet", program, "capture", "--dry-run", article)).ToArray();
        Console.Error.WriteLine($"first article: {Clock.Median([.. runs.Select(run => run.Elapsed)]):F0} ms on the wall's clock");
        return Clock.Median([.. runs.Select(run => run.Processor)]);
    }

    private static (double Elapsed, double Processor) Run(params string[] command)
    {
        var start = new ProcessStartInfo("bash", ["-c", Timed, "bash", .. command]) { RedirectStandardError = true };

        // Where no database was made, none is asked.
        start.Environment["TIMELINE_HOME"] = Path.Combine(Repository.Root, "artifacts", "benchmarks", "no-database");
        start.Environment["TIMELINE_DB"] = "";
        using var process = Process.Start(start)
            ?? throw new InvalidOperationException("'bash' did not start.");
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{string.Join(' ', command)}' failed: {error}");
        }

        double[] seconds = [.. error.TrimEnd().Split('\n')[^1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return (seconds[0] * 1000, (seconds[1] + seconds[2]) * 1000);
    }
}
