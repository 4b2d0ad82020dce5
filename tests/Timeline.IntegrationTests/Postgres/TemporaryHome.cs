using System.Diagnostics;
using Timeline.EmbeddedPostgres;
using Timeline.IntegrationTests.Cli;

namespace Timeline.IntegrationTests.Postgres;

/// <summary>A TIMELINE_HOME of its own, and the built <c>timeline</c> command run in it as real processes. Its server ends with it.</summary>
internal sealed class TemporaryHome : IAsyncDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("timeline-").FullName;

    public TimelineHome Home => new(Folder);

    public EmbeddedServer Server(BinarySearch? search = null) => new(Home, search ?? BinarySearch.OnThisMachine());

    public Process Launch(string arguments, string? user = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", $"{CliRun.Dll} {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };

        if (user is not null && !OperatingSystem.IsWindows())
        {
            start.UserName = user;
        }

        start.Environment["TIMELINE_HOME"] = Folder;
        start.Environment.Remove("TIMELINE_DB");

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    public async Task<Outcome> RunAsync(string arguments, string? user = null, params (string Name, string Value)[] environment)
    {
        using var process = Launch(arguments, user, environment);
        return await OutcomeOf(process);
    }

    public static async Task<Outcome> OutcomeOf(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, (await output).Trim(), (await errors).Trim());
    }

    /// <summary>The server's process, by its own account.</summary>
    public Postmaster? Postmaster() =>
        Directory.Exists(Folder) && Cluster.Find(Home) is { } cluster ? Timeline.EmbeddedPostgres.Postmaster.Read(cluster.DataFolder) : null;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Server().StopAsync();
        }
        catch (EmbeddedPostgresException)
        {
            // Tests plant unusable folders; nothing runs in those.
        }

        Directory.Delete(Folder, recursive: true);
    }

    internal sealed record Outcome(int ExitCode, string Output, string Errors);
}
