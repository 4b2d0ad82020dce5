using System.Text;
using System.Text.Json;
using Npgsql;
using Timeline.Web;

namespace Timeline.IntegrationTests.Web;

/// <summary>An answer says what became of a write also when the database goes in the middle of it.</summary>
public sealed class LostAnswerTests : IAsyncLifetime
{
    private const string Accept = """{"by":"ann","reason":"checked"}""";

    private readonly TestDatabase _database = new();
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(60) };
    private NpgsqlDataSource? _through;
    private CutProxy? _proxy;
    private WebServer? _server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CutProxy Proxy => _proxy ?? throw new InvalidOperationException("Not initialised.");

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        var direct = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        _proxy = new CutProxy(direct.Host ?? "127.0.0.1", direct.Port);
        _through = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Host = "127.0.0.1", Port = _proxy.Port }.ConnectionString);
        _server = await Served.StartAsync(_through);
        _client.BaseAddress = _server.Urls[0];
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (_through is not null)
        {
            await _through.DisposeAsync();
        }

        _proxy?.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_commit_whose_confirmation_is_lost_is_said_to_be_unknown_and_found_by_its_key()
    {
        var one = await CaptureAsync();
        var before = await CountAsync();
        Proxy.CutAfterCommit();

        var (status, problem) = await SendAsync($"{one}/statements/1/accept", Accept, "one");
        var recorded = await CountAsync();
        var (again, answer) = await SendAsync($"{one}/statements/1/accept", Accept, "one");

        Assert.Equal((503, "/problems/outcome-unknown"), (status, problem.GetProperty("type").GetString()));
        Assert.Contains("Send it again with the same Idempotency-Key", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(before + 1, recorded);
        Assert.Equal((200, "accepted"), (again, answer.GetProperty("statement").GetProperty("status").GetString()));
        Assert.Equal(recorded, await CountAsync());
    }

    [Fact]
    public async Task A_commit_that_is_lost_before_it_is_done_is_recorded_when_it_is_sent_again()
    {
        var one = await CaptureAsync();
        var before = await CountAsync();
        Proxy.CutBeforeCommit();

        var (status, problem) = await SendAsync($"{one}/statements/1/accept", Accept, "two");
        var (again, _) = await SendAsync($"{one}/statements/1/accept", Accept, "two");

        Assert.Equal((503, "/problems/outcome-unknown"), (status, problem.GetProperty("type").GetString()));
        Assert.Equal((200, before + 1), (again, await CountAsync()));
    }

    [Fact]
    public async Task A_capture_whose_confirmation_is_lost_is_recorded_once()
    {
        var body = JsonSerializer.Serialize(new { text = Served.Text, by = "ann" });
        await SendAsync("/api/collections/other/articles", body, "first"); // makes the tables
        Proxy.CutAfterCommit();

        var (status, problem) = await SendAsync("/api/collections/case/articles", body, "lost");
        var recorded = await CountAsync();
        var (again, answer) = await SendAsync("/api/collections/case/articles", body, "lost");

        Assert.Equal((503, "/problems/outcome-unknown"), (status, problem.GetProperty("type").GetString()));
        Assert.Equal((201, recorded), (again, await CountAsync()));
        Assert.True(answer.GetProperty("statements").GetInt32() > 0);
    }

    [Fact]
    public async Task What_is_recorded_and_cannot_be_read_for_the_answer_is_answered_as_recorded()
    {
        var one = await CaptureAsync();
        var before = await CountAsync();
        Proxy.CutAllAfterConfirmation();

        var (status, answer) = await SendAsync($"{one}/statements/1/accept", Accept, "read");
        Proxy.Restore();
        _through?.Clear();
        var (again, whole) = await SendAsync($"{one}/statements/1/accept", Accept, "read");

        Assert.Equal((200, JsonValueKind.Null), (status, answer.GetProperty("statement").ValueKind));
        Assert.Equal("statement_accepted", answer.GetProperty("events")[0].GetProperty("type").GetString());
        Assert.Equal((200, answer.GetProperty("position").GetInt64()), (again, whole.GetProperty("position").GetInt64()));
        Assert.Equal("accepted", whole.GetProperty("statement").GetProperty("status").GetString());
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task A_write_that_does_not_come_as_far_as_its_commit_is_said_not_to_be_recorded()
    {
        var one = await CaptureAsync();
        var before = await CountAsync();
        Proxy.CutAll();

        var (status, problem) = await SendAsync($"{one}/statements/1/accept", Accept, "gone");

        Assert.Equal((503, "/problems/database-unavailable"), (status, problem.GetProperty("type").GetString()));
        Assert.Contains("Nothing was recorded.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    private async Task<string> CaptureAsync()
    {
        var (status, captured) = await SendAsync("/api/collections/case/articles", JsonSerializer.Serialize(new { text = Served.Text, by = "ann" }), key: null);
        Assert.Equal(201, status);
        var one = $"/api/collections/case/articles/{captured.GetProperty("article").GetString()}";
        await _client.GetStringAsync(one, Cancellation); // brings the views up
        return one;
    }

    private async Task<(int Status, JsonElement Answer)> SendAsync(string path, string body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", $"\"{key}\"");
        }

        using var answer = await _client.SendAsync(request, Cancellation);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        return ((int)answer.StatusCode, document.RootElement.Clone());
    }

    private async Task<long> CountAsync()
    {
        await using var command = _database.DataSource.CreateCommand("select count(*) from timeline.mt_events");
        return await command.ExecuteScalarAsync(Cancellation) is long count ? count : 0;
    }
}
