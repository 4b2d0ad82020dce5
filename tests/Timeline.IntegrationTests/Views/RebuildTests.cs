using System.Text.Json;
using Timeline.Engine.Events;
using Timeline.IntegrationTests.Cli;
using Timeline.Projections;
using Timeline.Projections.Reading;
using Timeline.Projections.Rebuild;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Views;

public sealed class RebuildTests(PostgresTimeline timeline) : IClassFixture<PostgresTimeline>
{
    [Fact]
    public async Task Rebuilding_changes_nothing_when_all_is_well()
    {
        await timeline.Given("a1", Statement(1), Statement(2), new ActorsRead([new ActorRead("Ana Roe", ActorKind.Person, ["Roe"], "a minister", [new(0, 7)])], "en/1"));
        await timeline.Given("a1", new StatementRedated(2, StatementClock.Happened, Stated("2021")), new ArticleSeenAgain("Paper", null, null));
        var before = Json(await timeline.Show());

        var rebuilt = await timeline.Ask(new RebuildViews(Collection, View: null));

        Assert.All(rebuilt, view => Assert.Equal(0, view.Differing));
        Assert.Equal(before, Json(await timeline.Show()));
    }

    [Fact]
    public async Task A_row_that_was_changed_in_the_database_is_named_and_left_as_it_is()
    {
        await timeline.Given("b1", Statement(1), Statement(2));
        await timeline.Show();
        await timeline.Execute($"update timeline.chronology set words = 'forged' where article = '{IdOf("b1")}' and number = 2");
        var forged = Json(await timeline.Show());

        var rebuilt = Assert.Single(await timeline.Ask(new RebuildViews(Collection, "chronology")));

        var row = Assert.Single(rebuilt.DifferingRows);
        Assert.Equal((1, false), (rebuilt.Differing, rebuilt.Replaced));
        Assert.Equal(("chronology", $"{IdOf("b1"):N}#2", RowDifference.OtherValues), (row.Table, row.Id, row.Difference));
        Assert.Equal(forged, Json(await timeline.Show()));
        await timeline.Ask(new RebuildViews(Collection, null, AcceptLog: true));
    }

    [Fact]
    public async Task An_event_that_was_changed_in_the_database_does_not_change_the_views()
    {
        await timeline.Given("e1", Statement(1));
        var before = Json(await timeline.Show());
        const string Body = "update timeline.mt_events set data = jsonb_set(data, '{words}', $1) where type = 'statement_recorded' and stream_id = $2";
        await using var forge = timeline.DataSource.CreateCommand(Body);
        forge.Parameters.Add(new() { Value = "\"forged\"", NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb });
        forge.Parameters.Add(new() { Value = IdOf("e1") });
        Assert.Equal(1, await forge.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        var rebuilt = await timeline.Ask(new RebuildViews(Collection, View: null));

        Assert.Equal($"{IdOf("e1"):N}#1", Assert.Single(rebuilt.SelectMany(view => view.DifferingRows)).Id);
        Assert.Equal(before, Json(await timeline.Show()));
        await timeline.Ask(new RebuildViews(Collection, null, AcceptLog: true));
    }

    [Fact]
    public async Task Rows_that_differ_are_replaced_when_the_log_is_accepted()
    {
        await timeline.Given("c1", Statement(1), Statement(2));
        var before = Json(await timeline.Show());
        await timeline.Execute(
            $"""
            delete from timeline.actors where collection = '{Collection}';
            update timeline.chronology set words = 'forged' where article = '{IdOf("c1")}' and number = 2;
            delete from timeline.chronology where article = '{IdOf("c1")}' and number = 1
            """);

        var rebuilt = await timeline.Ask(new RebuildViews(Collection, View: null, AcceptLog: true));

        Assert.All(rebuilt, view => Assert.Equal(view.View != "articles", view.Replaced));
        Assert.Contains(rebuilt[0].DifferingRows, row => row is { Difference: RowDifference.OnlyInLog, Table: "chronology" });
        Assert.Contains(rebuilt[0].DifferingRows, row => row is { Difference: RowDifference.OtherValues, Table: "chronology" });
        Assert.Equal(before, Json(await timeline.Show()));
        Assert.All(await timeline.Ask(new RebuildViews(Collection, View: null)), view => Assert.Equal(0, view.Differing));
    }

    [Fact]
    public async Task Of_many_rows_that_differ_the_first_are_named_and_all_counted()
    {
        await timeline.Given("f1", [.. Enumerable.Range(1, 60).Select(number => Statement(number))]);
        await timeline.Show();
        await timeline.Execute($"update timeline.chronology set words = 'forged' where article = '{IdOf("f1")}'");

        var rebuilt = Assert.Single(await timeline.Ask(new RebuildViews(Collection, "chronology")));

        Assert.Equal((60, RebuildViews.MostNamed), (rebuilt.Differing, rebuilt.DifferingRows.Count));
        await timeline.Ask(new RebuildViews(Collection, null, AcceptLog: true));
    }

    [Fact]
    public async Task The_command_line_names_the_rows_and_exits_1_until_the_log_is_accepted()
    {
        await timeline.Given("h1", Statement(1));
        await timeline.Show();
        await timeline.Execute($"update timeline.chronology set words = 'forged' where article = '{IdOf("h1")}'");

        var found = await RunAsync();
        var json = await RunAsync("--json");
        var accepted = await RunAsync("--accept-log");
        var after = await RunAsync();

        Assert.Equal((1, 1, 0, 0), (found.ExitCode, json.ExitCode, accepted.ExitCode, after.ExitCode));
        Assert.Contains($"  chronology {IdOf("h1"):N}#1 from position ", found.Output, StringComparison.Ordinal);
        Assert.StartsWith("The log and the views disagree in 1 row: ", found.Errors, StringComparison.Ordinal);
        Assert.Contains($"\"id\":\"{IdOf("h1"):N}#1\"", json.Output, StringComparison.Ordinal);
        Assert.Contains("\"difference\":\"otherValues\"", json.Output, StringComparison.Ordinal);
        Assert.Contains("1 differed from those stored and replaced them", accepted.Output, StringComparison.Ordinal);
        Assert.Equal("", accepted.Errors + after.Errors);

        Task<CliRun> RunAsync(params string[] options) => CliRun.OfAsync(timeline.ConnectionString, ["rebuild", "--collection", Collection, .. options]);
    }

    [Fact]
    public async Task Views_of_an_older_version_are_no_difference()
    {
        await timeline.Given("g1", Statement(1));
        await timeline.Show();
        await timeline.Execute("update timeline.schema_parts set version = version - 1 where name = 'views'; update timeline.chronology set words = 'as an older version had it'");

        Assert.All(await timeline.Ask(new RebuildViews(Collection, View: null)), view => Assert.Equal(0, view.Differing));
    }

    [Fact]
    public async Task A_view_that_does_not_exist_is_refused() =>
        await Assert.ThrowsAsync<ViewNotFoundException>(async () =>
        {
            await timeline.Given("d1", Statement(1));
            await timeline.Ask(new RebuildViews(Collection, "everything"));
        });

    private static string Json<T>(T answer) => JsonSerializer.Serialize(answer, AnswerJson.Options);
}
