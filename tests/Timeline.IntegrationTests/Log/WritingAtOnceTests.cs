using Npgsql;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Log;

/// <summary>What many who write to one stream at the same time owe to each other.</summary>
public sealed class WritingAtOnceTests : IAsyncLifetime
{
    private const string Text = "PORT ELLAND, 3 May 2021 - The pier burned down on Sunday. \"Nobody was hurt,\" said Ida Marsh, the harbour master.";

    private readonly PostgresTimeline _timeline = new();

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Fact]
    public async Task All_places_where_a_known_text_is_met_at_once_are_recorded()
    {
        await _timeline.Capture(Text);

        await AtOnceAsync(6, i => _timeline.Capture(Text, url: $"https://paper{i}.example/pier"));

        Assert.Equal(
            [.. Enumerable.Range(0, 6).Select(i => $"https://paper{i}.example/pier")],
            (await EventsAsync()).OfType<ArticleSeenAgain>().Select(again => again.Url).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_those_who_capture_a_new_text_at_once_one_captures_it_and_the_others_meet_it()
    {
        var captured = await AtOnceAsync(8, i => _timeline.Capture(Text, url: $"https://paper{i}.example/pier"));

        Assert.Single(captured, article => article.Captured is not null);
        Assert.Equal(7, captured.Count(article => article.Events is [ArticleSeenAgain]));
        Assert.Equal(8, captured.Select(article => article.Position).Distinct().Count());
        Assert.Single((await EventsAsync()).OfType<ArticleCaptured>());
    }

    [Fact]
    public async Task All_decisions_about_one_actor_at_once_are_recorded()
    {
        var ida = new KnownActor("Ida Marsh", "Ida Marsh");
        var cause = new Cause("me", "the harbour's own list");

        var decided = await AtOnceAsync(50, i => i % 2 == 0
            ? _timeline.Ask(new AliasActor(Collection, ida, $"I. Marsh {i}", Namesake: null, cause))
            : _timeline.Ask(new DescribeActor(Collection, ida, Kind: null, $"harbour master {i}", When: null, cause)));

        Assert.All(decided, decision => Assert.Single(decision.Events));
        Assert.Equal(50, decided.Select(decision => decision.Position).Distinct().Count());
        Assert.Equal(50, (await EventsAsync()).Length);
    }

    /// <summary>Each holds a connection while it waits; none may need a second one to go on.</summary>
    [Fact]
    public async Task More_may_correct_one_article_than_there_are_connections()
    {
        var article = (await _timeline.Capture(Text)).Id;
        await using var few = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_timeline.ConnectionString) { MaxPoolSize = 3 }.ConnectionString);
        await using var log = new EventLog(few);
        var amending = new AmendStatementHandler(log);

        var amended = await AtOnceAsync(12, i => amending.Handle(
            new AmendStatement(Collection, new(article, 1), Span: null, Words: null, i % 2 == 0 ? Modality.Possible : Modality.Planned, Negated: null, new Cause("me", $"reason {i}")),
            TestContext.Current.CancellationToken));

        Assert.All(amended, corrected => Assert.Equal(article, corrected.Article));
    }

    /// <summary>From the very first on: nobody has a turn before the others are there.</summary>
    private static async Task<T[]> AtOnceAsync<T>(int writers, Func<int, Task<T>> write)
    {
        using var all = new Barrier(writers);
        return await Task.WhenAll(Enumerable.Range(0, writers).Select(i => Task.Factory.StartNew(
            () =>
            {
                all.SignalAndWait(TestContext.Current.CancellationToken);
                return write(i);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }

    private async Task<object[]> EventsAsync() =>
        await _timeline.Log.ReadAsync(Collection, 0, long.MaxValue, TestContext.Current.CancellationToken).Select(e => e.Data).ToArrayAsync(TestContext.Current.CancellationToken);
}
