namespace Timeline.IntegrationTests.Cli;

/// <summary>Nothing was captured yet.</summary>
public sealed class EmptyDatabaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Advice = "Nothing has been captured yet. Capture an article with: timeline capture FILE. Or try it out with: timeline demo\n";

    [Theory]
    [InlineData("show", """{"position":0,"statements":[],"next":null}""")]
    [InlineData("actors", """{"position":0,"actors":[]}""")]
    [InlineData("article", """{"position":0,"articles":[]}""")]
    [InlineData("replay --to 2022", """{"position":0,"statements":[],"next":null}""")]
    [InlineData("diff 2022-01 2022-02", """{"position":0,"changes":[]}""")]
    [InlineData("rebuild", """{"views":[]}""")]
    public async Task The_collection_nobody_named_is_empty_and_says_how_to_begin(string verb, string json)
    {
        var run = await CliRun.OfAsync(database.ConnectionString, [.. verb.Split(' '), "--json"]);

        Assert.Equal((0, json + "\n", Advice), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("show --collection harbour", "There is no collection 'harbour'; nothing has been captured yet. Capture an article with: timeline capture FILE --collection harbour")]
    [InlineData("actors Brandt", "There is no collection 'default'; nothing has been captured yet. Capture an article with: timeline capture FILE")]
    [InlineData("history 12345678#1", "There is no collection 'default'; nothing has been captured yet. Capture an article with: timeline capture FILE")]
    [InlineData("show --as-of 7", "Position 7 does not exist yet: the log of collection 'default' is empty. Capture an article with: timeline capture FILE")]
    public async Task What_was_named_and_is_not_there_is_not_found(string arguments, string line)
    {
        var run = await CliRun.OfAsync(database.ConnectionString, arguments.Split(' '));

        Assert.Equal((3, "", line + "\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task There_are_no_collections()
    {
        var run = await CliRun.OfAsync(database.ConnectionString, ["collections"]);

        Assert.Equal((0, "", "There is no collection yet. The first capture creates one: timeline capture FILE\n"), (run.ExitCode, run.Output, run.Errors));
        Assert.Equal("{\"collections\":[]}\n", (await CliRun.OfAsync(database.ConnectionString, ["collections", "--json"])).Output);
    }

    [Fact]
    public async Task A_dry_run_leaves_it_empty_to_the_last_table()
    {
        var run = await CliRun.OfAsync(database.ConnectionString, ["capture", "-", "--dry-run"], "June 2, 2023\n\nThe mill closed on Monday."u8.ToArray());
        await using var tables = database.DataSource.CreateCommand("select count(*) from pg_namespace where nspname = 'timeline'");

        Assert.Equal((0, 1), (run.ExitCode, run.Lines.Length));
        Assert.Equal(0L, await tables.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
