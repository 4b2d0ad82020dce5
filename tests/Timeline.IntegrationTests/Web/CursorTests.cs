using System.Net;
using Timeline.IntegrationTests.Cli;

namespace Timeline.IntegrationTests.Web;

public sealed class CursorTests(Served server) : IClassFixture<Served>
{
    private static readonly string[] Lists = ["statements", "articles", "actors"];

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        await GivenTwoAsync();

        foreach (var list in Lists)
        {
            foreach (var other in Lists.Append("replay").Where(other => other != list))
            {
                await RefusedAsync(other, await NextAsync(list));
            }
        }
    }

    [Fact]
    public async Task A_cursor_that_was_cut_off_or_changed_anywhere_is_refused()
    {
        await GivenTwoAsync();

        foreach (var list in Lists)
        {
            var cursor = await NextAsync(list);

            for (var at = 0; at < cursor.Length; at += 7)
            {
                await RefusedAsync(list, cursor[..at] + (cursor[at] == 'A' ? 'B' : 'A') + cursor[(at + 1)..]);
                await RefusedAsync(list, cursor[..at] + cursor[(at + 1)..]);
            }
        }
    }

    [Fact]
    public async Task The_command_line_refuses_it_in_one_line()
    {
        await GivenTwoAsync();

        var run = await CliRun.OfAsync(server.ConnectionString, ["show", "--after", await NextAsync("articles")]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--after the cursor cannot be read", Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private async Task GivenTwoAsync() =>
        await server.PostAsync("/api/collections/case/articles", """{"text":"The gate of the harbour is closed.","by":"ann","published":"2022"}""");

    private async Task<string> NextAsync(string list) =>
        (await server.ReadAsync($"/api/collections/case/{list}?limit=1")).GetProperty("next").GetString() ?? "";

    private async Task RefusedAsync(string list, string cursor)
    {
        var (type, detail) = await Served.RefusedAsync(
            await server.GetAsync($"/api/collections/case/{list}?after={cursor}{(list is "replay" ? "&step&to=2024" : "")}"), HttpStatusCode.BadRequest);

        Assert.Equal("/problems/bad-parameter", type);
        Assert.StartsWith("after: ", detail, StringComparison.Ordinal);
    }
}
