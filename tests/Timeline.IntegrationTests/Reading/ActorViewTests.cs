using Timeline.Engine.Events;
using Timeline.Projections.Actors;
using Timeline.Projections.Reading;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Reading;

public sealed class ActorViewTests(PostgresTimeline timeline) : IClassFixture<PostgresTimeline>
{
    [Fact]
    public async Task First_and_last_seen_count_every_statement_and_not_only_the_page_that_is_shown()
    {
        await timeline.Given("a1", Statement(1, speaker: "Dora Lin"));
        await timeline.Given("a2", [new ArticleRedated(Date("2023-05-01")), .. Enumerable.Range(1, 5).Select(n => Statement(n, speaker: "Dora Lin"))]);
        await timeline.Given("a3", new ArticleRedated(Date("2021-07-01")), Statement(1, happened: "2024", speaker: "Dora Lin"));

        var actor = await timeline.Ask(new ShowActor(Collection, "dora  LIN", ReadLimits.None, Limit: 1));

        Assert.Equal(("2021-07-01", "2023-05-01"), (actor.FirstSeen?.ToString(), actor.LastSeen?.ToString()));
        Assert.Single(actor.SaidBy);
        Assert.NotNull(actor.SaidByNext);
        Assert.Empty(actor.SaidAbout);
    }

    [Fact]
    public async Task An_alias_that_an_article_gives_finds_the_actor_and_one_that_two_share_is_ambiguous()
    {
        await timeline.Given("b1", new ActorsRead([Actor("Eva Stern", "Stern")], "en/1"), Statement(1, speaker: "Eva Stern"));

        Assert.Equal("Eva Stern", (await timeline.Ask(new ShowActor(Collection, "Stern", ReadLimits.None))).Name);

        await timeline.Given("b2", new ActorsRead([Actor("Max Stern", "Stern")], "en/1"), Statement(1, speaker: "Max Stern"));

        await Assert.ThrowsAsync<ActorAmbiguousException>(() => timeline.Ask(new ShowActor(Collection, "Stern", ReadLimits.None)));
    }

    [Fact]
    public async Task A_name_nobody_has_is_refused_with_names_like_it()
    {
        await timeline.Given("c1", Statement(1, speaker: "Georg Falk"));

        var error = await Assert.ThrowsAsync<ActorNotFoundException>(() => timeline.Ask(new ShowActor(Collection, "Gregor Falk", ReadLimits.None)));

        Assert.Contains("Georg Falk", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_speaks_of_whom_is_counted_both_ways()
    {
        await timeline.Given(
            "d1",
            Statement(1, speaker: "Ira Moss") with { Mentions = ["Port Authority", "Lea Vane"] },
            Statement(2, speaker: "Ira Moss") with { Mentions = ["Lea Vane", "Ira Moss"] },
            Statement(3, speaker: "Lea Vane") with { Mentions = ["Ira Moss"] });

        var actor = await timeline.Ask(new ShowActor(Collection, "Ira Moss", ReadLimits.None));

        Assert.Equal([new ActorLink("Lea Vane", 2), new ActorLink("Port Authority", 1)], actor.SpeaksOf);
        Assert.Equal([new ActorLink("Lea Vane", 1)], actor.SpokenOfBy);
    }

    private static ActorRead Actor(string name, string alias) => new(name, ActorKind.Person, [alias], null, []);
}
