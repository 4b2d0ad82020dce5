using System.Net;
using System.Text;
using System.Text.Json;

namespace Timeline.Tests.Web;

public sealed class GuardTests(Unreached server) : IClassFixture<Unreached>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string path)
    {
        using var answer = await server.Client.GetAsync(path, Cancellation);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task The_reference_runs_only_scripts_that_it_marked()
    {
        using var answer = await server.Client.GetAsync("/reference/", Cancellation);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches("script-src 'self' 'nonce-[^']+';", policy);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:1234", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task A_name_that_is_not_this_machines_is_not_answered_to(string host, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = host } };
        using var answer = await server.Client.SendAsync(request, Cancellation);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example", true)]
    [InlineData("Origin", "null", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", true)]
    [InlineData("Sec-Fetch-Site", "same-site", true)]
    [InlineData("Sec-Fetch-Site", "same-origin", false)]
    [InlineData("Origin", "SELF", false)]
    public async Task A_page_of_another_site_does_not_write(string header, string value, bool isRefused)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/no/such/path");
        request.Headers.Add(header, value.Replace("SELF", server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        using var answer = await server.Client.SendAsync(request, Cancellation);

        Assert.Equal(isRefused, answer.StatusCode is HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_said_and_the_server_lives()
    {
        using var live = await server.Client.GetAsync("/health/live", Cancellation);
        using var ready = await server.Client.GetAsync("/health/ready", Cancellation);
        using var read = await server.Client.GetAsync("/api/collections", Cancellation);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, read.StatusCode);
        Assert.NotNull(read.Headers.RetryAfter);
        Assert.Equal("/problems/database-unavailable", await TypeAsync(read));
    }

    [Fact]
    public async Task Without_the_page_the_root_says_how_to_get_it_or_shows_it()
    {
        using var page = await server.Client.GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(page.Headers.ETag);
    }

    internal static async Task<string?> TypeAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal((int)answer.StatusCode, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString() ?? "");
        return problem.RootElement.GetProperty("type").GetString();
    }
}

/// <summary>A server of its own, whose writes are counted.</summary>
public sealed class RateTests(Unreached server) : IClassFixture<Unreached>
{
    [Fact]
    public async Task Too_many_writes_at_once_are_told_to_wait()
    {
        var last = HttpStatusCode.OK;

        for (var i = 0; i < 6 && last is not HttpStatusCode.TooManyRequests; i++)
        {
            using var body = new StringContent("{}", Encoding.UTF8, "application/json");
            using var answer = await server.Client.PostAsync("/api/collections/case/articles", body, TestContext.Current.CancellationToken);
            last = answer.StatusCode;

            if (last is HttpStatusCode.TooManyRequests)
            {
                Assert.Equal("/problems/too-many", await GuardTests.TypeAsync(answer));
                Assert.NotNull(answer.Headers.RetryAfter);
            }
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }
}
