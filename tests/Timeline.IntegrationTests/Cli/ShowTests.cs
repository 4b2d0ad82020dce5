using System.Text.Json;

namespace Timeline.IntegrationTests.Cli;

public sealed class ShowTests(Investigation investigation) : IClassFixture<Investigation>
{
    [Fact]
    public async Task Json_has_the_documented_members_in_order()
    {
        var page = await investigation.JsonAsync("show");

        Assert.Equal("position statements next", Investigation.Members(page));
        Assert.All(page.GetProperty("statements").EnumerateArray(), statement => Assert.Equal(
            "id article number begin end words form speaker said saidWords saidBasis happened happenedWords happenedBasis published "
            + "modality negated mentions status possibly position recorded changed",
            Investigation.Members(statement)));
    }

    [Fact]
    public async Task A_line_for_programs_has_stable_columns()
    {
        var run = await investigation.RunAsync("show", "--speaker", "Dvorak", "--modality", "planned");

        var line = Assert.Single(run.Lines).Split('\t');
        Assert.Equal(
            [$"{investigation.ArticleId}#6", "2023-07", "2023-06-14", "Pavel Dvorak", "indirect", "planned,recorded", "the company will repair the dam in July"], line);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task What_was_decided_is_told_in_words()
    {
        var run = await investigation.RunAsync("show", "--status", "all");

        Assert.Contains(run.Lines, line => line.Contains("#4\t", StringComparison.Ordinal) && line.Contains("asserted,disputed", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains("#2\t", StringComparison.Ordinal) && line.Contains("asserted,retracted", StringComparison.Ordinal));
        Assert.DoesNotContain((await investigation.RunAsync("show")).Lines, line => line.Contains("#2\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_says_how_to_go_on_and_the_pages_make_up_the_whole()
    {
        var whole = await investigation.RunAsync("show");
        var first = await investigation.RunAsync("show", "--limit", "2");
        var hint = first.Errors.TrimEnd().Split(' ');
        Assert.StartsWith("There is more: timeline show --limit 2 --after ", first.Errors, StringComparison.Ordinal);

        var rest = await investigation.RunAsync("show", "--after", hint[^1]);

        Assert.Equal(whole.Output, first.Output + rest.Output);
        Assert.Equal((0, ""), (rest.ExitCode, rest.Errors));
    }

    [Theory]
    [InlineData("--known-by", "2023")]
    [InlineData("--actor", "Dvorak")]
    [InlineData("--as-of", "3")]
    public async Task A_cursor_takes_no_limits_beside_its_own(string option, string value)
    {
        var next = (await investigation.JsonAsync("show", "--limit", "1")).GetProperty("next").GetString() ?? "";

        var run = await investigation.RunAsync("show", "--after", next, option, value);

        Assert.Equal((2, $"--after includes its own limits, so you cannot combine it with {option}. Leave one of them out.\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_collection()
    {
        var next = (await investigation.JsonAsync("show", "--limit", "1")).GetProperty("next").GetString() ?? "";

        var run = await investigation.RunAsync("show", "--after", next, "--collection", "other");

        Assert.Equal((2, "--after is a place in collection 'default', not in 'other'. Leave one of them out.\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task Asking_as_of_the_position_of_an_answer_gives_the_same_bytes()
    {
        var run = await investigation.RunAsync("show", "--json");
        var position = Investigation.Parse(run.Output).GetProperty("position").GetInt64();

        Assert.Equal(run.Output, (await investigation.RunAsync("show", "--json", "--as-of", $"{position}")).Output);
    }

    [Theory]
    [InlineData("--as-of 9999", "Position 9999 does not exist yet: the log of collection 'default' ends at 11. Ask for 11 or earlier.")]
    [InlineData("--collection harbour", "There is no collection 'harbour'; the collections are default.")]
    [InlineData("--actor Nobody", "There is no actor 'Nobody' in collection 'default'. List the actors with: timeline actors")]
    [InlineData("--speaker Pavel", "There is no actor 'Pavel' in collection 'default'; similar names are Pavel Dvorak.")]
    public async Task What_is_not_there_is_not_found(string arguments, string line)
    {
        var run = await investigation.RunAsync(["show", .. arguments.Split(' ')]);

        Assert.Equal((3, "", line + "\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task Nothing_inside_the_limits_is_said_on_standard_error()
    {
        var run = await investigation.RunAsync("show", "--text", "giraffe");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal("No statement is within these limits. Leave one out, or list the actors with: timeline actors\n", run.Errors);
    }

    [Theory]
    [InlineData("said", "2023-06-13", "--known-by", "2023-06-13")]
    [InlineData("said", "2023-06", "--known-by", "2023-06")]
    [InlineData("happened", "2023-06-09", "--between", "..2023-06-09")]
    [InlineData("recorded", "5", "--as-of", "5")]
    public async Task A_replay_prints_what_show_prints_to_the_byte(string clock, string to, string limit, string value)
    {
        var replay = await investigation.RunAsync("replay", "--to", to, "--clock", clock, "--json");
        var show = await investigation.RunAsync("show", limit, value, "--json");

        Assert.NotEmpty(Investigation.Parse(show.Output).GetProperty("statements").EnumerateArray());
        Assert.Equal((show.Output, show.Errors), (replay.Output, replay.Errors));
    }

    [Theory]
    [InlineData("said")]
    [InlineData("recorded")]
    public async Task A_replay_by_steps_prints_a_frame_a_line(string clock)
    {
        var run = await investigation.RunAsync("replay", "--to", clock is "said" ? "2023" : "11", "--clock", clock, "--step", "--json");

        var frames = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.True(frames.Length > 1);
        Assert.All(frames, frame => Assert.Equal("at position statements total", Investigation.Members(frame)));
        Assert.Equal((await investigation.JsonAsync("show")).GetProperty("statements").GetArrayLength(), frames[^1].GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Rebuilding_twice_leaves_every_answer_as_it_was()
    {
        var before = await investigation.RunAsync("show", "--json", "--status", "all");

        for (var time = 0; time < 2; time++)
        {
            var run = await investigation.RunAsync("rebuild");
            Assert.Equal((0, ""), (run.ExitCode, run.Errors));
            Assert.Collection(
                run.Lines,
                line => Assert.Matches("^chronology: [0-9]+ rows from 11 events up to position 11, the same as those stored$", line),
                line => Assert.Matches("^actors: [0-9]+ rows from 11 events up to position 11, the same as those stored$", line),
                line => Assert.Matches("^articles: [0-9]+ rows from 11 events up to position 11, the same as those stored$", line));
            Assert.Equal(before.Output, (await investigation.RunAsync("show", "--json", "--status", "all")).Output);
        }

        Assert.Equal(
            (3, "There is no view 'people'; the views are chronology, actors, articles.\n"),
            await investigation.RunAsync("rebuild", "people") is var run3 ? (run3.ExitCode, run3.Errors) : default);
    }
}
