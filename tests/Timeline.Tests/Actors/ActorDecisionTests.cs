using System.Collections.Immutable;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Tests.Actors;

public sealed class ActorDecisionTests
{
    private static readonly Cause Why = new("ana", "same person");
    private static readonly Guid Article = new("3f2a9c1b-0000-8000-8000-000000000000");
    private static readonly KnownActor Lind = new("Maria Lind", "Maria Lind");
    private static readonly KnownActor Berg = new("Maria Berg", "Maria Berg");

    [Fact]
    public void An_alias_is_given_once()
    {
        var events = AliasActorHandler.Decide(Actor.Undecided, Alias("M. Lind"));

        Assert.Equal([new ActorAliased("Maria Lind", "M. Lind")], events);
        Assert.Empty(AliasActorHandler.Decide(After(events), Alias("m.  lind")));
    }

    [Fact]
    public void The_name_of_another_actor_is_no_alias_but_a_merge() =>
        Assert.Equal(
            "'Maria Berg' is the name of another actor. If both are one actor, use MergeActors.",
            Assert.Throws<CorrectionRefusedException>(() => AliasActorHandler.Decide(Actor.Undecided, Alias("Maria Berg", Berg))).Message);

    [Fact]
    public void A_name_is_not_its_own_alias() => Assert.Throws<WrongValueException>(() => AliasActorHandler.Decide(Actor.Undecided, Alias("maria lind")));

    [Fact]
    public void Two_actors_are_merged_once()
    {
        Assert.Equal([new ActorsMerged("Maria Lind", "Maria Berg")], Merge(Lind, Berg));
        Assert.Empty(Merge(Lind, new KnownActor("Maria Lind", "Maria Berg")));
    }

    [Fact]
    public void No_actor_is_merged_into_itself() => Assert.Throws<WrongValueException>(() => Merge(Lind, new KnownActor("Maria Lind", "maria lind")));

    [Fact]
    public void A_merge_does_not_go_in_a_circle() =>
        Assert.Equal(
            "'Maria Berg' is already shown as 'Maria Lind', so 'Maria Lind' cannot be merged into it. Keep the name that is shown.",
            Assert.Throws<CorrectionRefusedException>(() => Merge(new KnownActor("Maria Lind", "Maria Berg"), Lind)).Message);

    [Fact]
    public void A_name_is_separated_as_the_article_writes_it()
    {
        var events = Separate(Actor.Undecided, "Maria Lind the Younger", "Maria Lind", "Lind");

        Assert.Equal(
            [new ActorsSeparated("Maria Lind", Article, "Maria Lind the Younger"), new ActorsSeparated("Lind", Article, "Maria Lind the Younger")],
            events);
        Assert.Empty(Separate(After(events), "Maria Lind the Younger", "Maria Lind", "Lind"));
        Assert.Throws<WrongValueException>(() => Separate(Actor.Undecided, "lind", "Maria Lind", "Lind"));
    }

    [Fact]
    public void An_actor_is_described_once()
    {
        var events = Describe(Actor.Undecided, ActorKind.Person, "harbour master", "1980/1987");

        Assert.Equal([new ActorDescribed("Maria Lind", ActorKind.Person, "harbour master", ImpreciseDate.Parse("1980/1987"))], events);
        Assert.Empty(Describe(After(events), ActorKind.Person, "harbour master", "1980/1987"));
        Assert.Equal([new ActorDescribed("Maria Lind", ActorKind.Organisation, null, null)], Describe(After(events), ActorKind.Organisation, "harbour master", "1980/1987"));
    }

    [Fact]
    public void To_describe_nothing_is_refused()
    {
        Assert.Throws<WrongValueException>(() => Describe(Actor.Undecided, null, null, null));
        Assert.Throws<WrongValueException>(() => Describe(Actor.Undecided, null, null, "1980/1987"));
    }

    private static AliasActor Alias(string alias, KnownActor? namesake = null) => new("default", Lind, alias, namesake, Why);

    private static ImmutableArray<IActorEvent> Merge(KnownActor kept, KnownActor other) =>
        MergeActorsHandler.Decide(Actor.Undecided, new("default", kept, other, Why));

    private static ImmutableArray<IActorEvent> Separate(Actor actor, string name, params string[] written) =>
        SeparateActorHandler.Decide(actor, new("default", Lind, Article, [.. written], name, Why));

    private static ImmutableArray<IActorEvent> Describe(Actor actor, ActorKind? kind, string? role, string? when) =>
        DescribeActorHandler.Decide(actor, new("default", Lind, kind, role, when is null ? null : ImpreciseDate.Parse(when), Why));

    private static Actor After(IEnumerable<IActorEvent> events) => events.Aggregate(Actor.Undecided, (actor, e) => actor.After(e));
}
