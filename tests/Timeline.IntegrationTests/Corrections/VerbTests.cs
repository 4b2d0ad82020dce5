using System.Diagnostics;
using System.Text.Json;
using Timeline.IntegrationTests.Cli;

namespace Timeline.IntegrationTests.Corrections;

/// <summary>The verbs as people and scripts run them: processes with exit codes.</summary>
public sealed class VerbTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Corrections_print_what_they_recorded_and_end_with_the_right_exit_code()
    {
        var file = Path.Combine(Path.GetTempPath(), $"timeline-verbs-{Environment.ProcessId}.txt");
        await File.WriteAllTextAsync(file, "Maria Lind said the bridge had been closed. Jon Aas said the ferry was late.", TestContext.Current.CancellationToken);
        using var captured = JsonDocument.Parse((await Run("capture", file, "--published", "2022-03-01", "--json")).Output);
        File.Delete(file);
        var article = captured.RootElement.GetProperty("article").GetString() ?? "";
        var id = $"{article[..8]}#1";

        var redated = await Run("redate", id, "2022-02-21", "--reason", "the notice is dated", "--by", "ana", "--json");
        Assert.Equal((0, ""), (redated.ExitCode, redated.Errors));
        using var line = JsonDocument.Parse(redated.Output);
        var position = line.RootElement.GetProperty("position").GetInt64();
        Assert.Equal(($"{article}#1", "statement_redated"), (line.RootElement.GetProperty("id").GetString(), line.RootElement.GetProperty("events")[0].GetProperty("type").GetString()));

        Assert.Equal((0, $"nothing to change for {id}: that is already recorded"), Told(await Run("redate", id, "2022-02-21", "--reason", "again")));
        Assert.Equal((0, $"position {position + 1}: accepted {id}"), Told(await Run("accept", id, "--reason", "checked", "--seen", $"{position}")));
        Assert.Equal(
            (4, $"Statement {id} changed at position {position + 1}, but this correction is based on position {position}. See what changed, then decide again: timeline history {id}"),
            Refused(await Run("retract", id, "--reason", "late", "--seen", $"{position}")));

        Assert.Equal(2, (await Run("retract", id)).ExitCode);
        Assert.Equal(2, (await Run("redate", id, "2999", "--of", "said", "--reason", "x")).ExitCode);
        Assert.Equal(2, (await Run("add", article, "--words", "no such words", "--reason", "x")).ExitCode);
        Assert.Equal(3, (await Run("retract", $"{article}#99", "--reason", "x")).ExitCode);
        Assert.Equal(3, (await Run("retract", "00000000#1", "--reason", "x")).ExitCode);
        Assert.Equal(3, (await Run("alias", "Nobody Known", "Nob", "--reason", "x")).ExitCode);
        Assert.Equal(4, (await Run("settle", id, "stands", "--reason", "x")).ExitCode);
        Assert.Equal((0, $"position {position + 2}: Jon Aas is Maria Lind"), Told(await Run("merge", "Maria Lind", "Jon Aas", "--reason", "one person")));
        Assert.Equal((0, $"nothing to change for {article[..8]}: that is already recorded"), Told(await Run("reread")));
    }

    private async Task<(int ExitCode, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [CliRun.Dll, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TIMELINE_DB"] = _database.ConnectionString;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output).Trim(), (await errors).Trim());
    }

    private static (int ExitCode, string Line) Told((int ExitCode, string Output, string Errors) run) => (run.ExitCode, run.Output);

    private static (int ExitCode, string Line) Refused((int ExitCode, string Output, string Errors) run) => (run.ExitCode, run.Errors);
}
