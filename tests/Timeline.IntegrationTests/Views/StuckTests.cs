using System.Net;
using Timeline.IntegrationTests.Cli;
using Timeline.IntegrationTests.Web;
using Timeline.Projections.Views;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Views;

/// <summary>Where writing the views fails, whoever waits for them is told why, and they go on when it is mended.</summary>
public sealed class StuckTests : IAsyncLifetime
{
    private readonly PostgresTimeline _timeline = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Fact]
    public async Task A_read_fails_with_the_reason_and_succeeds_once_that_is_gone()
    {
        await _timeline.Given("a1", Statement(1));
        var position = (await _timeline.Show()).Position;
        await BreakAsync();
        await _timeline.Given("a2", Statement(1));

        var first = await Assert.ThrowsAsync<ViewsStuckException>(() => _timeline.Show());
        var second = await Assert.ThrowsAsync<ViewsStuckException>(() => _timeline.Show());
        var run = await CliRun.OfAsync(_timeline.ConnectionString, ["show", "--collection", Collection]);

        Assert.Equal((position, first.Since), (second.Position, second.Since));
        Assert.Contains("no_more", first.Reason, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"{second.Message}\n", run.Errors);

        await MendAsync();
        Assert.Equal(2, (await _timeline.Show()).Statements.Count);
        Assert.Null((await _timeline.Ask(new CheckViews())).Stuck);
    }

    [Fact]
    public async Task A_server_whose_daemon_fails_says_so_to_its_clients_and_to_other_processes()
    {
        await _timeline.Given("b1", Statement(1));
        await using var server = await Served.StartAsync(_timeline.DataSource);
        using var client = new HttpClient { BaseAddress = server.Urls[0] };
        var path = $"/api/collections/{Collection}/statements";
        (await client.GetAsync(path, Cancellation)).EnsureSuccessStatusCode();
        await BreakAsync();
        await _timeline.Given("b2", Statement(1));

        var (type, detail) = await Served.RefusedAsync(await client.GetAsync(path, Cancellation), HttpStatusCode.ServiceUnavailable);
        var (health, why) = await Served.RefusedAsync(await client.GetAsync("/health/ready", Cancellation), HttpStatusCode.ServiceUnavailable);
        var run = await CliRun.OfAsync(_timeline.ConnectionString, ["show", "--collection", Collection]);

        Assert.Equal(("/problems/stuck", "/problems/stuck"), (type, health));
        Assert.Equal(detail, why);
        Assert.Contains("no_more", detail, StringComparison.Ordinal);
        Assert.Equal((1, $"{detail}\n"), (run.ExitCode, run.Errors));

        await MendAsync();
        HttpResponseMessage ready;

        while ((ready = await client.GetAsync("/health/ready", Cancellation)).StatusCode != HttpStatusCode.OK)
        {
            ready.Dispose();
            await Task.Delay(100, Cancellation);
        }

        ready.Dispose();
        Assert.Equal(2, (await _timeline.Show()).Statements.Count);
    }

    private Task BreakAsync() => _timeline.Execute("alter table timeline.chronology add constraint no_more check (false) not valid");

    private Task MendAsync() => _timeline.Execute("alter table timeline.chronology drop constraint no_more");
}
