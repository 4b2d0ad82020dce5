using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Timeline.Benchmarks.Dates;

/// <summary>
/// chrono-node 2.10.3, which many programs read dates with, on the same documents and in the same run. It is fetched from npm when it is
/// measured and is no part of the project.
/// </summary>
internal static class ChronoNode
{
    private static string Home => Path.Combine(Repository.Root, "artifacts", "benchmarks", "chrono");

    /// <summary>How many times longer it takes than <paramref name="read"/>; null where there is no node, or no npm to fetch it with.</summary>
    public static double? TimesSlower(string[] documents, Action<string> read)
    {
        try
        {
            Fetch();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine($"dates-chrono: skipped, for chrono-node could not be had: {e.Message}");
            return null;
        }

        File.WriteAllText(Path.Combine(Home, "documents.json"), JsonSerializer.Serialize(documents));
        var ours = Clock.Milliseconds(() => Array.ForEach(documents, read)) / documents.Length;
        var theirs = double.Parse(Run("node", "measure.cjs", Clock.Rounds.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture) / documents.Length;
        Console.Error.WriteLine($"{documents.Length} documents; each {ours * 1000:F0} µs, chrono-node {theirs * 1000:F0} µs");
        return theirs / ours;
    }

    private static void Fetch()
    {
        Directory.CreateDirectory(Home);

        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Timeline.Benchmarks", "Dates", "chrono")))
        {
            File.Copy(file, Path.Combine(Home, Path.GetFileName(file)), overwrite: true);
        }

        if (!Directory.Exists(Path.Combine(Home, "node_modules", "chrono-node")))
        {
            Run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Home, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"'{program}' did not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"'{program}' ended with {process.ExitCode}.");
    }
}
