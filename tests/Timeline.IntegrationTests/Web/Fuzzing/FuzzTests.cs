using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Testing;
using Timeline.Web;

namespace Timeline.IntegrationTests.Web.Fuzzing;

/// <summary>Whatever is sent, the server answers, does not fail, and answers the next one.</summary>
public sealed class FuzzTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Seed = 20_261_130;
    private const int Clients = 8;
    private const int Each = 1_250;

    // Folding a log takes as long as the log; short ones are enough here.
    private const int PerCollection = 250;
    private const int PerArticle = 25;

    // Only what hangs takes that long.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(2);

    private static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public async Task Ten_thousand_mutated_requests_are_all_answered_and_none_fails()
    {
        using var log = new StringWriter();
        await using var server = await WebServer.StartAsync(
            database.DataSource, new WebServerOptions([new Uri("http://127.0.0.1:0")], new FakeClock(Now)) { Writes = (int.MaxValue, int.MaxValue), Log = TextWriter.Synchronized(log) }, Wire.Cancellation);
        using var client = new HttpClient { BaseAddress = server.Urls[0] };
        using var description = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json", Wire.Cancellation));
        var operations = Operation.AllOf(description.RootElement);
        Assert.True(operations.Count > 30, "The description says too little to be right.");

        // The first of everything is compiled and planned; nothing is timed by it.
        await RunAsync(server.Urls[0], client, operations, Clients, 200, TimeSpan.FromMinutes(1));
        var failures = await Task.WhenAll(Enumerable.Range(0, Clients).Select(number => RunAsync(server.Urls[0], client, operations, number, Each, Hang)));

        Assert.True(failures.All(one => one.Count == 0), $"{string.Join("\n\n", failures.SelectMany(one => one).Take(40))}\n\n{log}");
    }

    private static async Task<List<string>> RunAsync(Uri server, HttpClient client, IReadOnlyList<Operation> operations, int number, int count, TimeSpan hang)
    {
        // Not for secrets: the same seed is to make the same requests.
#pragma warning disable CA5394
        var chance = new Random(Seed + number);
#pragma warning restore CA5394
        var cursors = new List<string>();
        var requests = new Requests(chance, operations, new Hostile(chance, cursors));
        await using var wire = new Wire(server);
        var failures = new List<string>();
        var (collection, article) = ("", "");

        for (var i = 0; i < count; i++)
        {
            if (i % PerArticle == 0)
            {
                collection = $"fuzz-{number}-{i / PerCollection}";
                article = await CaptureAsync(client, collection, i);
            }

            if (i % PerCollection == PerArticle)
            {
                await CollectCursorsAsync(client, collection, cursors);
            }

            var (request, isHead) = requests.Next(collection, article);
            var watch = Stopwatch.StartNew();
            var (status, answer) = await wire.SendAsync(request, isHead);
            var isLate = watch.Elapsed > hang;

            // A busy machine may be late once.
            watch.Restart();
            isLate = isLate && (await wire.SendAsync(request, isHead), watch.Elapsed > hang).Item2;
            var (after, innocent) = await wire.SendAsync(Encoding.ASCII.GetBytes($"GET {Innocent(i, collection, article)} HTTP/1.1\r\nHost: localhost\r\n\r\n"), isHead: false);

            if (status is 0 or >= 500 || isLate || after != 200)
            {
                failures.Add($"{status}{(isLate ? " (hangs)" : "")}, then {after}: {Encoding.Latin1.GetString(request, 0, Math.Min(request.Length, 900))}\n=> {answer}{(after == 200 ? "" : innocent)}");
            }
        }

        return failures;
    }

    // A read waits for the views, which is most of what it takes here.
    private static string Innocent(int i, string collection, string article) => i % 5 == 0 ? $"/api/collections/{collection}/articles/{article}/statements/1" : "/health/ready";

    private static async Task<string> CaptureAsync(HttpClient client, string collection, int number)
    {
        var text = $"HARBOUR, May 5, 1987 — “The bridge is closed,” Maria Lind said. The harbour has {number} gates. “It was shut in April 1987,” Maria Lindh said on Monday.";
        using var content = new StringContent(JsonSerializer.Serialize(new { text, by = "ann" }), Encoding.UTF8, "application/json");
        using var captured = await client.PostAsync($"/api/collections/{collection}/articles", content, Wire.Cancellation);
        return (await Served.JsonAsync(captured, HttpStatusCode.Created)).GetProperty("article").GetString() ?? "";
    }

    private static async Task CollectCursorsAsync(HttpClient client, string collection, List<string> cursors)
    {
        foreach (var list in (string[])["statements?limit=1", "articles?limit=1", "actors?limit=1", "statements?limit=1&between=1987..&text=bridge"])
        {
            using var answer = await client.GetAsync($"/api/collections/{collection}/{list}", Wire.Cancellation);
            cursors.AddRange((await Served.JsonAsync(answer, HttpStatusCode.OK)).GetProperty("next") is { ValueKind: JsonValueKind.String } next ? [next.GetString() ?? ""] : []);
        }
    }
}
