using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Timeline.IntegrationTests.Cli;

namespace Timeline.IntegrationTests.Web;

/// <summary><c>timeline serve</c> as the process it is.</summary>
public sealed class ServeCommandTests(PostgresTimeline timeline) : IClassFixture<PostgresTimeline>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_where_it_is_and_ends_well_when_it_is_told_to()
    {
        using var server = await ServeProcess.StartAsync(timeline.ConnectionString);
        using var client = new HttpClient { BaseAddress = server.Url };
        using var ready = await client.GetAsync("/health/ready", Cancellation);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);

        // Somebody who follows changes does not hold it up.
        await timeline.Capture("HARBOUR, May 5, 1987 — “The bridge is closed,” Maria Lind said.", "1987-05-05");
        using var followed = await client.GetAsync($"/api/collections/{PostgresTimeline.Collection}/changes", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var events = new EventReader(followed, new StreamReader(await followed.Content.ReadAsStreamAsync(Cancellation)));
        var (exitCode, errors) = await server.EndAsync();
        await events.EndAsync();

        Assert.Equal((0, ""), (exitCode, errors));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_a_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var run = await CliRun.OfAsync(timeline.ConnectionString, ["serve", "--urls", url]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches($"^Cannot listen on {Regex.Escape(url)}: .*another port.*\n$", run.Errors);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", "There is no login")]
    [InlineData("http://example.org:5080", "There is no login")]
    [InlineData("https://127.0.0.1:5080", "has no TLS")]
    [InlineData("5080", "is not an address to listen on")]
    [InlineData("http://127.0.0.1:5080/sub", "is not an address to listen on")]
    public async Task An_address_that_is_not_meant_is_refused(string url, string expected)
    {
        var run = await CliRun.OfAsync(timeline.ConnectionString, ["serve", "--urls", url]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Of_two_servers_one_keeps_the_views_and_when_it_is_killed_the_other_does()
    {
        using var first = await ServeProcess.StartAsync(timeline.ConnectionString);
        await LeaderAsync();
        using var second = await ServeProcess.StartAsync(timeline.ConnectionString);
        await RecordAndAskAsync(first, second, "one");

        first.Kill();
        await RecordAndAskAsync(second, second, "two");

        // Nobody reads: the views come all the same.
        await timeline.Given("three", PostgresTimeline.Statement(1));
        await LeaderAsync();
        await UntilAsync("select (select max(last_seq_id) from timeline.mt_event_progression where name like 'Views:%') = (select max(seq_id) from timeline.mt_events)");
        Assert.Equal(0, (await CliRun.OfAsync(timeline.ConnectionString, ["rebuild", "--collection", PostgresTimeline.Collection])).ExitCode);
        await RecordAndAskAsync(second, second, "four");
    }

    [Fact]
    public async Task A_rebuild_beside_a_server_finds_the_views_as_they_are_and_leaves_them_to_it()
    {
        using var server = await ServeProcess.StartAsync(timeline.ConnectionString);
        await timeline.Given("beside", PostgresTimeline.Statement(1));
        await LeaderAsync();

        var rebuilt = await CliRun.OfAsync(timeline.ConnectionString, ["rebuild", "--collection", PostgresTimeline.Collection]);

        Assert.Equal((0, ""), (rebuilt.ExitCode, rebuilt.Errors));
        Assert.All(rebuilt.Lines, line => Assert.EndsWith("the same as those stored", line, StringComparison.Ordinal));
        await LeaderAsync();
        await RecordAndAskAsync(server, server, "after");
    }

    /// <summary>What one server, or nobody's, recorded is in the next answer of the other.</summary>
    private async Task RecordAndAskAsync(ServeProcess writes, ServeProcess reads, string article)
    {
        await timeline.Given(article, PostgresTimeline.Statement(1), PostgresTimeline.Statement(2));
        using var client = new HttpClient();
        var id = $"{PostgresTimeline.IdOf(article):N}";
        Assert.Contains(id, await client.GetStringAsync(new Uri(writes.Url, $"/api/collections/{PostgresTimeline.Collection}/articles/{id}/statements/1"), Cancellation), StringComparison.Ordinal);
        Assert.Contains(id, await client.GetStringAsync(new Uri(reads.Url, $"/api/collections/{PostgresTimeline.Collection}/articles/{id}/statements/2"), Cancellation), StringComparison.Ordinal);
    }

    /// <summary>Waits until somebody leads.</summary>
    private Task LeaderAsync() => UntilAsync("select exists (select from pg_locks l join pg_database d on d.oid = l.database where locktype = 'advisory' and granted and datname = current_database())");

    private async Task UntilAsync(string sql)
    {
        var until = Environment.TickCount64 + 15_000;

        while (!await timeline.Any(sql))
        {
            Assert.True(Environment.TickCount64 < until, $"It did not come true in 15 s: {sql}");
            await Task.Delay(50, Cancellation);
        }
    }
}

/// <summary>A server of its own process.</summary>
internal sealed class ServeProcess : IDisposable
{
    private readonly Process _process;

    private ServeProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<ServeProcess> StartAsync(string database, params string[] options)
    {
        var process = Process.Start(CliRun.Start(database, ["serve", .. options is [] ? ["--urls", "http://127.0.0.1:0"] : options])) ?? throw new InvalidOperationException("dotnet did not start.");
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60));
        return new ServeProcess(process, new Uri(Regex.Match(line ?? await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), @"http://\S+").Value));
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>As a service manager does.</summary>
    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));
        return (_process.ExitCode, await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
