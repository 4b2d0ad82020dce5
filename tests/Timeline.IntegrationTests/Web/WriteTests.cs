using System.Net;
using System.Text.Json;

namespace Timeline.IntegrationTests.Web;

public sealed class WriteTests(Served server) : IClassFixture<Served>
{
    private static readonly object Why = new { by = "ann", reason = "checked" };

    [Fact]
    public async Task The_same_text_twice_is_one_article()
    {
        using var again = await server.PostAsync("/api/collections/case/articles", JsonSerializer.Serialize(new { text = Served.Text, by = "bob" }));
        var known = await Served.JsonAsync(again, HttpStatusCode.OK);

        Assert.Equal((server.ArticleId, 0), (known.GetProperty("article").GetString(), known.GetProperty("statements").GetInt32()));
        Assert.Null(again.Headers.Location);
    }

    [Fact]
    public async Task What_is_new_says_where_it_is()
    {
        const string Body = """{"text":"HARBOUR, May 5, 1987 — “The pier is closed,” Maria Lind said.","by":"ann"}""";
        var preview = await server.WriteAsync("/api/collections/new/articles/preview", JsonSerializer.Deserialize<JsonElement>(Body));
        await Served.RefusedAsync(await server.GetAsync("/api/collections/new/articles"), HttpStatusCode.NotFound);

        using var created = await server.PostAsync("/api/collections/new/articles", Body);
        var captured = await Served.JsonAsync(created, HttpStatusCode.Created);
        var article = await server.ReadAsync(created.Headers.Location?.ToString() ?? "");

        Assert.Equal(captured.GetProperty("article").GetString(), article.GetProperty("article").GetProperty("id").GetString());
        Assert.Equal(preview.GetProperty("article").GetString(), captured.GetProperty("article").GetString());
        Assert.Empty((await server.WriteAsync("/api/collections/new/articles/preview", JsonSerializer.Deserialize<JsonElement>(Body))).GetProperty("events").EnumerateArray());
        Assert.Equal(captured.GetProperty("position").GetInt64(), article.GetProperty("position").GetInt64());
        Assert.Equal(
            preview.GetProperty("events").EnumerateArray().Count(e => e.GetProperty("type").GetString() == "statement_recorded"),
            article.GetProperty("statements").GetArrayLength());
    }

