using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Timeline.IntegrationTests.Web;

/// <summary>A write that is sent again with its key is recorded once, and answered as it was.</summary>
public sealed class KeyTests(Served server) : IClassFixture<Served>
{
    private const string Accept = """{"by":"ann","reason":"checked"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_sent_again_with_its_key_is_answered_as_it_was()
    {
        var first = await SendAsync($"{server.Statements}/1/accept", Accept, "\"key-1\"");
        await server.WriteAsync($"{server.Statements}/1/dispute", new { by = "bob", reason = "not so" });
        var again = await SendAsync($"{server.Statements}/1/accept", Accept, "key-1");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, again.Status));
        Assert.Equal((false, true), (first.IsReplayed, again.IsReplayed));
        Assert.Equal(first.Answer.GetRawText(), again.Answer.GetRawText());
        Assert.Equal(3, await ChangesAsync(1)); // recorded, accepted, disputed
        await server.WriteAsync($"{server.Statements}/1/settle", new { outcome = "stands", by = "bob", reason = "it is" });
    }

    [Fact]
    public async Task A_judgement_on_what_was_seen_does_not_conflict_with_itself()
    {
        var seen = (await server.ReadAsync($"{server.Statements}/2")).GetProperty("statement").GetProperty("changed").GetInt64();

        var first = await SendAsync($"{server.Statements}/2/accept", Accept, "key-2", seen);
        var again = await SendAsync($"{server.Statements}/2/accept", Accept, "key-2", seen);
        var without = await SendAsync($"{server.Statements}/2/accept", Accept, key: null, seen);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], [first.Status, again.Status, without.Status]);
        Assert.Equal(first.Answer.GetRawText(), again.Answer.GetRawText());
    }

    [Fact]
    public async Task A_key_of_another_request_is_refused_and_nothing_recorded()
    {
        await SendAsync($"{server.Statements}/3/accept", Accept, "key-3");
        var before = await PositionAsync("case");

        var otherBody = await SendAsync($"{server.Statements}/3/accept", """{"by":"ann","reason":"checked again"}""", "key-3");
        var otherPath = await SendAsync($"{server.Statements}/3/retract", Accept, "key-3");
        var sameButForSpace = await SendAsync($"{server.Statements}/3/accept", """{ "reason": "checked", "by": "ann" }""", "key-3");

        Assert.Equal(
            [(HttpStatusCode.UnprocessableEntity, "/problems/key-reused"), (HttpStatusCode.UnprocessableEntity, "/problems/key-reused")],
            new[] { otherBody, otherPath }.Select(answer => (answer.Status, answer.Answer.GetProperty("type").GetString() ?? "")));
        Assert.Equal((HttpStatusCode.OK, true), (sameButForSpace.Status, sameButForSpace.IsReplayed));
        Assert.Equal(before, await PositionAsync("case"));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("two words")]
    [InlineData("one, two")]
    public async Task What_is_no_key_is_refused(string key)
    {
        var answer = await SendAsync($"{server.Statements}/4/accept", Accept, key);

        Assert.Equal((HttpStatusCode.BadRequest, "/problems/bad-parameter"), (answer.Status, answer.Answer.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Of_twenty_at_once_with_one_key_one_is_recorded()
    {
        var before = await ChangesAsync(4);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync($"{server.Statements}/4/accept", Accept, "key-20")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(answers.Select(answer => answer.Answer.GetProperty("position").GetInt64()).Distinct());
        Assert.Single(answers, answer => !answer.IsReplayed);
        Assert.Equal(before + 1, await ChangesAsync(4));
    }

    [Fact]
    public async Task Of_twenty_captures_at_once_with_one_key_one_is_recorded()
    {
        var body = JsonSerializer.Serialize(new { text = Served.Text, by = "ann" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync("/api/collections/twenty/articles", body, "key")));
        var other = await SendAsync("/api/collections/twenty/articles", JsonSerializer.Serialize(new { text = Served.Text, by = "bob" }), "key");
        var without = await SendAsync("/api/collections/twenty/articles", body, key: null);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(answers.Select(answer => answer.Answer.GetRawText()).Distinct());
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Single(answers, answer => !answer.IsReplayed);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (other.Status, without.Status));
        Assert.Equal(answers[0].Answer.GetProperty("position").GetInt64(), await PositionAsync("twenty"));
    }

    [Fact]
    public async Task A_statement_is_added_and_an_actor_decided_about_once()
    {
        const string Add = """{"words":"The dam at Orvell was closed","by":"ann","reason":"missed","speaker":"Nora Vik"}""";
        const string Alias = """{"alias":"The Mayor","by":"ann","reason":"her title"}""";

        var added = await SendAsync(server.Statements, Add, "add");
        var addedAgain = await SendAsync(server.Statements, Add, "add");
        var decided = await SendAsync("/api/collections/case/actors/Ingrid%20Solberg/alias", Alias, "alias");
        var decidedAgain = await SendAsync("/api/collections/case/actors/Ingrid%20Solberg/alias", Alias, "alias");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (added.Status, addedAgain.Status));
        Assert.Equal((added.Answer.GetRawText(), added.Location), (addedAgain.Answer.GetRawText(), addedAgain.Location));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, true), (decided.Status, decidedAgain.Status, decidedAgain.IsReplayed));
        Assert.Equal(decided.Answer.GetRawText(), decidedAgain.Answer.GetRawText());
    }

    [Fact]
    public async Task What_had_nothing_to_record_has_nothing_to_record_again()
    {
        await server.WriteAsync($"{server.Statements}/5/accept", new { by = "ann", reason = "checked" });
        var first = await SendAsync($"{server.Statements}/5/accept", Accept, "nothing");
        await server.WriteAsync($"{server.Statements}/5/dispute", new { by = "bob", reason = "not so" });
        await server.WriteAsync($"{server.Statements}/5/settle", new { outcome = "stands", by = "bob", reason = "it is" });
        var before = await ChangesAsync(5);

        var again = await SendAsync($"{server.Statements}/5/accept", Accept, "nothing");

        Assert.Equal([JsonValueKind.Null, JsonValueKind.Null], new[] { first, again }.Select(answer => answer.Answer.GetProperty("position").ValueKind));
        Assert.Equal(before, await ChangesAsync(5));
    }

    [Fact]
    public async Task Who_hangs_up_before_the_answer_sends_it_again_and_it_is_recorded_once()
    {
        const string Text = "HARBOUR, May 5, 1987 — “The pier is closed,” Maria Lind said.";
        var body = JsonSerializer.Serialize(new { text = Text, by = "ann" });

        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(server.Client.BaseAddress?.Host ?? "", server.Client.BaseAddress?.Port ?? 0, Cancellation);
            var request = $"POST /api/collections/lost/articles HTTP/1.1\r\nHost: {server.Client.BaseAddress?.Authority}\r\nContent-Type: application/json\r\n"
                + $"Idempotency-Key: \"lost\"\r\nContent-Length: {Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture)}\r\n\r\n{body}";
            await socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request), Cancellation);
            await UntilAsync(async () => await CountAsync("lost") > 0);
        }

        var events = await CountAsync("lost");
        var again = await SendAsync("/api/collections/lost/articles", body, "lost");

        Assert.Equal((HttpStatusCode.Created, true), (again.Status, again.IsReplayed));
        Assert.Equal("lost", (await server.ReadAsync("/api/collections/lost")).GetProperty("name").GetString());
        Assert.Equal(events, await CountAsync("lost"));
    }

    [Fact]
    public async Task Keys_are_forgotten_after_their_time_and_not_before()
    {
        await SendAsync($"{server.Statements}/6/accept", Accept, "old");
        await SendAsync($"{server.Statements}/6/dispute", Accept, "young");
        await server.ExecuteAsync("update timeline.requests set recorded = recorded - interval '31 days' where key = sha256('old')");
        await server.ExecuteAsync("update timeline.requests set recorded = recorded - interval '29 days' where key = sha256('young')");

        await SendAsync($"{server.Statements}/6/settle", """{"outcome":"stands","by":"ann","reason":"x"}""", "new");

        Assert.Equal(0, await server.CountAsync("select count(*) from timeline.requests where key = sha256('old')"));
        Assert.Equal(1, await server.CountAsync("select count(*) from timeline.requests where key = sha256('young')"));
    }

    private Task<long> CountAsync(string collection) => server.CountAsync($"select count(*) from timeline.mt_events where tenant_id = '{collection}'");

    private async Task<int> ChangesAsync(int number) => (await server.ReadAsync($"{server.Statements}/{number}/history")).GetProperty("changes").GetArrayLength();

    private async Task<long> PositionAsync(string collection) => (await server.ReadAsync($"/api/collections/{collection}")).GetProperty("position").GetInt64();

    private async Task<Sent> SendAsync(string path, string body, string? key, long? seen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        if (seen is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        }

        using var answer = await server.Client.SendAsync(request, Cancellation);
        return new Sent(
            answer.StatusCode, await Served.JsonAsync(answer, answer.StatusCode), answer.Headers.Location?.ToString(),
            answer.Headers.TryGetValues("Idempotent-Replayed", out var replayed) && replayed.Single() == "true");
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(10, Cancellation);
        }
    }

    private sealed record Sent(HttpStatusCode Status, JsonElement Answer, string? Location, bool IsReplayed);
}
