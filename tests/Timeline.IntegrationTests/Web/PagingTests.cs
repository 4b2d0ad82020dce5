using System.Net;

namespace Timeline.IntegrationTests.Web;

public sealed class PagingTests(Served server) : IClassFixture<Served>
{
    [Theory]
    [InlineData("limit=1")]
    [InlineData("limit=2")]
    [InlineData("limit=3&between=2023-01..2023-12")]
    [InlineData("limit=1&actor=Pavel%20Dvorak")]
    [InlineData("limit=1&text=company")]
    [InlineData("limit=1&speaker=Pavel%20Dvorak&knownBy=2023-12")]
    public async Task Walking_back_meets_the_pages_of_walking_on(string query)
    {
        var limit = query.Split('&')[0];
        var path = $"/api/collections/case/statements?{query}";
        var forward = new List<System.Text.Json.JsonElement> { await server.ReadAsync(path) };

        while (forward[^1].GetProperty("next").GetString() is { } next)
        {
            forward.Add(await server.ReadAsync($"/api/collections/case/statements?{limit}&after={next}"));
            // Whatever is recorded meanwhile, the walk goes on where it began.
            await server.WriteAsync($"{server.Statements}/1/redate", new { date = $"19{forward.Count:00}", by = "ann", reason = query });
        }

        var backward = new List<System.Text.Json.JsonElement> { forward[^1] };

        while (backward[^1].GetProperty("previous").GetString() is { } previous)
        {
            backward.Add(await server.ReadAsync($"/api/collections/case/statements?{limit}&after={previous}"));
        }

        var ids = forward.SelectMany(Served.Ids).ToArray();
        Assert.True(forward.Count > 1);
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids, Enumerable.Reverse(backward).SelectMany(Served.Ids));
        Assert.All(backward, page => Assert.Equal(forward[0].GetProperty("position").GetInt64(), page.GetProperty("position").GetInt64()));
        Assert.Null(forward[0].GetProperty("previous").GetString());

        // And on again from the beginning.
        var on = backward[^1];
        var met = Served.Ids(on).ToList();

        while (on.GetProperty("next").GetString() is { } next)
        {
            on = await server.ReadAsync($"/api/collections/case/statements?{limit}&after={next}");
            met.AddRange(Served.Ids(on));
        }

        Assert.Equal(ids, met);
    }

    [Theory]
    [InlineData("after=%24%24", "after: it cannot be read")]
    [InlineData("after=CURSOR&form=quote", "form: it cannot be combined with after")]
    [InlineData("limit=0", "limit: '0' is not a number from 1 to 1000")]
    [InlineData("limit=1001", "limit: '1001' is not a number from 1 to 1000")]
    [InlineData("limit=2&limit=3", "limit: it is given more than once")]
    [InlineData("undated=true", "undated: it needs between")]
    [InlineData("knownBy=never", "knownBy: ")]
    [InlineData("asOf=yesterday", "asOf: 'yesterday' is not a position")]
    [InlineData("form=song", "form: 'song' is not one of quote, indirect, post, narration")]
    [InlineData("speaker=%20", "speaker: it is blank")]
    [InlineData("limits=3", "There is no parameter 'limits' here; the parameters are between, ")]
    public async Task What_cannot_be_meant_is_refused_by_name(string query, string expected)
    {
        var cursor = (await server.ReadAsync("/api/collections/case/statements?limit=1")).GetProperty("next").GetString();

        var (_, detail) = await Served.RefusedAsync(
            await server.GetAsync($"/api/collections/case/statements?{query.Replace("CURSOR", cursor, StringComparison.Ordinal)}"), HttpStatusCode.BadRequest);

        Assert.StartsWith(expected, detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_collection()
    {
        var cursor = (await server.ReadAsync("/api/collections/case/statements?limit=1")).GetProperty("next").GetString();

        await Served.RefusedAsync(await server.GetAsync($"/api/collections/other/statements?after={cursor}"), HttpStatusCode.BadRequest);
    }
}
