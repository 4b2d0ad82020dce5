using Npgsql;
using Timeline.Engine.Articles;
using Timeline.Engine.Log;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Log;

/// <summary>An append that has begun ends: committed or rolled back, whatever its caller or the server does meanwhile.</summary>
public sealed class FaultsTests : IAsyncLifetime
{
    private const string Text = "PORT ELLAND, 3 May 2021 - The pier burned down on Sunday. \"Nobody was hurt,\" said Ida Marsh, the harbour master.";

    /// <summary>Writers that are in the middle of their append and wait for the table.</summary>
    private const string Waiting = "from pg_locks where not granted and relation = 'timeline.mt_events'::regclass";

    private readonly PostgresTimeline _timeline = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Theory]
    [InlineData("capture")]
    [InlineData("captures in bulk")]
    [InlineData("correction")]
    public async Task What_is_cancelled_when_its_append_has_begun_is_recorded_and_answered(string what)
    {
        await _timeline.Capture("On 2 May 2021 the mill closed.");
        using var goingAway = new CancellationTokenSource();
        Task<bool> write;

        await using (await HoldTableAsync())
        {
            write = WriteAsync(what, goingAway.Token);
            await UntilAsync(write, $"select exists (select {Waiting})");
            await goingAway.CancelAsync();
            await Task.Delay(100, Cancellation); // what is cancelled ends sooner
            Assert.False(write.IsCompleted);
        }

        Assert.True(await write);
        Assert.Equal(0, await _timeline.Count("select count(*) from timeline.mt_events where type = 'tombstone'"));
    }

    [Theory]
    [InlineData("capture")]
    [InlineData("correction")]
    public async Task What_is_cancelled_while_it_waits_for_its_turn_records_nothing_and_takes_no_position(string what)
    {
        await _timeline.Capture("On 2 May 2021 the mill closed.");
        var before = await _timeline.Count("select last_value from timeline.mt_events_sequence");
        using var goingAway = new CancellationTokenSource();

        await using (await AppendLock.TakeAsync(_timeline.DataSource, Cancellation))
        {
            var write = WriteAsync(what, goingAway.Token);
            await UntilAsync(write, "select exists (select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database()))");
            await goingAway.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        }

        Assert.Equal(before, await _timeline.Count("select last_value from timeline.mt_events_sequence"));
    }

    [Theory]
    [InlineData("capture")]
    [InlineData("captures in bulk")]
    [InlineData("correction")]
    public async Task What_the_server_cuts_off_in_the_middle_records_nothing_leaves_no_tombstone_and_can_be_sent_again(string what)
    {
        await _timeline.Capture("On 2 May 2021 the mill closed.");
        var before = await _timeline.Count("select count(*) from timeline.mt_events");

        await using (await HoldTableAsync())
        {
            var write = WriteAsync(what, Cancellation);

            while (!write.IsCompleted)
            {
                await UntilAsync(write, $"select exists (select {Waiting})");
                await _timeline.Execute($"select pg_terminate_backend(pid) {Waiting}");
            }

            await Assert.ThrowsAnyAsync<Exception>(() => write);
        }

        Assert.Equal(before, await _timeline.Count("select count(*) from timeline.mt_events"));
        Assert.True(await WriteAsync(what, Cancellation));
        Assert.Equal(0, await _timeline.Count("select count(*) from timeline.mt_events where type = 'tombstone'"));
    }

    /// <returns>Whether anything was recorded.</returns>
    private async Task<bool> WriteAsync(string what, CancellationToken cancellationToken)
    {
        if (what == "captures in bulk")
        {
            var recorded = new List<CaptureOutcome>();

            await foreach (var outcome in await _timeline.Ask(new CaptureArticles(Collection, new[] { Input("pier", Text) }.ToAsyncEnumerable(), "me"), cancellationToken))
            {
                recorded.Add(outcome);
            }

            return recorded is [{ Captured.Captured: not null }];
        }

        var mill = StreamIds.OfArticle(Collection, ArticleText.Of("", "On 2 May 2021 the mill closed.").Digest);
        return what == "capture"
            ? (await _timeline.Ask(new CaptureArticle(Collection, "pier", ArticleText.Of("pier", Text), null, null, null, null, "me"), cancellationToken)).Position is not null
            : (await _timeline.Ask(new RetractStatement(Collection, new(mill, 1), new Cause("me", "it is not so")), cancellationToken)).Position is not null;
    }

    /// <summary>Others may read the events until it is disposed of, and nobody may write one.</summary>
    private async Task<NpgsqlConnection> HoldTableAsync()
    {
        var connection = await NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_timeline.ConnectionString) { Pooling = false }.ConnectionString).OpenConnectionAsync(Cancellation);
        await using var command = new NpgsqlCommand("begin; lock table timeline.mt_events in share mode", connection);
        await command.ExecuteNonQueryAsync(Cancellation);
        return connection;
    }

    private async Task UntilAsync(Task write, string sql)
    {
        while (!write.IsCompleted && !await _timeline.Any(sql))
        {
            await Task.Delay(10, Cancellation);
        }
    }
}
