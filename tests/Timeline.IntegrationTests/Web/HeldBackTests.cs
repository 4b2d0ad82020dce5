using System.Diagnostics;
using System.Net;
using System.Text.Json;
using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Timeline.IntegrationTests.Cli;
using Timeline.Web;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Web;

/// <summary>While a transaction is open that took positions, answers say what they lack.</summary>
public sealed class HeldBackTests : IAsyncLifetime
{
    private readonly PostgresTimeline _timeline = new();
    private readonly StringWriter _log = new();
    private readonly HttpClient _client = new();
    private WebServer? _server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Statement1 => $"/api/collections/{Collection}/articles/{IdOf("a1"):N}/statements/1";

    public async ValueTask InitializeAsync()
    {
        await _timeline.InitializeAsync();
        await _timeline.Given("a1", Statement(1));
        await _timeline.Show();
        _server = await WebServer.StartAsync(
            _timeline.DataSource,
            new WebServerOptions([new Uri("http://127.0.0.1:0")], new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0))) { Log = TextWriter.Synchronized(_log) },
            Cancellation);
        _client.BaseAddress = _server.Urls[0];
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server!.DisposeAsync();
        await _timeline.DisposeAsync();
        await _log.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_says_what_it_lacks_and_a_correction_and_a_history_lack_nothing()
    {
        var (_, whole) = await GetAsync($"/api/collections/{Collection}/statements");
        var position = whole.GetProperty("position").GetInt64();
        Assert.False(whole.TryGetProperty("heldBack", out _));

        await using (await HoldAsync())
        {
            var body = new StringContent("""{"by":"ann","reason":"doubt"}""", null, "application/json");
            using var disputed = await _client.PostAsync($"{Statement1}/dispute", body, Cancellation);
            var correction = await Served.JsonAsync(disputed, HttpStatusCode.OK);
            var recorded = correction.GetProperty("position").GetInt64();
            Assert.Equal("disputed", correction.GetProperty("statement").GetProperty("status").GetString());
            Assert.Equal(recorded, correction.GetProperty("statement").GetProperty("changed").GetInt64());
            Assert.True(recorded > position);

            var waited = Stopwatch.StartNew();
            var (header, held) = await GetAsync($"/api/collections/{Collection}/statements");
            var (_, ready) = await GetAsync("/health/ready");
            var (_, history) = await GetAsync($"{Statement1}/history");
            var (none, then) = await GetAsync($"/api/collections/{Collection}/statements?asOf={position}");
            var patience = waited.Elapsed;

            Assert.Equal(position, held.GetProperty("position").GetInt64());
            Assert.Equal("heldBack", held.EnumerateObject().Last().Name);
            Assert.Equal(recorded, held.GetProperty("heldBack").GetProperty("upTo").GetInt64());
            Assert.StartsWith($"upTo={recorded}; since=2", header, StringComparison.Ordinal);
            Assert.Equal(("ready", recorded), (ready.GetProperty("status").GetString(), ready.GetProperty("heldBack").GetProperty("upTo").GetInt64()));
            Assert.Equal(["added", "disputed"], history.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("change").GetString()));
            Assert.Equal((null, false), (none, then.TryGetProperty("heldBack", out _)));
            Assert.True(patience < TimeSpan.FromSeconds(4), $"the correction had waited, and the others waited again: {patience}"); // of a patience of 5 s each

            foreach (var arguments in (string[][])[["show"], ["history", $"{IdOf("a1"):N}#1"], ["actors"]])
            {
                var run = await CliRun.OfAsync(_timeline.ConnectionString, [.. arguments, "--collection", Collection]);
                Assert.Equal(0, run.ExitCode);
                Assert.Contains($"up to position {recorded}", Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
            }
        }

        JsonElement after;

        do
        {
            (_, after) = await GetAsync($"/api/collections/{Collection}/statements");
        }
        while (after.TryGetProperty("heldBack", out _));

        Assert.Equal("disputed", after.GetProperty("statements")[0].GetProperty("status").GetString());
        await WaitUntilAsync(() => Lines().Length == 2);
        Assert.Contains("held back", Lines()[0], StringComparison.Ordinal);
        Assert.Contains("no longer held back", Lines()[1], StringComparison.Ordinal);
    }

    private string[] Lines()
    {
        lock (_log)
        {
            return _log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    private static async Task WaitUntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(20, Cancellation);
        }
    }

    /// <summary>Takes a position, and does not say what becomes of it.</summary>
    private async Task<IAsyncDisposable> HoldAsync()
    {
        var other = await _timeline.DataSource.OpenConnectionAsync(Cancellation);
        await other.BeginTransactionAsync(Cancellation);
        await using var reserve = new NpgsqlCommand("select nextval('timeline.mt_events_sequence'), pg_current_xact_id()", other);
        await reserve.ExecuteNonQueryAsync(Cancellation);
        return other;
    }

    private async Task<(string? HeldBack, JsonElement Json)> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(path, Cancellation);
        return (answer.Headers.TryGetValues("Timeline-Held-Back", out var values) ? values.Single() : null, await Served.JsonAsync(answer, HttpStatusCode.OK));
    }
}
