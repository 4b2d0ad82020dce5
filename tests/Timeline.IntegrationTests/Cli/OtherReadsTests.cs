namespace Timeline.IntegrationTests.Cli;

public sealed class OtherReadsTests(Investigation investigation) : IClassFixture<Investigation>
{
    [Fact]
    public async Task Actors_are_listed_with_how_much_they_say()
    {
        var run = await investigation.RunAsync("actors");

        Assert.Contains("Ingrid Solberg\tperson\t2\t0\t2023-06-14\t2023-06-14", run.Lines);
        Assert.Equal("position actors", Investigation.Members(await investigation.JsonAsync("actors")));
        Assert.All((await investigation.JsonAsync("actors")).GetProperty("actors").EnumerateArray(), actor =>
            Assert.Equal("name kind saidBy saidAbout firstSeen lastSeen", Investigation.Members(actor)));
    }

    [Fact]
    public async Task An_actor_is_shown_with_what_it_said()
    {
        var run = await investigation.RunAsync("actors", "Dvorak");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Pavel Dvorak (person)", run.Lines[0]);
        Assert.Contains("also called: Dvorak (surname)", run.Lines);
        Assert.Equal(
            "position name kind aliases roles firstSeen lastSeen saidBy saidByNext saidAbout saidAboutNext speaksOf spokenOfBy",
            Investigation.Members(await investigation.JsonAsync("actors", "Dvorak")));
    }

    [Fact]
    public async Task An_article_is_shown_with_its_statements_marked()
    {
        var list = await investigation.RunAsync("article");
        var run = await investigation.RunAsync("article", investigation.ArticleId[..8]);

        Assert.Equal([investigation.ArticleId, "2023-06-14", "5", "The Valley Post", "Dam at Orvell leaks"], Assert.Single(list.Lines).Split('\t'));
        Assert.Contains("[1: The dam at Orvell was closed on 9 June 2023.] [2 retracted: Water ran into the lower town.]", run.Output, StringComparison.Ordinal);
        Assert.Contains("She said [4 disputed: the town had written to the company last week].", run.Output, StringComparison.Ordinal);
        Assert.Contains("published   2023-06-14 (stated: \"2023-06-14\")", run.Output, StringComparison.Ordinal);
        Assert.Contains("by ann, position 1", run.Output, StringComparison.Ordinal);
        Assert.Equal("position article text statements", Investigation.Members(await investigation.JsonAsync("article", investigation.ArticleId[..8])));
    }

    [Theory]
    [InlineData("article 1234", "There is no article '1234' in collection 'default': an id has 8 to 32 hex digits. List the articles with: timeline article")]
    [InlineData("article 00000000", "There is no article '00000000' in collection 'default': no id begins with these digits. List the articles with: timeline article")]
    [InlineData("history 7", "There is no statement '7' in collection 'default'. List the statements and their ids with: timeline show --json")]
    [InlineData("diff 2 99", "Position 99 does not exist yet: the log of collection 'default' ends at 11. Ask for 11 or earlier.")]
    public async Task What_is_not_there_is_not_found(string arguments, string line)
    {
        var run = await investigation.RunAsync(arguments.Split(' '));

        Assert.Equal((3, "", line + "\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task A_comparison_gives_each_change_with_its_cause()
    {
        var run = await investigation.RunAsync("diff", "8", "11");

        Assert.Equal(["disputed", "retracted", "redated"], run.Lines.Select(line => line.Split('\t')[2]));
        Assert.All(run.Lines, line => Assert.Equal(("bob", "the letter is dated May"), line.Split('\t') is var fields ? (fields[6], fields[7]) : default));
        Assert.Equal("2023-05~", run.Lines[^1].Split('\t')[5]);

        var diff = await investigation.JsonAsync("diff", "8", "11");
        Assert.Equal("position changes", Investigation.Members(diff));
        Assert.All(diff.GetProperty("changes").EnumerateArray(), change =>
            Assert.Equal("change statement before after position recorded by reason", Investigation.Members(change)));
    }

    [Fact]
    public async Task What_was_said_in_between_is_a_comparison_on_the_other_clock()
    {
        var run = await investigation.RunAsync("diff", "2023-06-11", "2023-06-12", "--clock", "said");

        Assert.Equal(["added", "added"], run.Lines.Select(line => line.Split('\t')[2]));
        Assert.Equal(
            "Nothing changed between them.\n", (await investigation.RunAsync("diff", "2023-01", "2023-02", "--clock", "said")).Errors);
    }

    [Fact]
    public async Task A_statements_history_is_all_that_was_recorded_of_it()
    {
        var run = await investigation.RunAsync("history", $"{investigation.ArticleId[..8]}#3");

        Assert.Equal(["added", "redated"], run.Lines.Select(line => line.Split('\t')[2]));
        Assert.Equal("position id changes", Investigation.Members(await investigation.JsonAsync("history", $"{investigation.ArticleId[..8]}#3")));
    }

    [Fact]
    public async Task Collections_are_listed()
    {
        Assert.Equal("default\t1\t5\n", (await investigation.RunAsync("collections")).Output);
        Assert.Equal("{\"collections\":[{\"name\":\"default\",\"articles\":1,\"statements\":5}]}\n", (await investigation.RunAsync("collections", "--json")).Output);
    }
}
