using System.Net;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Timeline.Web;

namespace Timeline.IntegrationTests.Web;

/// <summary>A server on a free port and a database of its own, with one article captured through it.</summary>
public sealed class Served : IAsyncLifetime
{
    public const string Text = """
        ---
        title: Dam at Orvell leaks
        publisher: The Valley Post
        date: 2023-06-14
        ---

        The dam at Orvell was closed on 9 June 2023. Water ran into the lower town.

        "We saw the cracks in May," Ingrid Solberg, the mayor of Orvell, said on Monday. She said the town had written to the company last week.

        Pavel Dvorak, a spokesman for the company, denied on Tuesday that the letter had arrived. Dvorak said the company will repair the dam in July.
        """;

    private readonly TestDatabase _database = new();
    private WebServer? _server;

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public string ConnectionString => _database.ConnectionString;

    public string ArticleId { get; private set; } = "";

    public string Statements => $"/api/collections/case/articles/{ArticleId}/statements";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _server = await StartAsync(_database.DataSource);
        Client.BaseAddress = _server.Urls[0];
        var captured = await WriteAsync("/api/collections/case/articles", new { text = Text, by = "ann" }, HttpStatusCode.Created);
        ArticleId = captured.GetProperty("article").GetString() ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    public static Task<WebServer> StartAsync(NpgsqlDataSource dataSource) => WebServer.StartAsync(
        dataSource, new WebServerOptions([new Uri("http://127.0.0.1:0")], new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0))), Cancellation);

    public async Task ExecuteAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation) is long count ? count : 0;
    }

    public Task StopAsync() => _server?.StopAsync() ?? Task.CompletedTask;

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }

    public async Task<JsonElement> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await JsonAsync(answer, HttpStatusCode.OK);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string? seen = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };

        if (seen is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", seen);
        }

        return await Client.SendAsync(request, Cancellation);
    }

    public async Task<JsonElement> WriteAsync(string path, object body, HttpStatusCode expected = HttpStatusCode.OK, string? seen = null)
    {
        using var answer = await PostAsync(path, JsonSerializer.Serialize(body), seen);
        return await JsonAsync(answer, expected);
    }

    /// <summary>Asks for what is refused.</summary>
    /// <returns>The problem's type and detail.</returns>
    public static async Task<(string Type, string Detail)> RefusedAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        using (answer)
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            var problem = await JsonAsync(answer, expected);
            Assert.Equal((int)expected, problem.GetProperty("status").GetInt32());
            return (problem.GetProperty("type").GetString() ?? "", problem.GetProperty("detail").GetString() ?? "");
        }
    }

    public async Task<string[]> LinesAsync(string path)
    {
        using var answer = await GetAsync(path, ("Accept", "application/x-ndjson"));
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        return (await answer.Content.ReadAsStringAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static string[] Ids(JsonElement page) => [.. page.GetProperty("statements").EnumerateArray().Select(s => s.GetProperty("id").GetString() ?? "")];

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
