using System.Text.Json;
using Timeline.Engine.Events;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;
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
    public async Task Rebuilding_mends_a_row_that_was_changed_behind_its_back_and_says_so()
    {
        await timeline.Given("b1", Statement(1));
        var before = Json(await timeline.Show());
        await timeline.Execute($"update timeline.chronology set words = 'forged' where article = '{IdOf("b1")}'");
        Assert.NotEqual(before, Json(await timeline.Show()));

        var rebuilt = Assert.Single(await timeline.Ask(new RebuildViews(Collection, "chronology")));

        Assert.Equal(1, rebuilt.Differing);
        Assert.Equal(before, Json(await timeline.Show()));
    }

    [Fact]
    public async Task Rebuilding_brings_back_rows_that_were_lost()
    {
        await timeline.Given("c1", Statement(1));
        await timeline.Show();
        await timeline.Execute($"delete from timeline.actors; delete from timeline.chronology where article = '{IdOf("c1")}'");

        var rebuilt = await timeline.Ask(new RebuildViews(Collection, View: null));

        Assert.All(rebuilt.Where(view => view.View != "articles"), view => Assert.True(view.Differing > 0));
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
