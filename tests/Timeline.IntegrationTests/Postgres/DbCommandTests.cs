using System.Text.Json;

namespace Timeline.IntegrationTests.Postgres;

public sealed class DbCommandTests : IAsyncLifetime
{
    private readonly TemporaryHome _home = new();

    [Fact]
    public async Task Its_verbs_tell_what_they_did()
    {
        Assert.Equal(_home.Home.Folder, (await _home.RunAsync("db path")).Output);
        Assert.Equal($"not created yet: it will be in {_home.Home.Folder}", (await _home.RunAsync("db status")).Output);
        Assert.StartsWith("PostgreSQL ", (await _home.RunAsync("db start")).Output, StringComparison.Ordinal);
        Assert.StartsWith("running", (await _home.RunAsync("db status")).Output, StringComparison.Ordinal);

        using var status = JsonDocument.Parse((await _home.RunAsync("db status --json")).Output);
        Assert.True(status.RootElement.GetProperty("running").GetBoolean());
        Assert.Equal(_home.Postmaster()!.ProcessId, status.RootElement.GetProperty("process").GetInt32());

        Assert.Equal($"PostgreSQL in {_home.Home.Folder} is stopped", (await _home.RunAsync("db stop")).Output);
        Assert.StartsWith("stopped", (await _home.RunAsync("db status")).Output, StringComparison.Ordinal);
        Assert.Equal((0, $"No PostgreSQL was running in {_home.Home.Folder}"), (await _home.RunAsync("db stop")) is var again ? (again.ExitCode, again.Output) : default);
        Assert.Equal(2, (await _home.RunAsync("db nonsense")).ExitCode);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _home.DisposeAsync();
}
