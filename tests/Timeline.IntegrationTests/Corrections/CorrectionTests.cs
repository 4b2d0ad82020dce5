using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Projections.Actors;
using Timeline.Projections.Articles;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;
using Timeline.Projections.Rows;

namespace Timeline.IntegrationTests.Corrections;

public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Text =
        "Maria Lind, the harbour master, said the bridge had been closed. Jon Aas said the ferry was late. The harbour office opened at noon.";

    private static readonly Cause Why = new("ana", "misread");
    private readonly PostgresTimeline _timeline = new();

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Fact]
    public async Task A_corrected_statement_shows_what_holds_now_and_what_held_before()
    {
        var article = (await _timeline.Capture(Text)).Id;
        var before = await _timeline.Show();

        var corrected = await _timeline.Ask(new RedateStatement(
            PostgresTimeline.Collection, article, 1, StatementClock.Happened, PostgresTimeline.Date("2022-02-21"), Why));

        var now = await _timeline.Show();
        var statement = now.Statements.Single(s => s.Number == 1);
        Assert.Equal(("2022-02-21", corrected.Position, now.Position), (statement.Happened?.ToString(), statement.Changed, statement.Changed));
        Assert.Equal(
            before.Statements.Select(s => (s.Id, s.Happened, s.Changed)),
            (await _timeline.Show(ReadLimits.None with { AsOf = AsOf.At(before.Position) })).Statements.Select(s => (s.Id, s.Happened, s.Changed)));
    }

    [Fact]
    public async Task History_tells_every_correction_with_who_and_why()
    {
        var article = (await _timeline.Capture(Text)).Id;
        await _timeline.Ask(new ReattributeStatement(PostgresTimeline.Collection, article, 1, "Jon Aas", Why));
        await _timeline.Ask(new AmendStatement(PostgresTimeline.Collection, article, 1, null, null, Modality.Alleged, true, Why));
        await _timeline.Ask(new DisputeStatement(PostgresTimeline.Collection, article, 1, Why with { By = "bo", Reason = "never said" }));

        Assert.Equal(StatementStatus.Disputed, (await _timeline.Show()).Statements.Single(s => s.Number == 1).Status);

        await _timeline.Ask(new SettleDispute(PostgresTimeline.Collection, article, 1, DisputeOutcome.Stands, Why));
        var history = await _timeline.Ask(new ShowHistory(PostgresTimeline.Collection, $"{article:N}#1"));

        Assert.Equal(["added", "reattributed", "amended", "disputed", "settled"], history.Changes.Select(c => c.Change));
        Assert.Equal(("Maria Lind", "Jon Aas", "ana", "misread"), (history.Changes[1].Before, history.Changes[1].After, history.Changes[1].By, history.Changes[1].Reason));
        Assert.Equal(("asserted, not negated", "alleged, negated"), (history.Changes[2].Before, history.Changes[2].After));
        Assert.Equal(("bo", "never said"), (history.Changes[3].By, history.Changes[3].Reason));
    }

    [Fact]
    public async Task A_correction_based_on_what_changed_since_is_refused_and_records_nothing()
    {
        var article = (await _timeline.Capture(Text)).Id;
        var seen = (await _timeline.Show()).Position;
        var first = await _timeline.Ask(new AcceptStatement(PostgresTimeline.Collection, article, 1, Why));

        var refusal = await Assert.ThrowsAsync<StatementChangedException>(() =>
            _timeline.Ask(new RetractStatement(PostgresTimeline.Collection, article, 1, Why with { SeenPosition = seen })));

        Assert.Equal(first.Position, refusal.Changed);
        Assert.Equal(first.Position, (await _timeline.Show()).Position);
        Assert.NotNull((await _timeline.Ask(new RetractStatement(PostgresTimeline.Collection, article, 1, Why with { SeenPosition = first.Position }))).Position);
    }

    [Fact]
    public async Task Nothing_reaches_into_another_collection()
    {
        var article = (await _timeline.Capture(Text)).Id;
        await _timeline.Capture(Text, collection: "other");

        await Assert.ThrowsAsync<UnknownArticleException>(() => _timeline.Ask(new RetractStatement("other", article, 1, Why)));
        await Assert.ThrowsAsync<UnknownArticleException>(() => _timeline.Ask(new RereadArticle("other", article, "ana", null)));
        await Assert.ThrowsAsync<ArticleNotFoundException>(() => _timeline.Ask(new FindStatement("other", $"{article:N}#1")));
        await _timeline.Ask(new RetractStatement(PostgresTimeline.Collection, article, 1, Why));
        await _timeline.Ask(new MergeActors(PostgresTimeline.Collection, await Find("Maria Lind"), await Find("Jon Aas"), Why));

        var other = await _timeline.Ask(new ShowChronology("other", ReadLimits.None));
        Assert.All(other.Statements, s => Assert.Equal(StatementStatus.Recorded, s.Status));
        Assert.Contains(other.Statements, s => s.Speaker == "Jon Aas");
    }

    [Fact]
    public async Task Twenty_people_correcting_one_article_at_once_all_succeed()
    {
        await _timeline.Given("a", [.. Enumerable.Range(1, 20).Select(n => PostgresTimeline.Statement(n))]);
        var article = PostgresTimeline.IdOf("a");

        var all = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => _timeline.Ask(new AcceptStatement(PostgresTimeline.Collection, article, n, Why))));

        Assert.Equal(20, all.Select(corrected => corrected.Position).OfType<long>().Distinct().Count());
        Assert.All((await _timeline.Show()).Statements, s => Assert.Equal(StatementStatus.Accepted, s.Status));
    }

    [Fact]
    public async Task A_missed_statement_is_added_from_the_captured_text()
    {
        var article = (await _timeline.Capture(Text)).Id;
        var last = (await _timeline.Show()).Statements.Max(s => s.Number);

        await _timeline.Ask(new AddStatement(
            PostgresTimeline.Collection, article, null, "opened at noon", null, "Maria Lind", null, PostgresTimeline.Date("2022-03-01"), Modality.Asserted, false, Why));

        var added = (await _timeline.Show()).Statements.Single(s => s.Number == last + 1);
        Assert.Equal(("opened at noon", "Maria Lind", StatementStatus.Accepted, StatementForm.Indirect), (added.Words, added.Speaker, added.Status, added.Form));
        Assert.Equal(Text.IndexOf("opened at noon", StringComparison.Ordinal), added.Begin);
    }

    [Fact]
    public async Task Rereading_with_the_same_reader_changes_nothing_and_another_date_of_publication_moves_what_hangs_on_it()
    {
        var article = (await _timeline.Capture("The bridge was closed on Monday. Jon Aas said the ferry was late yesterday.")).Id;
        Assert.Empty((await _timeline.Ask(new RereadArticle(PostgresTimeline.Collection, article, "ana", null))).Events);

        await _timeline.Ask(new RedateArticle(PostgresTimeline.Collection, article, PostgresTimeline.Date("2022-03-15"), Why));
        var reread = await _timeline.Ask(new RereadArticle(PostgresTimeline.Collection, article, "ana", "the article is two weeks younger"));

        Assert.NotEmpty(reread.Events.OfType<StatementRedated>());
        Assert.Contains((await _timeline.Show()).Statements, s => s.Happened?.ToString() == "2022-03-14");
        Assert.Empty((await _timeline.Ask(new RereadArticle(PostgresTimeline.Collection, article, "ana", null))).Events);
    }

    [Fact]
    public async Task Rereading_leaves_alone_what_a_person_corrected()
    {
        var article = (await _timeline.Capture("The bridge was closed on Monday.")).Id;
        await _timeline.Ask(new RedateStatement(PostgresTimeline.Collection, article, 1, StatementClock.Happened, PostgresTimeline.Date("2022-02"), Why));
        await _timeline.Ask(new RedateArticle(PostgresTimeline.Collection, article, PostgresTimeline.Date("2022-03-15"), Why));

        Assert.Empty((await _timeline.Ask(new RereadArticle(PostgresTimeline.Collection, article, "ana", null))).Events);
        Assert.Equal("2022-02", (await _timeline.Show()).Statements.Single().Happened?.ToString());
    }

    [Fact]
    public async Task A_withdrawn_article_takes_its_statements_with_it_and_is_corrected_no_more()
    {
        var article = (await _timeline.Capture(Text)).Id;
        await _timeline.Ask(new WithdrawArticle(PostgresTimeline.Collection, article, Why));

        Assert.Empty((await _timeline.Show()).Statements);
        await Assert.ThrowsAsync<CorrectionRefusedException>(() => _timeline.Ask(new AcceptStatement(PostgresTimeline.Collection, article, 1, Why)));
        Assert.Null((await _timeline.Ask(new WithdrawArticle(PostgresTimeline.Collection, article, Why))).Position);
    }

    [Fact]
    public async Task Merged_actors_are_shown_as_one_and_separated_ones_as_two()
    {
        var article = (await _timeline.Capture(Text)).Id;
        var other = (await _timeline.Capture("Jon Aas said the quay was wet.")).Id;
        await _timeline.Ask(new MergeActors(PostgresTimeline.Collection, await Find("Maria Lind"), await Find("Jon Aas"), Why));

        Assert.All((await _timeline.Show()).Statements.Where(s => s.Speaker is not null), s => Assert.Equal("Maria Lind", s.Speaker));
        Assert.Null((await _timeline.Ask(new MergeActors(PostgresTimeline.Collection, await Find("Maria Lind"), await Find("Jon Aas"), Why))).Position);
        await Assert.ThrowsAsync<CorrectionRefusedException>(async () =>
            await _timeline.Ask(new MergeActors(PostgresTimeline.Collection, await Find("Jon Aas"), await Find("Maria Lind"), Why)));

        var actor = await Find("Maria Lind");
        var written = await _timeline.Ask(new FindWrittenNames(PostgresTimeline.Collection, actor, other));
        Assert.Equal(["Jon Aas"], written.AsEnumerable());
        await _timeline.Ask(new SeparateActor(PostgresTimeline.Collection, actor, other, written, "Jon Aas (ferryman)", Why));

        var statements = (await _timeline.Show()).Statements;
        Assert.Equal(["Jon Aas (ferryman)"], statements.Where(s => s.Article == $"{other:N}").Select(s => s.Speaker).Distinct());
        Assert.Equal(["Maria Lind"], statements.Where(s => s.Article == $"{article:N}").Select(s => s.Speaker).OfType<string>().Distinct());
    }

    [Fact]
    public async Task Of_two_merged_names_in_one_article_the_one_that_is_named_is_separated()
    {
        var article = (await _timeline.Capture(Text)).Id;
        await _timeline.Ask(new MergeActors(PostgresTimeline.Collection, await Find("Maria Lind"), await Find("Jon Aas"), Why));

        var written = await _timeline.Ask(new FindWrittenNames(PostgresTimeline.Collection, await Find("Jon Aas"), article));
        await _timeline.Ask(new SeparateActor(PostgresTimeline.Collection, await Find("Jon Aas"), article, written, "Jon Aas (ferryman)", Why));

        Assert.Equal(
            ["Jon Aas (ferryman)", "Maria Lind"],
            (await _timeline.Show()).Statements.Select(s => s.Speaker).OfType<string>().Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_actor_is_described_and_found_by_its_alias()
    {
        await _timeline.Capture(Text);
        await _timeline.Ask(new AliasActor(PostgresTimeline.Collection, await Find("Maria Lind"), "Lindy", null, Why));
        await _timeline.Ask(new DescribeActor(PostgresTimeline.Collection, await Find("Lindy"), ActorKind.Organisation, "pilot", null, Why));

        var view = await _timeline.Ask(new ShowActor(PostgresTimeline.Collection, "Lindy", ReadLimits.None));

        Assert.Equal(("Maria Lind", ActorKind.Organisation), (view.Name, view.Kind));
        Assert.Contains(view.Roles, role => role.Role == "pilot" && role.By == "ana");
        await Assert.ThrowsAsync<ActorNotFoundException>(() => Find("Nobody Known"));
    }

    private Task<KnownActor> Find(string name) => _timeline.Ask(new FindActor(PostgresTimeline.Collection, name));
}
