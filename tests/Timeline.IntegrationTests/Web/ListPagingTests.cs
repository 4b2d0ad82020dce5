using System.Net;
using System.Text.Json;

namespace Timeline.IntegrationTests.Web;

/// <summary>Articles and actors, a page at a time.</summary>
public sealed class ListPagingTests(Served server) : IClassFixture<Served>
{
    private static readonly string[] Names = ["Ana Roe", "Berit Holm", "Carl Moss", "Dora Finch", "Ewan Reed"];

    [Theory]
    [InlineData("articles", "limit=2", "id")]
    [InlineData("articles", "limit=1", "id")]
    [InlineData("articles", "limit=4", "id")]
    [InlineData("actors", "limit=2", "name")]
    [InlineData("actors", "limit=1&name=o", "name")]
    [InlineData("actors", "limit=2&knownBy=2020-06-03&status=all", "name")]
    public async Task Walking_back_meets_the_pages_of_walking_on(string list, string query, string key)
    {
        var collection = await CaptureAsync($"walk-{list}-{query.Length}-{query[6]}");
        var path = $"/api/collections/{collection}/{list}";
        var (first, position) = (await server.ReadAsync($"{path}?{query}"), (await server.ReadAsync($"/api/collections/{collection}")).GetProperty("position").GetInt64());
        var whole = (await server.LinesAsync($"{path}?{string.Join('&', query.Split('&').Skip(1))}")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty(key).GetString()).ToArray();
        var forward = new List<JsonElement> { first };

        while (forward[^1].GetProperty("next").GetString() is { } next)
        {
            // Whatever is recorded meanwhile, the walk goes on where it began.
            await CaptureOneAsync(collection, $"2019-01-{forward.Count:00}", Names[forward.Count % Names.Length], $"late {forward.Count}");
            forward.Add(await server.ReadAsync($"{path}?{query.Split('&')[0]}&after={next}"));
        }

        var backward = new List<JsonElement> { forward[^1] };

        while (backward[^1].GetProperty("previous").GetString() is { } previous)
        {
            backward.Add(await server.ReadAsync($"{path}?{query.Split('&')[0]}&after={previous}"));
        }

        var met = forward.SelectMany(page => Keys(page, list, key)).ToArray();
        Assert.True(forward.Count > 1);
        Assert.Equal(whole, met);
        Assert.Equal(met.Length, met.Distinct().Count());
        Assert.Equal(met, Enumerable.Reverse(backward).SelectMany(page => Keys(page, list, key)));
        Assert.All(forward.Concat(backward), page => Assert.Equal(position, page.GetProperty("position").GetInt64()));
        Assert.Null(first.GetProperty("previous").GetString());
        Assert.Null(backward[^1].GetProperty("previous").GetString());
        Assert.NotNull(backward[^1].GetProperty("next").GetString());
    }

    [Fact]
    public async Task An_actor_is_found_by_part_of_any_of_its_names()
    {
        var collection = await CaptureAsync("named");
        await server.WriteAsync($"/api/collections/{collection}/actors/Ana%20Roe/merge", new { other = "Berit Holm", by = "ann", reason = "one person" });

        var found = await server.ReadAsync($"/api/collections/{collection}/actors?name=HOLM");

        Assert.Equal(["Ana Roe"], Keys(found, "actors", "name"));
        Assert.Empty(Keys(await server.ReadAsync($"/api/collections/{collection}/actors?name=nobody"), "actors", "name"));
    }

    [Theory]
    [InlineData("articles", "asOf=1", "asOf: it cannot be combined with after")]
    [InlineData("actors", "name=x", "name: it cannot be combined with after")]
    [InlineData("actors", "knownBy=2022", "knownBy: it cannot be combined with after")]
    [InlineData("articles", "name=x", "There is no parameter 'name' here")]
    public async Task A_cursor_brings_its_own_limits(string list, string given, string expected)
    {
        var collection = await CaptureAsync($"limits-{list}-{given}");
        var cursor = (await server.ReadAsync($"/api/collections/{collection}/{list}?limit=1")).GetProperty("next").GetString();

        var (_, detail) = await Served.RefusedAsync(await server.GetAsync($"/api/collections/{collection}/{list}?after={cursor}&{given}"), HttpStatusCode.BadRequest);
        Assert.StartsWith(expected, detail, StringComparison.Ordinal);
        var (_, elsewhere) = await Served.RefusedAsync(await server.GetAsync($"/api/collections/case/{list}?after={cursor}"), HttpStatusCode.BadRequest);
        Assert.StartsWith($"after: it is a place in collection '{collection}'", elsewhere, StringComparison.Ordinal);
    }

    private static string?[] Keys(JsonElement page, string list, string key) => [.. page.GetProperty(list).EnumerateArray().Select(row => row.GetProperty(key).GetString())];

    /// <summary>Nine articles, two of them of one day.</summary>
    private async Task<string> CaptureAsync(string collection)
    {
        collection = collection.Replace('=', '-').Replace('&', '-');

        foreach (var (name, i) in Names.Concat(Names[..4]).Select((name, i) => (name, i)))
        {
            await CaptureOneAsync(collection, $"2020-06-{Math.Min(i, 7) + 1:00}", name, $"no {i}");
        }

        return collection;
    }

    private Task<JsonElement> CaptureOneAsync(string collection, string published, string name, string what) => server.WriteAsync(
        $"/api/collections/{collection}/articles",
        new { text = $"\"The bridge is {what},\" {name} said on Monday. {name} met Pavel Dvorak in June.", published, by = "ann" },
        HttpStatusCode.Created);
}
