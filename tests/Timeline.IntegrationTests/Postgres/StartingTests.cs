using System.Diagnostics;
using Timeline.Cli.Postgres;
using Timeline.EmbeddedPostgres;

namespace Timeline.IntegrationTests.Postgres;

public sealed class StartingTests : IAsyncLifetime
{
    private readonly TemporaryHome _home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_cold_processes_at_once_make_one_server_and_all_find_it()
    {
        var starters = Enumerable.Range(0, 5).Select(_ => _home.Launch("db start")).ToList();
        var outcomes = await Task.WhenAll(starters.Select(TemporaryHome.OutcomeOf));

        Assert.All(outcomes, outcome => Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors)));
        var log = await File.ReadAllLinesAsync(Path.Combine(Cluster.Find(_home.Home)!.LogFile), Cancellation);
        Assert.Single(log, line => line.Contains("ready to accept connections", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_server_outlives_the_process_that_is_killed_while_starting_it()
    {
        await using (var made = await OpenAsync())
        {
            await RunAsync(made, "create table kept (n int); insert into kept values (1)");
        }

        await _home.RunAsync("db stop");
        using var starter = _home.Launch("db start");

        while (_home.Postmaster() is not { IsAlive: true })
        {
            Assert.False(starter.HasExited);
            await Task.Delay(1, Cancellation);
        }

        starter.Kill();
        await starter.WaitForExitAsync(Cancellation);
        var orphan = _home.Postmaster()!.ProcessId;

        var next = await _home.RunAsync("db start");

        Assert.Equal((0, ""), (next.ExitCode, next.Errors));
        Assert.Equal(orphan, _home.Postmaster()!.ProcessId);
    }

    [Fact]
    public async Task A_start_that_was_killed_at_any_moment_is_finished_by_the_next()
    {
        foreach (var moment in new[] { 60, 120, 250, 400, 550 })
        {
            using var starter = _home.Launch("db start");
            await Task.Delay(moment, Cancellation);
            starter.Kill(entireProcessTree: moment < 300); // early: initdb dies too; late: it goes on alone
            await starter.WaitForExitAsync(Cancellation);
        }

        var next = await _home.RunAsync("db start");

        Assert.Equal((0, ""), (next.ExitCode, next.Errors));
    }

    [Fact]
    public async Task What_was_committed_is_there_after_the_server_was_killed()
    {
        await using (var made = await OpenAsync())
        {
            await RunAsync(made, "create table kept (n int); insert into kept values (42)");
        }

        using (var server = Process.GetProcessById(_home.Postmaster()!.ProcessId))
        {
            server.Kill();
        }

        var next = await _home.RunAsync("db start");
        Assert.Equal((0, ""), (next.ExitCode, next.Errors));

        await using var again = await OpenAsync();
        await using var query = again.DataSource.CreateCommand("select n from kept");
        Assert.Equal(42, await query.ExecuteScalarAsync(Cancellation));
    }

    [Fact]
    public async Task A_number_that_now_belongs_to_another_program_does_not_keep_the_server_down()
    {
        // A program of the very user that runs the server: PostgreSQL alone would take it for the server and refuse.
        Assert.SkipWhen(OperatingSystem.IsWindows(), "uses 'sleep'");
        await (await OpenAsync()).DisposeAsync();
        var file = Path.Combine(Cluster.Find(_home.Home)!.DataFolder, "postmaster.pid");
        var left = await File.ReadAllLinesAsync(file, Cancellation);
        await _home.RunAsync("db stop");
        using var bystander = Tool.Start("sleep", ["60"], ServerUser.Find().Name);
        left[0] = $"{bystander.Id}";
        await File.WriteAllLinesAsync(file, left, Cancellation);
        await ServerUser.Find().OwnAsync(file, Cancellation);

        var next = await _home.RunAsync("db start");

        bystander.Kill();
        Assert.Equal((0, ""), (next.ExitCode, next.Errors));
    }

    [Fact]
    public async Task Programs_that_know_the_server_find_it_again_after_a_stop_and_a_start()
    {
        await using var open = await OpenAsync();
        await _home.RunAsync("db stop");

        await using (var command = open.DataSource.CreateCommand("select 1"))
        {
            var e = await Assert.ThrowsAnyAsync<Exception>(() => command.ExecuteScalarAsync(Cancellation));
            Assert.Equal(DatabaseProblem.Lost, Diagnosis.Of(e, "database")?.Problem);
        }

        await _home.RunAsync("db start");
        await using var again = open.DataSource.CreateCommand("select 1");
        Assert.Equal(1, await again.ExecuteScalarAsync(Cancellation));
    }

    [Fact]
    public async Task A_copy_of_the_folder_does_not_attach_to_the_server_of_the_original()
    {
        await using var original = await OpenAsync();
        await using var copy = new TemporaryHome();

        foreach (var name in new[] { "server", "password" })
        {
            File.Copy(Path.Combine(_home.Folder, name), Path.Combine(copy.Folder, name));
        }

        Assert.Null(await copy.Server().AttachAsync(configure: null, Cancellation));
    }

    [Fact]
    public async Task A_folder_with_a_path_too_long_for_a_socket_works()
    {
        var deep = Path.Combine(_home.Folder, new string('d', 60), "it's", new string('e', 60));
        var server = new EmbeddedServer(new TimelineHome(deep), BinarySearch.OnThisMachine());
        Directory.CreateDirectory(deep);

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_home.Folder, File.GetUnixFileMode(_home.Folder) | UnixFileMode.OtherExecute);
        }

        await using (var database = await server.StartAsync(cancellationToken: Cancellation))
        {
            Assert.InRange(database.ServerVersion.Major, EmbeddedServer.OldestVersion, int.MaxValue);
        }

        Assert.True(await server.StopAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_password()
    {
        await using var database = await OpenAsync();
        var settings = new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString) { Passfile = null, Password = "guess" };
        var e = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => Database.ConnectAsync(settings, configure: null, Cancellation));

        Assert.Equal(DatabaseProblem.WrongPassword, e.Problem);
        Assert.DoesNotContain("assword=", database.ConnectionString, StringComparison.OrdinalIgnoreCase);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_home.Folder, "password")));
        }
    }

    [Fact]
    public async Task A_lost_password_is_told_and_the_server_can_still_be_stopped()
    {
        await (await OpenAsync()).DisposeAsync();
        File.Delete(_home.Home.PasswordFile);

        var e = await Assert.ThrowsAsync<EmbeddedPostgresException>(OpenAsync);

        Assert.StartsWith("The password of the database in", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await _home.RunAsync("db stop")).ExitCode);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private Task<EmbeddedDatabase> OpenAsync() => _home.Server().StartAsync(cancellationToken: Cancellation);

    private static async Task RunAsync(EmbeddedDatabase database, string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
