using System.Net.Http.Json;
using System.Text.Json;

namespace Timeline.BrowserTests.Collections;

/// <summary>A collection of the server, filled and corrected as any client would.</summary>
internal sealed class Collection(HttpClient client, string name)
{
    private readonly Dictionary<string, string> _articles = [];

    public string Name => name;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The id of an article that was captured.</summary>
    public string Article(string file) => _articles[file];

    /// <summary>The key of a statement in addresses.</summary>
    public string Key(string file, int number) => $"{Article(file)}.{number}";

    public async Task<long> CaptureAsync(string file) => await CaptureAsync(file, Text(file));

    public async Task<long> CaptureAsync(string file, string text)
    {
        var answer = await PostAsync("articles", new { text, by = "ann" });
        _articles[file] = answer.GetProperty("article").GetString() ?? "";
        return answer.GetProperty("position").GetInt64();
    }

    /// <summary>Corrects a statement.</summary>
    /// <param name="body">With <c>by</c> and <c>reason</c>.</param>
    public async Task<long> CorrectAsync(string file, int number, string verb, object body) =>
        (await PostAsync($"articles/{Article(file)}/statements/{number}/{verb}", body)).GetProperty("position").GetInt64();

    public async Task<long> DecideAsync(string actor, string verb, object body) =>
        (await PostAsync($"actors/{Uri.EscapeDataString(actor)}/{verb}", body)).GetProperty("position").GetInt64();

    /// <summary>Statements as the server has them, in order.</summary>
    public async Task<JsonElement[]> StatementsAsync(string query = "limit=1000") =>
        [.. (await ReadAsync($"statements?{query}")).GetProperty("statements").EnumerateArray()];

    public async Task<JsonElement> StatementAsync(string file, int number)
    {
        var answer = await ReadAsync($"articles/{Article(file)}/statements/{number}");
        return answer.TryGetProperty("statement", out var statement) ? statement : answer;
    }

    public Task<JsonElement> ReadAsync(string path) => client.GetFromJsonAsync<JsonElement>($"/api/collections/{name}/{path}", Cancellation);

    public async Task<bool> ExistsAsync()
    {
        using var answer = await client.GetAsync(new Uri($"/api/collections/{name}/articles", UriKind.Relative), Cancellation);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>The text of an article of these tests.</summary>
    public static string Text(string file)
    {
        using var stream = typeof(Collection).Assembly.GetManifestResourceStream(file) ?? throw new FileNotFoundException($"There is no article '{file}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await client.PostAsJsonAsync($"/api/collections/{name}/{path}", body, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
