using System.Net;

namespace Timeline.IntegrationTests.Web;

public sealed class ProblemTests(Served server) : IClassFixture<Served>
{
    private const string Why = "\"by\":\"ann\",\"reason\":\"x\"";

    [Theory]
    [InlineData("/api/collections/case/articles/00000000", HttpStatusCode.NotFound, "/problems/not-found")]
    [InlineData("/api/collections/case/articles/xyz", HttpStatusCode.NotFound, "/problems/not-found")]
    [InlineData("/api/collections/case/articles/ARTICLE/statements/99", HttpStatusCode.NotFound, "/problems/not-found")]
    [InlineData("/api/collections/case/articles/ARTICLE/statements/x", HttpStatusCode.NotFound, "/problems/not-found")]
    [InlineData("/api/collections/case/actors/Nobody", HttpStatusCode.NotFound, "/problems/not-found")]
    [InlineData("/api/collections/case/statements?asOf=99999", HttpStatusCode.NotFound, "/problems/not-found")]
    [InlineData("/api/collections/case/statements?speaker=Nobody", HttpStatusCode.NotFound, "/problems/not-found")]
    [InlineData("/api/collections/elsewhere/statements", HttpStatusCode.NotFound, "/problems/no-collection")]
    [InlineData("/api/collections/elsewhere/articles/00000000", HttpStatusCode.NotFound, "/problems/no-collection")]
    [InlineData("/api/collections/elsewhere/actors/Nobody", HttpStatusCode.NotFound, "/problems/no-collection")]
    [InlineData("/api/collections/-case/statements", HttpStatusCode.UnprocessableEntity, "/problems/invalid")]
    [InlineData("/api/collections/case/nothing", HttpStatusCode.NotFound, "/problems/not-found")]
    [InlineData("/api/collections/case/diff?from=2", HttpStatusCode.BadRequest, "/problems/bad-parameter")]
    [InlineData("/api/collections/case/diff?from=2&to=1", HttpStatusCode.BadRequest, "/problems/bad-parameter")]
    [InlineData("/api/collections/case/diff?from=1&to=2&asOf=3", HttpStatusCode.BadRequest, "/problems/bad-parameter")]
    [InlineData("/api/collections/case/replay?to=2022&from=2021", HttpStatusCode.BadRequest, "/problems/bad-parameter")]
    [InlineData("/api/collections/case/changes?after=x", HttpStatusCode.BadRequest, "/problems/bad-parameter")]
    [InlineData("/api/collections/case/changes?after=99999", HttpStatusCode.NotFound, "/problems/not-found")]
    public async Task A_read_that_cannot_be_answered_says_why(string path, HttpStatusCode status, string type)
    {
        var problem = await Served.RefusedAsync(await server.GetAsync(path.Replace("ARTICLE", server.ArticleId, StringComparison.Ordinal)), status);

        Assert.Equal(type, problem.Type);
        Assert.EndsWith(".", problem.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(": timeline ", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STATEMENTS/1/restore", "{" + Why + "}", HttpStatusCode.Conflict, "/problems/conflict")]
    [InlineData("STATEMENTS/99/accept", "{" + Why + "}", HttpStatusCode.NotFound, "/problems/not-found")]
    [InlineData("STATEMENTS/1/accept", "{\"by\":\"ann\",\"reason\":\" \"}", HttpStatusCode.UnprocessableEntity, "/problems/invalid")]
    [InlineData("STATEMENTS/1/accept", "{\"by\":\"ann\"}", HttpStatusCode.BadRequest, "/problems/bad-request")]
    [InlineData("STATEMENTS/1/accept", "{" + Why + ",\"seen\":3}", HttpStatusCode.BadRequest, "/problems/bad-request")]
    [InlineData("STATEMENTS/1/redate", "{" + Why + "}", HttpStatusCode.BadRequest, "/problems/bad-request")]
    [InlineData("STATEMENTS/1/redate", "{" + Why + ",\"date\":\"2022-13\"}", HttpStatusCode.BadRequest, "/problems/bad-request")]
    [InlineData("STATEMENTS/1/redate", "{" + Why + ",\"date\":\"2999\",\"of\":\"said\"}", HttpStatusCode.UnprocessableEntity, "/problems/invalid")]
    [InlineData("STATEMENTS/1/settle", "{" + Why + ",\"outcome\":\"maybe\"}", HttpStatusCode.BadRequest, "/problems/bad-request")]
    [InlineData("/api/collections/case/articles", "{\"text\":\"<html></html>\",\"by\":\"ann\"}", HttpStatusCode.UnprocessableEntity, "/problems/invalid")]
    [InlineData("/api/collections/case/articles", "{\"text\":\"No date here.\",\"by\":\"ann\"}", HttpStatusCode.UnprocessableEntity, "/problems/published-unknown")]
    [InlineData("/api/collections/case/articles", "{\"text\":\"x\",\"by\":\"\",\"published\":\"2022\"}", HttpStatusCode.UnprocessableEntity, "/problems/invalid")]
    [InlineData("/api/collections/case/articles", "[]", HttpStatusCode.BadRequest, "/problems/bad-request")]
    [InlineData("/api/collections/case/articles", "null", HttpStatusCode.BadRequest, "/problems/bad-request")]
    [InlineData("/api/collections/case/articles", "{", HttpStatusCode.BadRequest, "/problems/bad-request")]
    public async Task A_write_that_cannot_be_done_says_why_and_records_nothing(string path, string body, HttpStatusCode status, string type)
    {
        var before = (await server.ReadAsync("/api/collections/case")).GetProperty("position").GetInt64();

        var problem = await Served.RefusedAsync(await server.PostAsync(path.Replace("STATEMENTS", server.Statements, StringComparison.Ordinal), body), status);

        Assert.Equal(type, problem.Type);
        Assert.DoesNotContain("Timeline.Web", problem.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("timeline ", problem.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("--", problem.Detail, StringComparison.Ordinal);
        Assert.Equal(before, (await server.ReadAsync("/api/collections/case")).GetProperty("position").GetInt64());
    }

    [Fact]
    public async Task What_to_do_is_a_request()
    {
        await server.WriteAsync($"{server.Statements}/2/accept", new { by = "ann", reason = "looked" });
        var (_, detail) = await Served.RefusedAsync(
            await server.PostAsync($"{server.Statements}/2/retract", "{" + Why + "}", seen: "\"1\""), HttpStatusCode.PreconditionFailed);
        var path = detail.Split("GET ")[1].Split(' ')[0];

        Assert.StartsWith("/api/collections/case/articles/", path, StringComparison.Ordinal);
        Assert.EndsWith("/statements/2/history", path, StringComparison.Ordinal);
        Assert.Equal(2, (await server.ReadAsync(path)).GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public async Task A_name_that_may_mean_several_is_not_guessed()
    {
        var text = (string first) => $"\"It is shut {first},\" {first} Solvang, the mayor of Orvell, said on Monday. {first} Solvang is also called the Shipper.";
        foreach (var first in (string[])["Nils", "Olga"])
        {
            await server.WriteAsync("/api/collections/several/articles", new { text = text(first), published = "2023-06-14", by = "ann" }, HttpStatusCode.Created);
        }

        // As an article may say that somebody is called.
        await server.ReadAsync("/api/collections/several/statements");
        await server.ExecuteAsync("update timeline.article_actors set aliases = array['The Shipper'] where collection = 'several' and name like '%Solvang'");
        var read = await Served.RefusedAsync(await server.GetAsync("/api/collections/several/statements?speaker=the%20shipper"), HttpStatusCode.Conflict);
        var actor = await Served.RefusedAsync(await server.GetAsync("/api/collections/several/actors/The%20Shipper"), HttpStatusCode.Conflict);

        Assert.Equal("/problems/ambiguous", read.Type);
        Assert.Equal("/problems/ambiguous", actor.Type);
        Assert.Equal("'the shipper' can mean Nils Solvang or Olga Solvang. Give one of these names.", read.Detail);
    }

    [Fact]
    public async Task A_text_that_was_changed_in_the_database_is_neither_shown_nor_read()
    {
        var captured = await server.WriteAsync("/api/collections/changed/articles", new { text = Served.Text, by = "ann" }, HttpStatusCode.Created);
        var one = $"/api/collections/changed/articles/{captured.GetProperty("article").GetString()}";
        await server.ExecuteAsync("update timeline.article_texts set body = replace(body, 'closed', 'opened') where collection = 'changed'");

        var read = await Served.RefusedAsync(await server.GetAsync(one), HttpStatusCode.Conflict);
        var reread = await Served.RefusedAsync(await server.PostAsync($"{one}/reread", """{"by":"ann"}"""), HttpStatusCode.Conflict);
        var added = await Served.RefusedAsync(await server.PostAsync($"{one}/statements", "{\"words\":\"Water ran\"," + Why + "}"), HttpStatusCode.Conflict);

        Assert.Equal(["/problems/text-changed", "/problems/text-changed", "/problems/text-changed"], [read.Type, reread.Type, added.Type]);
        Assert.Contains("is not the text that was captured", read.Detail, StringComparison.Ordinal);
        Assert.Equal(captured.GetProperty("position").GetInt64(), (await server.ReadAsync("/api/collections/changed")).GetProperty("position").GetInt64());
    }

    [Fact]
    public async Task What_is_not_JSON_is_refused()
    {
        var (type, _) = await Served.RefusedAsync(await server.PostAsync("/api/collections/case/articles", "text", type: "text/plain"), HttpStatusCode.UnsupportedMediaType);

        Assert.Equal("/problems/not-json", type);
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        var tooLong = new string('a', (8 * 1024 * 1024) + 1);
        var text = await Served.RefusedAsync(
            await server.PostAsync("/api/collections/case/articles", $$"""{"text":"{{tooLong}}","by":"ann","published":"2022"}"""), HttpStatusCode.RequestEntityTooLarge);
        var body = await Served.RefusedAsync(
            await server.PostAsync($"{server.Statements}/1/accept", $$"""{"by":"ann","reason":"{{new string('a', 300_000)}}"}"""), HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal(("/problems/too-large", "/problems/too-large"), (text.Type, body.Type));
        Assert.Contains("8,388,609 bytes", text.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_done_that_way_is_said_to_be_done_otherwise()
    {
        using var answer = await server.Client.DeleteAsync("/api/collections", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
    }
}
