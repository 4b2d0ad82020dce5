using System.Net;

namespace Timeline.IntegrationTests.Web;

public sealed class HeadTests(Served server) : IClassFixture<Served>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/collections")]
    [InlineData("/api/collections/case")]
    [InlineData("/api/collections/case/statements")]
    [InlineData("/api/collections/case/statements?limit=1&asOf=1", "application/x-ndjson")]
    [InlineData("/api/collections/case/articles?asOf=2")]
    [InlineData("/api/collections/case/articles", "application/x-ndjson")]
    [InlineData("/api/collections/case/actors/Pavel%20Dvorak")]
    [InlineData("/api/collections/case/actors/Nobody")]
    [InlineData("/api/collections/case/changes?after=1")]
    [InlineData("/health/ready")]
    public async Task HEAD_answers_as_GET_does_without_the_body(string path, string accept = "*/*")
    {
        using var got = await server.GetAsync(path, ("Accept", accept), ("Accept-Encoding", "br"));
        using var asked = new HttpRequestMessage(HttpMethod.Head, path);
        asked.Headers.TryAddWithoutValidation("Accept", accept);
        asked.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        using var answer = await server.Client.SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(got.StatusCode, answer.StatusCode);
        Assert.Equal(Headers(got), Headers(answer));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_collections_name_the_position_they_were_read_at()
    {
        using var answer = await server.GetAsync("/api/collections");
        var list = await Served.JsonAsync(answer, HttpStatusCode.OK);

        Assert.Equal(Assert.Single(answer.Headers.GetValues("Timeline-Position")), list.GetProperty("position").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((await server.ReadAsync("/api/collections/case")).GetProperty("position").GetInt64(), list.GetProperty("position").GetInt64());
    }

    // Neither the moment nor how the body is cut into pieces is what an answer says.
    private static string[] Headers(HttpResponseMessage answer) =>
    [
        .. answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal),
    ];
}
