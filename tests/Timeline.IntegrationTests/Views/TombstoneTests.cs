using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.IntegrationTests.Cli;
using Timeline.IntegrationTests.Reading;
using Timeline.IntegrationTests.Web;
using Timeline.Projections.Articles;
using Timeline.Projections.Reading;
using Timeline.Projections.Rebuild;
using Timeline.Projections.Replay;
using Timeline.Projections.Views;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Views;

/// <summary>Marten may leave a tombstone where an append failed. It is of no collection's history.</summary>
public sealed class TombstoneTests : IAsyncLifetime
{
    private readonly PostgresTimeline _timeline = new();

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Theory]
    [InlineData("'-infinity'")]
    [InlineData("timestamptz '2026-01-01'")]
    public async Task Every_answer_is_the_same_with_tombstones_in_the_log_and_without(string stamp)
    {
        await _timeline.Log.PrepareAsync(TestContext.Current.CancellationToken);
        var first = await Tombstones.GapAsync(_timeline);
        await _timeline.Given("a1", Read("Ana Roe"), Statement(1), Statement(2));
        var middle = await Tombstones.GapAsync(_timeline);
        await _timeline.Given("a1", new StatementRetracted(2), new ArticleSeenAgain("Paper", null, null));
        var elsewhere = await Tombstones.GapAsync(_timeline);
        var nowhere = await Tombstones.GapAsync(_timeline);
        await _timeline.Given("a2", Read("Ben Hale"), Statement(1, speaker: "Ben Hale"));
        var last = await Tombstones.GapAsync(_timeline);
        var position = (await _timeline.Show()).Position;
        var before = await EveryAnswer.AsOfAsync(_timeline, position);
        var collections = await _timeline.Ask(new ListCollections());

        await Tombstones.PutAsync(_timeline, first, stamp: stamp);
        await Tombstones.PutAsync(_timeline, middle, stamp: stamp);
        await Tombstones.PutAsync(_timeline, elsewhere, "other", stamp);
        await Tombstones.PutAsync(_timeline, nowhere, "*DEFAULT*", stamp);
        await Tombstones.PutAsync(_timeline, last, stamp: stamp);
        await _timeline.Execute("update timeline.schema_parts set version = 1 where name = 'views'"); // so that they are projected with the rest

        Assert.Equal(position, (await _timeline.Show()).Position);
        Assert.Equal(before, await EveryAnswer.AsOfAsync(_timeline, position));
        var after = await _timeline.Ask(new ListCollections());
        Assert.Equal((collections.Position, collections.Collections[0], 1), (after.Position, after.Collections[0], after.Collections.Count));
        Assert.Equal(position, (await _timeline.Ask(new ListChanges(Collection, null))).Position);
        Assert.All(await _timeline.Ask(new RebuildViews(Collection, null)), view => Assert.Equal(0, view.Differing));
        var then = AsOf.At(NodaTime.Instant.FromUtc(2027, 1, 1, 0, 0));
        Assert.Equal(position, (await _timeline.Show(ReadLimits.None with { AsOf = then })).Position);
    }

    [Fact]
    public async Task A_tombstone_at_the_end_of_the_log_holds_nobody_up()
    {
        await _timeline.Given("b1", Statement(1));
        var position = (await _timeline.Show()).Position;
        await Tombstones.PutAsync(_timeline, await Tombstones.GapAsync(_timeline));

        var checkedViews = await _timeline.Ask(new CheckViews());
        var page = await _timeline.Show();

        Assert.Equal((position, position), (checkedViews.Log, checkedViews.Views));
        Assert.Equal((position, null), (page.Position, page.HiddenUpTo));
        await Assert.ThrowsAsync<PositionNotReachedException>(() => _timeline.Show(ReadLimits.None with { AsOf = AsOf.At(position + 1) }));
    }

    [Fact]
    public async Task The_command_line_and_a_server_read_a_log_with_tombstones()
    {
        await _timeline.Given("c1", Read("Ana Roe"), Statement(1));
        await Tombstones.PutAsync(_timeline, await Tombstones.GapAsync(_timeline));
        await _timeline.Given("c1", new StatementAccepted(1));
        await Tombstones.PutAsync(_timeline, await Tombstones.GapAsync(_timeline), "*DEFAULT*");
        var id = $"{IdOf("c1"):N}";

        foreach (var arguments in (string[][])[["show"], ["actors"], ["actors", "Ana Roe"], ["article"], ["article", id], ["history", $"{id}#1"], ["replay", "--to", "2030"], ["diff", "1", "5"], ["rebuild"], ["collections"]])
        {
            var run = await CliRun.OfAsync(_timeline.ConnectionString, [.. arguments, .. arguments[0] is "collections" ? Array.Empty<string>() : ["--collection", Collection]]);
            Assert.True(run.ExitCode == 0 && run.Output.Length > 0, $"{string.Join(' ', arguments)}: {run.Errors}");
        }

        await using var server = await Served.StartAsync(_timeline.DataSource);
        using var client = new HttpClient { BaseAddress = server.Urls[0] };

        foreach (var path in (string[])["", "/statements", "/actors", "/articles", $"/articles/{id}", $"/articles/{id}/statements/1", $"/articles/{id}/statements/1/history", "/changes?after=1", "/replay?to=2030"])
        {
            using var answer = await client.GetAsync($"/api/collections/{Collection}{path}", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_event_of_a_later_version_closes_its_collection_from_there_on_and_no_other(bool isLast)
    {
        await _timeline.Given("d1", Statement(1));
        await _timeline.Capture("Jon Aas said the ferry was late.", collection: "other");
        var before = await _timeline.Show();
        await Tombstones.PutUnknownAsync(_timeline, Collection, IdOf("d1"));
        var unknown = await _timeline.Count("select max(seq_id) from timeline.mt_events");

        if (!isLast)
        {
            await _timeline.Given("d2", Statement(1));
        }

        await _timeline.Capture("Jon Aas said the quay was wet.", collection: "other");
        var refused = await Assert.ThrowsAsync<UnknownEventException>(() => _timeline.Show());

        Assert.Equal((Collection, unknown, "statement_weighed"), (refused.Collection, refused.Position, refused.Type));
        await Assert.ThrowsAsync<UnknownEventException>(() => _timeline.Show(ReadLimits.None with { AsOf = AsOf.At(unknown) }));
        Assert.Equal(before.Statements.Select(s => s.Id), (await _timeline.Show(ReadLimits.None with { AsOf = AsOf.At(unknown - 1) })).Statements.Select(s => s.Id));
        Assert.Equal(2, (await _timeline.Ask(new Projections.Chronology.ShowChronology("other", ReadLimits.None))).Statements.Count);
        var run = await CliRun.OfAsync(_timeline.ConnectionString, ["show", "--collection", Collection]);
        Assert.Equal((1, true), (run.ExitCode, run.Errors.Contains("'statement_weighed'", StringComparison.Ordinal)));
    }

    private static ActorsRead Read(string name) => new([new ActorRead(name, ActorKind.Person, [], "a minister", [new(0, 7)])], "en/1");
}
