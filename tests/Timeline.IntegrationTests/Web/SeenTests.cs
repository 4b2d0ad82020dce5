using System.Globalization;
using System.Net;
using Timeline.IntegrationTests.Cli;

namespace Timeline.IntegrationTests.Web;

/// <summary>What a corrector says to have seen.</summary>
public sealed class SeenTests(Served server) : IClassFixture<Served>
{
    [Theory]
    [InlineData("STATEMENTS/1/accept", "")]
    [InlineData("STATEMENTS/1/amend", ",\"negated\":true")]
    [InlineData("STATEMENTS/1/retract", "")]
    [InlineData("STATEMENTS", ",\"words\":\"The dam at Orvell\"")]
    [InlineData("ARTICLE/redate", ",\"published\":\"2023\"")]
    [InlineData("ARTICLE/withdraw", "")]
    public async Task What_nobody_can_have_seen_yet_is_stale(string path, string members)
    {
        var last = await LastAsync();
        var target = path.Replace("STATEMENTS", server.Statements, StringComparison.Ordinal).Replace("ARTICLE", $"/api/collections/case/articles/{server.ArticleId}", StringComparison.Ordinal);

        foreach (var seen in new[] { last + 1, long.MaxValue })
        {
            var (type, detail) = await Served.RefusedAsync(
                await server.PostAsync(target, $$"""{"by":"ann","reason":"x"{{members}}}""", seen: $"\"{seen.ToString(CultureInfo.InvariantCulture)}\""), HttpStatusCode.PreconditionFailed);

            Assert.Equal("/problems/stale", type);
            Assert.Contains($"the log ends at {last.ToString(CultureInfo.InvariantCulture)}", detail, StringComparison.Ordinal);
        }

        Assert.Equal(last, await LastAsync());
    }

    [Fact]
    public async Task What_was_seen_is_the_position_of_any_answer()
    {
        await server.WriteAsync("/api/collections/case/articles", new { text = "The gate is closed.", by = "ann", published = "2022" }, HttpStatusCode.Created);

        await server.WriteAsync($"{server.Statements}/2/accept", new { by = "ann", reason = "x" }, seen: $"\"{(await LastAsync()).ToString(CultureInfo.InvariantCulture)}\"");
    }

    [Theory]
    [InlineData("\"-1\"")]
    [InlineData("\"9223372036854775808\"")]
    [InlineData("1")]
    public async Task What_is_no_position_is_refused(string seen)
    {
        var (type, _) = await Served.RefusedAsync(await server.PostAsync($"{server.Statements}/1/accept", """{"by":"ann","reason":"x"}""", seen), HttpStatusCode.BadRequest);

        Assert.Equal("/problems/bad-parameter", type);
    }

    [Fact]
    public async Task The_command_line_says_the_same()
    {
        var run = await CliRun.OfAsync(server.ConnectionString, ["accept", $"{server.ArticleId}#1", "--reason", "x", "--seen", "99999", "--collection", "case"]);

        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.Contains("the log ends at", Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private async Task<long> LastAsync() => (await server.ReadAsync("/api/collections/case")).GetProperty("position").GetInt64();
}
