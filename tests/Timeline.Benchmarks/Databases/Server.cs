using System.Diagnostics;
using System.Text.Json;
using Timeline.EmbeddedPostgres;

namespace Timeline.Benchmarks.Databases;

/// <summary>The PostgreSQL that is measured on: the one TIMELINE_BENCH_DB names, else one that Timeline starts as it would for anybody.</summary>
internal static class Server
{
    // Not below the checkout: for root, PostgreSQL runs as another user, who cannot enter one in /root.
    private static readonly string Home = EmbeddedServer.FolderFor("timeline-benchmarks") ?? Path.Combine(Repository.Root, "artifacts", "benchmarks", "home");

    private static readonly string? Named = Environment.GetEnvironmentVariable("TIMELINE_BENCH_DB") is { Length: > 0 } named ? named : null;

    private static string? _connection;

    public static bool IsOurs => Named is null;

    /// <summary>A connection string whose database is of no matter.</summary>
    public static string Connection => _connection ??= Named ?? Start();

    /// <summary>Stops it again if we started it.</summary>
    public static void Stop()
    {
        if (_connection is not null && IsOurs)
        {
            Run("db", "stop");
            _connection = null;
        }
    }

    private static string Start()
    {
        Run("db", "start");
        using var status = JsonDocument.Parse(Run("db", "status", "--json"));
        var (port, password) = (status.RootElement.GetProperty("port"), status.RootElement.GetProperty("password"));
        return $"Host=127.0.0.1;Port={port.GetInt32()};Username=timeline;Passfile={password.GetString()};Database=postgres";
    }

    private static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "timeline.dll"), .. arguments]) { RedirectStandardOutput = true };
        start.Environment["TIMELINE_HOME"] = Home;
        start.Environment["TIMELINE_DB"] = "";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("'dotnet' did not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"'timeline {string.Join(' ', arguments)}' failed.");
    }
}
