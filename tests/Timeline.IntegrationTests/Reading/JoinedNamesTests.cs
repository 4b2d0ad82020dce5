using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.IntegrationTests.Views;
using Timeline.Projections.Actors;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Rebuild;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Reading;

/// <summary>Names that articles join, at the position they are read at and as people have it.</summary>
public sealed class JoinedNamesTests : IAsyncLifetime
{
    private static readonly Cause Because = new("tester", "told apart by hand", null);

    private readonly PostgresTimeline _timeline = new();

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Fact]
    public async Task Yesterday_s_answer_has_yesterday_s_names()
    {
        await Article("first", "Smith");
        var alone = await SpeakersAsync();
        await Article("second", "John Smith");
        var joined = await SpeakersAsync();
        await Article("third", "Jane Smith");
        var parted = await SpeakersAsync();

        Assert.Equal(["Smith"], alone.Names);
        Assert.Equal(["John Smith", "John Smith"], joined.Names);
        Assert.Equal(["Jane Smith", "John Smith", "Smith"], parted.Names);
        Assert.Equal(alone, await SpeakersAsync(alone.Position));
        Assert.Equal(joined, await SpeakersAsync(joined.Position));
        Assert.Equal(parted, await SpeakersAsync(parted.Position));
        await _timeline.Ask(new DescribeActor(Collection, await FindAsync("Smith"), null, "baker", null, Because));
        await _timeline.Show();
        await WholeViews.AssertAreTheFoldAsync(_timeline);
        Assert.All(await _timeline.Ask(new RebuildViews(Collection, null)), view => Assert.Equal(0, view.Differing));
    }

    [Fact]
    public async Task An_actor_has_what_all_spellings_of_its_name_said_and_says_why()
    {
        await Article("one", "Alexander Lukashenko");
        await Article("two", "Alexander Lukashenka");
        await Article("three", "Lukashenka");

        var actor = await _timeline.Ask(new ShowActor(Collection, "lukashenka", ReadLimits.None));

        Assert.Equal(("Alexander Lukashenko", 3), (actor.Name, actor.SaidBy.Count));
        Assert.Equal(
            [("Alexander Lukashenka", "another spelling of Alexander Lukashenko"), ("Lukashenka", "same surname as the only Alexander Lukashenko")],
            actor.Aliases.Select(alias => (alias.Name, alias.Reason)).Order());
        var listed = Assert.Single((await _timeline.Ask(new ListActors(Collection, ReadLimits.None))).Actors, a => a.Kind == ActorKind.Person);
        Assert.Equal(("Alexander Lukashenko", 3), (listed.Name, listed.SaidBy));
        Assert.Equal(3, (await _timeline.Ask(new ShowChronology(Collection, ReadLimits.None, Actor: "Alexander Lukashenka"))).Statements.Count);
    }

    [Fact]
    public async Task A_name_that_is_separated_in_one_article_is_joined_in_none()
    {
        await Article("one", "Smith");
        await Article("two", "John Smith");
        await Article("three", "Smith");
        var joined = await SpeakersAsync();

        Assert.Equal(1, await SeparateAsync("Smith", "one", "Smith (baker)"));

        Assert.Equal(["John Smith", "Smith", "Smith (baker)"], (await SpeakersAsync()).Names);
        Assert.Equal(joined, await SpeakersAsync(joined.Position));
        Assert.Equal(0, await SeparateAsync("Smith", "one", "Smith (baker)"));

        await _timeline.Ask(new MergeActors(Collection, await FindAsync("John Smith"), await FindAsync("Smith", asWritten: true), Because));

        Assert.Equal(["John Smith", "John Smith", "Smith (baker)"], (await SpeakersAsync()).Names);
    }

    [Fact]
    public async Task A_full_name_that_is_separated_leaves_the_surname_alone_to_nobody_and_its_spellings_together()
    {
        await Article("one", "Ivan Petrov");
        await Article("two", "Ivan Petroff");
        await Article("three", "Petrov");

        await SeparateAsync("Ivan Petrov", "one", "Ivan Petrov (pilot)");

        Assert.Equal(["Ivan Petrov", "Ivan Petrov (pilot)", "Petrov"], (await SpeakersAsync()).Names);
        Assert.Equal("Ivan Petrov", (await FindAsync("Ivan Petroff")).Name);
    }

    [Fact]
    public async Task A_spelling_that_is_separated_leaves_the_surname_alone_to_nobody()
    {
        await Article("one", "Ivan Petrov");
        await Article("two", "Ivan Petroff");
        await Article("three", "Petrov");

        await SeparateAsync("Ivan Petroff", "two", "Ivan Petroff (pilot)");

        Assert.Equal(["Ivan Petroff (pilot)", "Ivan Petrov", "Petrov"], (await SpeakersAsync()).Names);
    }

    [Fact]
    public async Task A_joined_name_that_people_merge_elsewhere_goes_there_by_itself()
    {
        await Article("one", "Smith");
        await Article("two", "John Smith");

        await _timeline.Ask(new MergeActors(Collection, new KnownActor("Jane Smith", "Jane Smith"), await FindAsync("Smith", asWritten: true), Because));

        Assert.Equal(["Jane Smith", "John Smith"], (await SpeakersAsync()).Names);
    }

    [Fact]
    public async Task In_whatever_order_articles_are_captured_their_names_are_one_in_the_end()
    {
        string[] names = ["Smith", "John Smith", "Alexander Lukashenko", "Lukashenka", "Alexander Lukashenka", "Jane Smith"];
        var expected = new[] { "Alexander Lukashenko", "Alexander Lukashenko", "Alexander Lukashenko", "Jane Smith", "John Smith", "Smith" };

        foreach (var name in names.Where(name => name != "Alexander Lukashenka").Reverse().Append("Alexander Lukashenka"))
        {
            await Article(name, name);
            await _timeline.Show();
        }

        Assert.Equal(expected, (await SpeakersAsync()).Names);
        await _timeline.Ask(new DescribeActor(Collection, await FindAsync("Smith"), null, "baker", null, Because));
        await _timeline.Show();
        await WholeViews.AssertAreTheFoldAsync(_timeline);
    }

    [Fact]
    public async Task A_rebuild_puts_right_joins_that_were_tampered_with()
    {
        await Article("one", "Smith");
        await Article("two", "John Smith");
        await _timeline.Show();
        await _timeline.Execute("update timeline.name_joins set joined_key = 'smith (somebody else)'; delete from timeline.name_parts where part = 'Given'");

        Assert.Equal(2, (await _timeline.Ask(new RebuildViews(Collection, "actors", AcceptLog: true))).Sum(view => view.Differing));
        Assert.Equal(["John Smith", "John Smith"], (await SpeakersAsync()).Names);
        Assert.Equal(0, (await _timeline.Ask(new RebuildViews(Collection, "actors"))).Sum(view => view.Differing));
    }

    [Fact]
    public async Task A_state_is_one_whatever_its_articles_call_it()
    {
        await _timeline.Capture("The Kremlin said on Tuesday that talks would go on.");
        await _timeline.Capture("The Russian Federation said on Monday that talks had begun.");
        await _timeline.Capture("Russia said on Friday that talks had ended.");

        var actor = await _timeline.Ask(new ShowActor(Collection, "Russia", ReadLimits.None));

        Assert.Equal((ActorKind.State, 3), (actor.Kind, actor.SaidBy.Count));
    }

    private Task Article(string article, string speaker) =>
        _timeline.Given(article, new ActorsRead([new ActorRead(speaker, ActorKind.Person, [], null, [])], "en/1"), Statement(1, speaker: speaker));

    private async Task<Speakers> SpeakersAsync(long? position = null)
    {
        var page = await _timeline.Show(ReadLimits.None with { AsOf = position is { } p ? AsOf.At(p) : AsOf.Latest });
        return new Speakers(page.Position, [.. page.Statements.Select(s => s.Speaker ?? "").Order(StringComparer.Ordinal)]);
    }

    private Task<KnownActor> FindAsync(string name, bool asWritten = false) => _timeline.Ask(new FindActor(Collection, name, asWritten));

    private async Task<int> SeparateAsync(string name, string article, string newName)
    {
        var actor = await FindAsync(name, asWritten: true);
        var written = await _timeline.Ask(new FindWrittenNames(Collection, actor, IdOf(article)));
        return (await _timeline.Ask(new SeparateActor(Collection, actor, IdOf(article), written, newName, Because))).Events.Length;
    }

    private sealed record Speakers(long Position, string[] Names)
    {
        public bool Equals(Speakers? other) => other is not null && Position == other.Position && Names.SequenceEqual(other.Names);

        public override int GetHashCode() => Position.GetHashCode();
    }
}
