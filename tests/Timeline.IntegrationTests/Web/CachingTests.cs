using System.Net;

namespace Timeline.IntegrationTests.Web;

public sealed class CachingTests(Served server) : IClassFixture<Served>
{
    private const string Case = "/api/collections/case";

    [Theory]
    [InlineData("/statements")]
    [InlineData("/articles")]
    [InlineData("/actors")]
    [InlineData("")]
    public async Task What_the_client_has_is_not_sent_again_until_it_changes(string path)
    {
        using var first = await server.GetAsync(Case + path);
        var tag = first.Headers.ETag?.Tag ?? "";
        using var again = await server.GetAsync(Case + path, ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag?.Tag);
        Assert.False(again.Headers.ETag?.IsWeak);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        await server.WriteAsync($"{server.Statements}/1/dispute", new { by = "ann", reason = $"doubt {path}" });
        await server.WriteAsync($"{server.Statements}/1/settle", new { by = "ann", reason = "looked", outcome = "stands" });
        using var changed = await server.GetAsync(Case + path, ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag?.Tag);
    }

    [Theory]
    [InlineData("W/TAG", true)]
    [InlineData("\"an, other\", TAG", true)]
    [InlineData("*", true)]
    [InlineData("\"another\"", false)]
    [InlineData("\"no end", false)]
    public async Task Tags_are_compared_weakly_and_one_of_several_is_enough(string known, bool isKnown)
    {
        using var first = await server.GetAsync($"{Case}/articles");
        using var again = await server.GetAsync($"{Case}/articles", ("If-None-Match", known.Replace("TAG", first.Headers.ETag?.Tag, StringComparison.Ordinal)));

        Assert.Equal(isKnown ? HttpStatusCode.NotModified : HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task As_of_a_position_an_answer_may_be_kept_for_ever_and_stays_the_same()
    {
        var position = (await server.ReadAsync($"{Case}/statements")).GetProperty("position").GetInt64();
        using var latest = await server.GetAsync($"{Case}/statements");
        using var then = await server.GetAsync($"{Case}/statements?asOf={position}");
        var before = await then.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("no-cache", latest.Headers.CacheControl?.ToString());
        Assert.Equal("private, max-age=31536000, immutable", string.Join(", ", then.Headers.GetValues("Cache-Control")).Replace("max-age=31536000, private", "private, max-age=31536000", StringComparison.Ordinal));

        await server.WriteAsync($"{server.Statements}/2/accept", new { by = "ann", reason = "checked" });
        using var later = await server.GetAsync($"{Case}/statements?asOf={position}");
        Assert.Equal(before, await later.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_tag_tells_encodings_apart()
    {
        using var plain = await server.GetAsync($"{Case}/articles");
        using var packed = await server.GetAsync($"{Case}/articles", ("Accept-Encoding", "br"));

        Assert.Equal("br", Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        using var again = await server.GetAsync($"{Case}/articles", ("Accept-Encoding", "br"), ("If-None-Match", packed.Headers.ETag?.Tag ?? ""));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }
}
