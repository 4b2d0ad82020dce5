using System.Diagnostics;
using System.Text;

namespace Timeline.IntegrationTests.Cli;

/// <summary>One run of the built <c>timeline</c> command as a process of its own, and what became of it.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The command: the one that <c>TIMELINE_TEST_CLI</c> names, which <c>./test</c> has compiled ahead of time as users have it; else the one beside the tests.</summary>
    public static string Dll { get; } = Environment.GetEnvironmentVariable("TIMELINE_TEST_CLI") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "timeline.dll");

    /// <summary>A folder that is not there, for the <c>TIMELINE_HOME</c> of commands that make no database.</summary>
    public static string EmptyHome { get; } = Path.Combine(AppContext.BaseDirectory, "no-database");

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="database">For <c>TIMELINE_DB</c>. A test that needs none names a server nobody answers at; where it is empty, no database was ever made.</param>
    public static async Task<CliRun> OfAsync(string database, string[] arguments, byte[]? input = null, string? folder = null)
    {
        using var process = Process.Start(Start(database, arguments, folder)) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        if (input is not null)
        {
            await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CliRun(process.ExitCode, await output, await errors);
    }

    public static ProcessStartInfo Start(string database, string[] arguments, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        start.Environment["TIMELINE_DB"] = database;
        start.Environment["TIMELINE_HOME"] = EmptyHome;
        start.Environment["LC_ALL"] = "tr_TR.UTF-8"; // no answer may depend on the user's culture
        return start;
    }
}
