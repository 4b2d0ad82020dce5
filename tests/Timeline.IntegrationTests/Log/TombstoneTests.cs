using Timeline.Engine.Articles;
using Timeline.Engine.Log;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Log;

/// <summary>Where an append failed, Marten may have left tombstones; and a later version may have left events of its own.</summary>
public sealed class TombstoneTests : IAsyncLifetime
{
    private readonly PostgresTimeline _timeline = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Theory]
    [InlineData("-infinity")]
    [InlineData("0001-01-01 00:00:00+00")]
    public async Task A_tombstone_is_no_event_of_the_collection_it_lies_in(string dated)
    {
        var article = (await _timeline.Capture("The dam broke on 3 May 2021.")).Id;
        var events = await EventsAsync();

        await LeaveAsync("tombstone", dated);

        Assert.Equal(events, await EventsAsync());
        Assert.Equal(events, await _timeline.Log.ReadStreamsAsync(Collection, long.MaxValue, Cancellation).Select(e => e.Position).Order().ToArrayAsync(Cancellation));
        Assert.Equal(events.Length, await _timeline.Log.CountAsync(Collection, long.MaxValue, Cancellation));
        Assert.NotNull((await _timeline.Ask(new RetractStatement(Collection, new(article, 1), new Cause("me", "it is not so")))).Position);
        Assert.NotNull((await _timeline.Capture("The dam broke on 3 May 2021.", url: "https://paper.example/dam")).Position);
        Assert.NotNull(Assert.Single(await _timeline.CaptureAll(Collection, Input("bulk", "1 June 2021\n\nThe mill closed on Monday."))).Captured?.Captured);
        Assert.True(await _timeline.Any("select min(timestamp) > now() - interval '1 hour' from timeline.mt_events where type <> 'tombstone'"));
    }

    [Fact]
    public async Task An_event_of_a_later_version_is_named_and_keeps_nobody_from_other_collections()
    {
        var article = (await _timeline.Capture("The dam broke on 3 May 2021.")).Id;
        var other = (await _timeline.Capture("The dam broke on 3 May 2021.", collection: "other")).Id;
        await LeaveAsync("statement_sung", "2026-11-30", article);
        var position = await _timeline.Count("select max(seq_id) from timeline.mt_events");

        var unknown = await Assert.ThrowsAsync<UnknownEventException>(() => EventsAsync());
        await Assert.ThrowsAsync<UnknownEventException>(() => _timeline.Ask(new RetractStatement(Collection, new(article, 1), new Cause("me", "it is not so"))));

        Assert.Equal((Collection, position, "statement_sung"), (unknown.Collection, unknown.Position, unknown.Type));
        Assert.NotNull((await _timeline.Ask(new RetractStatement("other", new(other, 1), new Cause("me", "it is not so")))).Position);
    }

    private async Task<long[]> EventsAsync() =>
        await _timeline.Log.ReadAsync(Collection, 0, long.MaxValue, Cancellation).Select(e => e.Position).ToArrayAsync(Cancellation);

    /// <summary>At the next position, in a stream of its own as Marten leaves it, or in one that is there.</summary>
    private async Task LeaveAsync(string type, string dated, Guid? stream = null)
    {
        var id = stream ?? IdOf("tombstones");
        await _timeline.Execute($$"""
            insert into timeline.mt_streams (tenant_id, id, version) values ('{{Collection}}', '{{id}}', 0) on conflict do nothing;
            insert into timeline.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type)
            select seq, gen_random_uuid(), '{{id}}', seq, '{}', '{{type}}', '{{dated}}', '{{Collection}}', 'JasperFx.Events.Tombstone, JasperFx.Events'
            from nextval('timeline.mt_events_sequence') as seq
            """);
    }
}
