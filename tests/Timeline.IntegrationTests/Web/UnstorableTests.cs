using System.Net;
using System.Text;
using System.Text.Json;
using Timeline.IntegrationTests.Web.Fuzzing;

namespace Timeline.IntegrationTests.Web;

/// <summary>Texts that PostgreSQL cannot hold do not get as far.</summary>
public sealed class UnstorableTests(Served server) : IClassFixture<Served>
{
    [Theory]
    [InlineData("/api/collections/case/statements?text=a%00b", "text: it contains the character U+0000")]
    [InlineData("/api/collections/case/statements?speaker=%00", "speaker: it contains the character U+0000")]
    [InlineData("/api/collections/case/statements?after=%00", "after: it contains the character U+0000")]
    [InlineData("/api/collections/case/actors?name=%ED%A0%80", "name: its bytes are not UTF-8")]
    [InlineData("/api/collections/case/actors?name=x%FF", "name: its bytes are not UTF-8")]
    [InlineData("/api/collections/case/actors/%C0%AF", "The path cannot be read at '%C0%AF': its bytes are not UTF-8")]
    [InlineData("/api/collections/case/articles/%ED%B0%80", "The path cannot be read at '%ED%B0%80': its bytes are not UTF-8")]
    public async Task What_is_asked_for_is_refused_by_name_and_the_next_request_on_the_connection_is_answered(string target, string expected)
    {
        await using var wire = new Wire(server.Client.BaseAddress!);

        var (status, answer) = await GetAsync(wire, target);
        var (after, _) = await GetAsync(wire, "/api/collections/case/statements");

        Assert.Equal((400, 200), (status, after));
        Assert.Contains(expected, Detail(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/collections/case/articles", """{"text":"a\u0000b","by":"ann"}""", "$.text")]
    [InlineData("/api/collections/case/articles", """{"text":"No.","by":"ann\u0000","published":"2022"}""", "$.by")]
    [InlineData("/api/collections/case/articles", """{"text":"No.","by":"ann","published":"2022","title":"\ud800"}""", "$.title")]
    [InlineData("/api/collections/case/articles", """{"text":"No.","by":"ann","published":"2022","url":"\udc00x"}""", "$.url")]
    [InlineData("/api/collections/case/articles/preview", """{"text":"No.","by":"ann","published":"2022","publisher":"\u0000"}""", "$.publisher")]
    [InlineData("STATEMENTS/1/accept", """{"by":"ann","reason":"\u0000"}""", "$.reason")]
    [InlineData("STATEMENTS/1/reattribute", """{"by":"ann","reason":"x","speaker":"\u0000"}""", "$.speaker")]
    [InlineData("STATEMENTS/1/reattribute", "{\"by\":\"ann\",\"reason\":\"x\",\"speaker\":\"\xED\xA0\x80\"}", "$.speaker")]
    [InlineData("/api/collections/case/actors/Ingrid%20Solberg/alias", """{"by":"ann","reason":"x","alias":"\u0000"}""", "$.alias")]
    [InlineData("/api/collections/case/actors/Ingrid%20Solberg/describe", """{"by":"ann","reason":"x","role":"\ud800\u0041"}""", "$.role")]
    [InlineData("STATEMENTS/1/accept", """{"by":"ann","reason":"x","\u0000":"y"}""", "there is no such member")]
    [InlineData("STATEMENTS/1/accept", """{"by":"ann","reason":"x","\ud800":"y"}""", "")]
    public async Task What_is_sent_is_refused_by_member_and_the_next_request_on_the_connection_is_answered(string target, string body, string expected)
    {
        await using var wire = new Wire(server.Client.BaseAddress!);
        var path = target.Replace("STATEMENTS", server.Statements, StringComparison.Ordinal);
        var request = $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";

        var (status, answer) = await wire.SendAsync(Encoding.Latin1.GetBytes(request), isHead: false);
        var (after, _) = await GetAsync(wire, "/api/collections/case/statements");

        Assert.Equal((400, 200), (status, after));
        Assert.Contains(expected, Detail(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/collections/case/actors/Maria%00")]
    [InlineData("/api/collections/case%00/statements")]
    public async Task U0000_in_a_path_is_refused_before_anything_else_is_looked_at(string target)
    {
        await using var wire = new Wire(server.Client.BaseAddress!);

        var (status, _) = await GetAsync(wire, target);
        var (after, _) = await GetAsync(wire, "/api/collections/case/statements");

        Assert.Equal((400, 200), (status, after));
    }

    [Fact]
    public async Task A_kind_that_is_given_as_a_number_is_refused()
    {
        var (type, _) = await Served.RefusedAsync(
            await server.PostAsync($"{server.Statements}/1/amend", """{"by":"ann","reason":"x","modality":77}"""), HttpStatusCode.BadRequest);

        Assert.Equal("/problems/bad-request", type);
    }

    private static Task<(int Status, string Body)> GetAsync(Wire wire, string target) =>
        wire.SendAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n"), isHead: false);

    private static string Detail(string answer)
    {
        using var problem = JsonDocument.Parse(answer);
        return problem.RootElement.GetProperty("detail").GetString() ?? "";
    }
}
