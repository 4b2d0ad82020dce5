using System.Globalization;
using System.Net;
using System.Text.Json;
using Timeline.IntegrationTests.Cli;

namespace Timeline.IntegrationTests.Web;

public sealed class ReadTests(Served server) : IClassFixture<Served>
{
    private const string Case = "/api/collections/case";

    [Fact]
    public async Task Every_read_names_its_position_in_its_body_and_its_header()
    {
        foreach (var path in (string[])
        [
            Case, $"{Case}/statements", $"{Case}/articles", $"{Case}/articles/{server.ArticleId}", $"{server.Statements}/1", $"{server.Statements}/1/history", $"{Case}/actors",
            $"{Case}/actors/Ingrid%20Solberg", $"{Case}/replay?to=2024", $"{Case}/replay?to=2024&step=true", $"{Case}/diff?from=1&to=2",
        ])
        {
            using var answer = await server.GetAsync(path);
            var json = await Served.JsonAsync(answer, HttpStatusCode.OK);

            Assert.Equal(json.GetProperty("position").GetInt64(), long.Parse(Assert.Single(answer.Headers.GetValues("Timeline-Position")), CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("statements", "show")]
    [InlineData("articles", "article")]
    [InlineData("actors", "actors")]
    [InlineData("statements?between=2023-06&undated=true&knownBy=2023-06", null)]
    [InlineData("replay?to=2023-06-13", "replay", "--to", "2023-06-13")]
    [InlineData("diff?from=1&to=4", "diff", "1", "4")]
    [InlineData("actors/Ingrid%20Solberg", "actors", "Ingrid Solberg")]
    public async Task An_answer_is_what_the_command_line_prints(string path, string? verb, params string[] arguments)
    {
        if (verb is null)
        {
            var (_, detail) = await Served.RefusedAsync(await server.GetAsync($"{Case}/{path}"), HttpStatusCode.BadRequest);
            Assert.Contains("2023-06: two dots are missing", detail, StringComparison.Ordinal);
            return;
        }

        var printed = await CliRun.OfAsync(server.ConnectionString, [verb, .. arguments, "--json", "--collection", "case"]);
        var answer = await server.ReadAsync($"{Case}/{path}");

        var expected = JsonDocument.Parse(printed.Output).RootElement;

        foreach (var member in expected.EnumerateObject())
        {
            Assert.Equal(member.Value.GetRawText(), answer.GetProperty(member.Name).GetRawText());
        }
    }

    [Fact]
    public async Task Collections_are_listed_and_summed_up()
    {
        var list = await server.ReadAsync("/api/collections");
        var one = await server.ReadAsync(Case);

        Assert.Contains(list.GetProperty("collections").EnumerateArray(), c => c.GetProperty("name").GetString() == "case");
        Assert.Equal(("case", 1), (one.GetProperty("name").GetString(), one.GetProperty("articles").GetInt32()));
        Assert.Equal((await server.LinesAsync($"{Case}/statements")).Length, one.GetProperty("statements").GetInt32());
        Assert.True(one.GetProperty("actors").GetInt32() > 1);
        Assert.Equal("2023-05-01", one.GetProperty("firstHappened").GetString());
    }

    [Fact]
    public async Task A_statement_is_the_same_alone_and_in_the_timeline()
    {
        var all = await server.ReadAsync($"{Case}/statements");
        var first = all.GetProperty("statements")[0];

        var alone = await server.ReadAsync($"{server.Statements}/{first.GetProperty("number").GetInt32()}");
        var byPrefix = await server.ReadAsync($"{Case}/articles/{server.ArticleId[..8]}/statements/{first.GetProperty("number").GetInt32()}");

        Assert.Equal(first.GetRawText(), alone.GetProperty("statement").GetRawText());
        Assert.Equal(alone.GetRawText(), byPrefix.GetRawText());
    }

    [Fact]
    public async Task Every_statement_comes_as_a_line_in_the_order_of_the_pages()
    {
        var lines = await server.LinesAsync($"{Case}/statements");

        var page = await server.ReadAsync($"{Case}/statements?limit=1000");

        Assert.Equal(page.GetProperty("statements").EnumerateArray().Select(s => s.GetRawText()), lines);
    }

    [Fact]
    public async Task Frames_come_by_pages_and_as_lines()
    {
        var path = $"{Case}/replay?to=2024&step=true";
        var lines = await server.LinesAsync(path);
        var frames = new List<string>();

        for (var next = ""; next is not null;)
        {
            var page = await server.ReadAsync($"{path}&limit=1{next}");
            frames.AddRange(page.GetProperty("frames").EnumerateArray().Select(frame => frame.GetRawText()));
            next = page.GetProperty("next").GetString() is { } cursor ? $"&after={cursor}" : null;
        }

        Assert.True(lines.Length > 1);
        Assert.Equal(lines, frames);
    }

    [Fact]
    public async Task A_name_with_a_slash_is_asked_for_as_any_other()
    {
        await server.WriteAsync(
            "/api/collections/slash/articles",
            new { text = "HARBOUR, May 5, 1987 — “The bridge is closed,” Maria Lind said.", by = "ann" }, HttpStatusCode.Created);
        await server.WriteAsync("/api/collections/slash/actors/Maria%20Lind/alias", new { alias = "Lind/Harbour 100%2F", by = "ann", reason = "signature" });

        var actor = await server.ReadAsync($"/api/collections/slash/actors/{Uri.EscapeDataString("Lind/Harbour 100%2F")}");

        Assert.Equal("Maria Lind", actor.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Until_something_is_captured_the_default_collection_answers_with_nothing()
    {
        var page = await server.ReadAsync("/api/collections/default/statements");

        Assert.Equal(0, page.GetProperty("position").GetInt64());
        Assert.Empty(Served.Ids(page));
        await Served.RefusedAsync(await server.GetAsync("/api/collections/other/statements"), HttpStatusCode.NotFound);
    }
}