    [Fact]
    public async Task Every_correction_answers_with_the_statement_as_it_stands_then()
    {
        var one = $"{server.Statements}/2";
        await AfterAsync($"{one}/redate", new { date = "2023-05", by = "ann", reason = "letter" }, s => Assert.Equal("2023-05", s.GetProperty("happened").GetString()));
        await AfterAsync($"{one}/redate", new { date = (string?)null, by = "ann", reason = "letter" }, s => Assert.Null(s.GetProperty("happened").GetString()));
        await AfterAsync($"{one}/redate", new { date = "2023-06-01", of = "said", by = "ann", reason = "letter" }, s => Assert.Equal("2023-06-01", s.GetProperty("said").GetString()));
        await AfterAsync($"{one}/reattribute", new { speaker = "Nora Vik", by = "ann", reason = "letter" }, s => Assert.Equal("Nora Vik", s.GetProperty("speaker").GetString()));
        await AfterAsync($"{one}/reattribute", new { speaker = (string?)null, by = "ann", reason = "letter" }, s => Assert.Null(s.GetProperty("speaker").GetString()));
        await AfterAsync($"{one}/amend", new { modality = "alleged", by = "ann", reason = "letter" }, s => Assert.Equal("alleged", s.GetProperty("modality").GetString()));
        await AfterAsync($"{one}/dispute", Why, s => Assert.Equal("disputed", s.GetProperty("status").GetString()));
        await AfterAsync($"{one}/settle", new { outcome = "stands", by = "ann", reason = "letter" }, s => Assert.Equal("recorded", s.GetProperty("status").GetString()));
        await AfterAsync($"{one}/accept", Why, s => Assert.Equal("accepted", s.GetProperty("status").GetString()));
        await AfterAsync($"{one}/retract", Why, s => Assert.Equal("retracted", s.GetProperty("status").GetString()));
        await AfterAsync($"{one}/restore", Why, s => Assert.Equal("recorded", s.GetProperty("status").GetString()));

        var history = await server.ReadAsync($"{one}/history");
        Assert.Equal(12, history.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public async Task A_statement_that_was_missed_is_added_once()
    {
        var body = new { words = "Water ran into the lower", by = "ann", reason = "missed" };
        using var created = await server.PostAsync(server.Statements, JsonSerializer.Serialize(body));
        var added = await Served.JsonAsync(created, HttpStatusCode.Created);
        var again = await server.WriteAsync(server.Statements, body);

        Assert.Equal(
            added.GetProperty("statement").GetRawText(), (await server.ReadAsync(created.Headers.Location?.ToString() ?? "")).GetProperty("statement").GetRawText());
        Assert.Null(again.GetProperty("position").GetString());
    }

    [Fact]
    public async Task Articles_are_redated_reread_and_withdrawn()
    {
        var captured = await server.WriteAsync(
            "/api/collections/three/articles", new { text = Served.Text, by = "ann" }, HttpStatusCode.Created);
        var one = $"/api/collections/three/articles/{captured.GetProperty("article").GetString()}";

        await server.WriteAsync($"{one}/redate", new { published = "2023-06-15", by = "ann", reason = "masthead" });
        await server.WriteAsync($"{one}/reread", new { by = "ann" });
        Assert.Equal("2023-06-15", (await server.ReadAsync(one)).GetProperty("article").GetProperty("published").GetString());

        await server.WriteAsync($"{one}/withdraw", Why);
        Assert.Empty(Served.Ids(await server.ReadAsync("/api/collections/three/statements")));
        Assert.NotEmpty(Served.Ids(await server.ReadAsync("/api/collections/three/statements?status=retracted")));
    }

    [Fact]
    public async Task Actors_are_aliased_merged_separated_and_described()
    {
        var captured = await server.WriteAsync(
            "/api/collections/who/articles", new { text = Served.Text, by = "ann" }, HttpStatusCode.Created);
        const string Actors = "/api/collections/who/actors";

        await server.WriteAsync($"{Actors}/Ingrid%20Solberg/alias", new { alias = "I. S.", by = "ann", reason = "initials" });
        await server.WriteAsync($"{Actors}/I.%20S./describe", new { kind = "person", role = "mayor", when = "2019/..", by = "ann", reason = "register" });
        await server.WriteAsync($"{Actors}/Pavel%20Dvorak/separate", new Dictionary<string, string?>
        {
            ["in"] = captured.GetProperty("article").GetString(),
            ["as"] = "Pavel Dvorak (company)",
            ["by"] = "ann",
            ["reason"] = "another",
        });
        var decided = await server.WriteAsync($"{Actors}/Ingrid%20Solberg/merge", new { other = "Pavel Dvorak (company)", by = "ann", reason = "for the test" });

        Assert.Equal("actors_merged", decided.GetProperty("events")[0].GetProperty("type").GetString());
        var actor = await server.ReadAsync($"{Actors}/Pavel%20Dvorak%20(company)");
        Assert.Equal("Ingrid Solberg", actor.GetProperty("name").GetString());
        Assert.Contains(actor.GetProperty("roles").EnumerateArray(), role => role.GetProperty("when").GetString() == "2019/..");
    }

    [Fact]
    public async Task A_judgement_on_what_changed_since_is_refused()
    {
        var one = $"{server.Statements}/4";
        var seen = (await server.ReadAsync(one)).GetProperty("statement").GetProperty("changed").GetInt64();

        await server.WriteAsync($"{one}/dispute", Why, seen: $"\"{seen}\"");
        var (type, detail) = await Served.RefusedAsync(await server.PostAsync($"{one}/accept", JsonSerializer.Serialize(Why), seen: $"\"{seen}\""), HttpStatusCode.PreconditionFailed);

        Assert.Equal("/problems/stale", type);
        Assert.Contains($"based on position {seen}", detail, StringComparison.Ordinal);
        Assert.Equal("disputed", (await server.ReadAsync(one)).GetProperty("statement").GetProperty("status").GetString());
        await server.WriteAsync($"{one}/settle", new { outcome = "stands", by = "ann", reason = "end" }, seen: "*");
    }

    private async Task AfterAsync(string path, object body, Action<JsonElement> check)
    {
        var corrected = await server.WriteAsync(path, body);
        check(corrected.GetProperty("statement"));
        Assert.Equal(corrected.GetProperty("position").GetInt64(), corrected.GetProperty("statement").GetProperty("changed").GetInt64());
        Assert.Equal(JsonValueKind.Array, corrected.GetProperty("events").ValueKind);
    }
}
