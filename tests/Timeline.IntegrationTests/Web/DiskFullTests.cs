using System.Net;
using Timeline.IntegrationTests.Cli;

namespace Timeline.IntegrationTests.Web;

/// <summary>A full disk is called that. PostgreSQL says so with SQLSTATE 53100, which a trigger says here in its place: no test fills a disk.</summary>
public sealed class DiskFullTests(Served server) : IClassFixture<Served>
{
    private const string Fill = """
        create function full_disk() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file "base/1/2": No space left on device' using errcode = '53100'; end $$;
        create trigger full_disk before insert on timeline.mt_events execute function full_disk();
        """;

    [Fact]
    public async Task A_disk_that_is_full_is_said_and_when_it_is_not_the_same_is_recorded()
    {
        var before = (await server.ReadAsync("/api/collections/case")).GetProperty("position").GetInt64();
        await server.ExecuteAsync(Fill);

        var (captured, detail) = await Served.RefusedAsync(
            await server.PostAsync("/api/collections/case/articles", """{"text":"The bridge is closed.","by":"ann","published":"2022"}"""), HttpStatusCode.InsufficientStorage);
        var (corrected, _) = await Served.RefusedAsync(await server.PostAsync($"{server.Statements}/1/accept", """{"by":"ann","reason":"x"}"""), HttpStatusCode.InsufficientStorage);
        var run = await CliRun.OfAsync(server.ConnectionString, ["accept", $"{server.ArticleId}#1", "--reason", "x", "--collection", "case"]);

        Assert.Equal(("/problems/disk-full", "/problems/disk-full"), (captured, corrected));
        Assert.Contains("disk is full", detail, StringComparison.Ordinal);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches("^The disk of the database '.*' at .* is full: could not extend file .*\n$", run.Errors);
        Assert.Equal(before, (await server.ReadAsync("/api/collections/case")).GetProperty("position").GetInt64());

        await server.ExecuteAsync("drop trigger full_disk on timeline.mt_events");
        await server.WriteAsync($"{server.Statements}/1/accept", new { by = "ann", reason = "x" });
    }
}
