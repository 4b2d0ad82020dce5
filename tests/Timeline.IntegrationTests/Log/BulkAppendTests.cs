using NodaTime;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Log;

/// <summary>What a bulk append owes to others who write at the same time, and to the clock.</summary>
public sealed class BulkAppendTests : IAsyncLifetime
{
    private readonly PostgresTimeline _timeline = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    /// <summary>Marten marks the bulk append's positions as seen, and with them every lower one.</summary>
    [Fact]
    public async Task An_append_that_is_under_way_is_waited_for_and_comes_to_the_views()
    {
        await _timeline.Capture("The dam broke on 3 May 2021.");
        await using var connection = await _timeline.DataSource.OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await ExecuteAsync($"select pg_advisory_xact_lock_shared({AppendLock.Key})"); // as every session of ours does
        await ExecuteAsync("insert into timeline.mt_streams (tenant_id, id, type, version) select tenant_id, gen_random_uuid(), type, version from timeline.mt_streams");
        await ExecuteAsync("""
            insert into timeline.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type)
            select nextval('timeline.mt_events_sequence'), gen_random_uuid(), s.id, e.version,
                case when e.type = 'article_captured' then jsonb_set(e.data, '{digest}', '"of another text"') else e.data end, e.type, e.timestamp, e.tenant_id, e.mt_dotnet_type
            from timeline.mt_events e, timeline.mt_streams s where s.id <> e.stream_id order by e.seq_id
            """);

        var bulk = _timeline.CaptureAll(Collection, Input("bulk", "1 June 2021\n\nThe mill closed on Monday."));
        await Task.WhenAny(bulk, Task.Delay(1_000, Cancellation));
        await _timeline.Show(limit: 100);
        var hadToWait = !bulk.IsCompleted;
        await transaction.CommitAsync(Cancellation);
        await bulk;

        Assert.True(hadToWait);
        Assert.Equal(3, (await _timeline.Show(limit: 100)).Statements.Select(s => s.Article).Distinct().Count());

        async Task ExecuteAsync(string sql)
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, connection, transaction);
            await command.ExecuteNonQueryAsync(Cancellation);
        }
    }

    /// <summary>It may have taken no position below one that a bulk append marks as seen.</summary>
    [Fact]
    public async Task A_correction_waits_while_somebody_appends_in_bulk()
    {
        await _timeline.Capture("The dam broke on 3 May 2021.");
        var id = StreamIds.OfArticle(Collection, ArticleText.Of("", "The dam broke on 3 May 2021.").Digest);
        Task<Corrected> correction;

        await using (await AppendLock.TakeAsync(_timeline.DataSource, Cancellation))
        {
            correction = _timeline.Ask(new RetractStatement(Collection, new(id, 1), new Cause("me", "it is not so")));
            await WaitersAsync();
            Assert.False(correction.IsCompleted);
        }

        Assert.NotNull((await correction).Position);

        async Task WaitersAsync()
        {
            for (var looks = 0; looks < 200 && await _timeline.Count("select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())") == 0; looks++)
            {
                await Task.WhenAny(correction, Task.Delay(25, Cancellation));
            }
        }
    }

    [Fact]
    public async Task A_stream_that_exists_is_left_as_it_is()
    {
        await _timeline.Capture("The dam broke on 3 May 2021.");
        var known = StreamIds.OfArticle(Collection, ArticleText.Of("", "The dam broke on 3 May 2021.").Digest);
        var before = await _timeline.Count("select count(*) from timeline.mt_events");

        var begun = await _timeline.Log.Bulk.BeginAsync<Article>(Collection, "me", [Stream(known), Stream(IdOf("new"))], Cancellation);

        Assert.Equal([IdOf("new")], begun);
        Assert.Equal(before + 1, await _timeline.Count("select count(*) from timeline.mt_events"));
    }

    [Fact]
    public async Task A_writer_who_takes_no_turns_makes_the_articles_be_recorded_singly()
    {
        await _timeline.Log.PrepareAsync(Cancellation);
        var texts = Enumerable.Range(0, 3).Select(i => ArticleText.Of($"{i}", $"3 May 2021\n\nThe dam number {i} broke on Monday.")).ToArray();
        var taken = StreamIds.OfArticle(Collection, texts[1].Digest);

        // It begins a stream of the batch and keeps its transaction open, so that nobody who looks can see it, and then gives up.
        await using var connection = await _timeline.DataSource.OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using var insert = new Npgsql.NpgsqlCommand($"insert into timeline.mt_streams (tenant_id, id, version) values ('{Collection}', '{taken}', 0)", connection, transaction);
        await insert.ExecuteNonQueryAsync(Cancellation);
        var bulk = _timeline.CaptureAll(Collection, texts.Select((text, i) => new ArticleInput($"{i}", _ => Task.FromResult(text))));
        await Task.WhenAny(bulk, Task.Delay(1_500, Cancellation));
        Assert.False(bulk.IsCompleted);
        await transaction.CommitAsync(Cancellation);
        var outcomes = await bulk;

        Assert.Equal([true, true, true], outcomes.Select(o => o.Captured?.Captured is not null));
        Assert.Equal(3, (await _timeline.Show(limit: 100)).Statements.Select(s => s.Article).Distinct().Count());
    }

    [Theory]
    [InlineData("single")]
    [InlineData("bulk")]
    [InlineData("Marten's own")]
    public async Task The_time_of_recording_is_the_databases_however_wrong_the_hosts_is(string how)
    {
        await using var log = new EventLog(_timeline.DataSource, options => options.Events.TimeProvider = new WrongClock());
        await log.PrepareAsync(Cancellation);
        var before = await _timeline.Count("select (extract(epoch from clock_timestamp()) * 1000000)::bigint");

        if (how == "bulk")
        {
            await log.Bulk.BeginAsync<Article>(Collection, "me", [Stream(IdOf("a"))], Cancellation);
        }
        else if (how == "single")
        {
            await log.AppendAsync(Collection, IdOf("a"), "me", "it is so", Captured);
        }
        else
        {
            await using var session = log.Store.LightweightSession(Collection);
            session.Events.StartStream<Article>(IdOf("a"), Captured);
            await session.SaveChangesAsync(Cancellation);
        }

        var recorded = await _timeline.Count("select (extract(epoch from timestamp) * 1000000)::bigint from timeline.mt_events");
        Assert.InRange(recorded, before, await _timeline.Count("select (extract(epoch from clock_timestamp()) * 1000000)::bigint"));
    }

    [Fact]
    public async Task What_is_recorded_later_is_never_stamped_earlier_even_when_the_clock_was_set_back()
    {
        await _timeline.Capture("The dam broke on 3 May 2021.");
        await _timeline.Execute("update timeline.mt_events set timestamp = timestamp + interval '1 day'");

        await _timeline.CaptureAll(Collection, Input("bulk", "1 June 2021\n\nThe mill closed on Monday."));

        Assert.Equal(1, await _timeline.Count("select count(distinct timestamp) from timeline.mt_events"));
    }

    private static ArticleCaptured Captured { get; } = new("a", null, null, Date("2022-03-01"), DateBasis.Stated, null, "a", 100, "en");

    private static StreamToBegin Stream(Guid id) => new(id, [Captured], id.ToString("N"), "a");

    private sealed class WrongClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Instant.FromUtc(2001, 1, 1, 0, 0).ToDateTimeOffset();
    }
}
