using System.Diagnostics;
using NodaTime;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.IntegrationTests.Cli;
using Timeline.Projections.Reading;
using Timeline.Projections.Rebuild;
using Timeline.Projections.Views;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Views;

/// <summary>Whatever happens while views are written, they end as the fold of the log: every row of every table.</summary>
public sealed class ViewsHoldTests : IAsyncLifetime
{
    private readonly PostgresTimeline _timeline = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Fact]
    public async Task Rows_are_the_fold_of_a_log_written_by_several_at_once_with_gaps_in_its_positions()
    {
        await _timeline.Given("first", Statement(1));

        var writers = Enumerable.Range(0, 4).Select(async writer =>
        {
            var random = new Random(writer);

            for (var i = 0; i < 12; i++)
            {
                var article = $"w{writer}-{i / 3}";
                await _timeline.Given(article, Events(random, isNew: i % 3 == 0));

                if (i % 6 == writer)
                {
                    await _timeline.Execute("select nextval('timeline.mt_events_sequence')");
                }
            }
        });
        var readers = Enumerable.Range(0, 2).Select(async _ =>
        {
            for (var i = 0; i < 6; i++)
            {
                await _timeline.Show();
            }
        });
        await Task.WhenAll(writers.Concat(readers));
        await DecideAsync();
        await WaitUntilAsync(async () => (await _timeline.Show()).HiddenUpTo is null);

        Assert.True(await _timeline.Any("select exists (select from timeline.name_joins)"));
        await WholeViews.AssertAreTheFoldAsync(_timeline);
    }

    [Fact]
    public async Task Rows_are_the_fold_of_the_log_after_whoever_projected_it_was_killed_in_the_middle()
    {
        await WriteAsync(articles: 60, statements: 100);
        var killed = 0;

        for (var i = 1; i <= 6; i++)
        {
            using var process = Process.Start(CliRun.Start(_timeline.ConnectionString, ["show", "--collection", Collection, "--json"]))
                ?? throw new InvalidOperationException("dotnet did not start.");
            await WaitUntilAsync(async () => process.HasExited || await WritesViewsAsync());
            await Task.Delay(30 * i, Cancellation);
            killed += process.HasExited ? 0 : 1;
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }

        Assert.True(killed >= 3, $"killed in {killed} of 6 runs");
        await _timeline.Show();
        await WholeViews.AssertAreTheFoldAsync(_timeline);
    }

    [Fact]
    public async Task A_rebuild_that_is_interrupted_changes_nothing_and_can_be_repeated()
    {
        await WriteAsync(articles: 20, statements: 100);
        await _timeline.Show();
        var lost = await _timeline.Count("select count(*) from timeline.statement_actors where number = 9");
        await _timeline.Execute("update timeline.chronology set words = 'forged' where number = 7; delete from timeline.statement_actors where number = 9");
        const string Stored = "select count(*) from timeline.chronology where words = 'forged'";
        var forged = await _timeline.Count(Stored);

        foreach (var stop in (Predicate<RebuildProgress>[])[p => p.Done == 1_000, p => p.Comparing == "chronology", p => p.Comparing == "articles"])
        {
            using var source = new CancellationTokenSource();
            var progress = new Watched(value =>
            {
                if (stop(value))
                {
                    source.Cancel();
                }
            });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _timeline.Ask(new RebuildViews(Collection, null, progress), source.Token));
            Assert.Equal(forged, await _timeline.Count(Stored));
        }

        Assert.Equal(forged + lost, (await _timeline.Ask(new RebuildViews(Collection, null, AcceptLog: true))).Sum(view => view.Differing));
        await WholeViews.AssertAreTheFoldAsync(_timeline);
        Assert.All(await _timeline.Ask(new RebuildViews(Collection, null)), view => Assert.Equal(0, view.Differing));
    }

    [Fact]
    public async Task Views_of_an_older_version_are_made_anew_by_the_next_read()
    {
        await WriteAsync(articles: 3, statements: 5);
        var before = await _timeline.Show();
        await _timeline.Execute("""
            update timeline.schema_parts set version = 1 where name = 'views';
            alter table timeline.chronology drop column reach;
            update timeline.actors set name = 'somebody else'
            """);

        var after = await _timeline.Show();

        Assert.Equal(before.Statements.Select(s => s.Id), after.Statements.Select(s => s.Id));
        await WholeViews.AssertAreTheFoldAsync(_timeline);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_moment_comes_to_the_last_position_before_the_first_later_stamp_where_stamps_go_back(bool isRebuilt)
    {
        await _timeline.Given("day1", Statement(1));
        var first = (await _timeline.Show()).Position;
        await _timeline.Given("day3", Statement(1));
        await _timeline.Given("day2", Statement(1));
        await _timeline.Given("day4", Statement(1));
        await _timeline.Execute("""
            update timeline.mt_events e set timestamp = date '2026-01-01' + substr(s.digest, 4)::integer
            from (select stream_id, data ->> 'digest' as digest from timeline.mt_events where type = 'article_captured') as s where s.stream_id = e.stream_id
            """);
        await _timeline.Execute($"update timeline.schema_parts set version = {(isRebuilt ? "version" : "1")} where name = 'views'");
        await _timeline.Show();
        await _timeline.Ask(new RebuildViews(Collection, isRebuilt ? null : "articles", AcceptLog: true));

        var page = await _timeline.Show(ReadLimits.None with { AsOf = AsOf.At(Instant.FromUtc(2026, 1, 2, 12, 0)) });

        // Day 2 is the next stamp, and day 3 stands before it in the log.
        Assert.Equal(first, page.Position);
        Assert.Equal(IdOf("day1").ToString("N"), Assert.Single(page.Statements).Article);
    }

    /// <summary>Articles with statements, each of which is corrected once, without a read in between.</summary>
    private async Task WriteAsync(int articles, int statements)
    {
        for (var i = 0; i < articles; i++)
        {
            var random = new Random(i);
            await _timeline.Given($"a{i}", new ActorsRead([new ActorRead($"Speaker {i % 40}", ActorKind.Person, [], "a pilot", [])], "en/1"));
            await _timeline.Given($"a{i}", [.. Enumerable.Range(1, statements).Select(number => Statement(number, happened: $"20{random.Next(10, 23)}", speaker: $"Speaker {random.Next(40)}"))]);
        }

        for (var i = 0; i < articles; i += 2)
        {
            await _timeline.Given($"a{i}", [.. Enumerable.Range(1, statements).Select(number => new StatementReattributed(number, $"Speaker {number}"))]);
        }

        await DecideAsync();
    }

    private Task DecideAsync() =>
        _timeline.Log.AppendAsync(Collection, StreamIds.OfActor(Collection, "speaker 1"), "tester", "one person", new ActorsMerged("Speaker 1", "Speaker 2"));

    /// <summary>Names that articles join, and names that end that.</summary>
    private static readonly string[] Kovalenkos = ["Kovalenko", "Kovalenka", "Hanna Kovalenko", "Hanna Kovalenka", "Hanna Maria Kovalenko", "Petro Kovalenko"];

    private static IArticleEvent[] Events(Random random, bool isNew) => isNew
        ? [new ActorsRead([new ActorRead(Kovalenkos[random.Next(Kovalenkos.Length)], ActorKind.Person, [], null, [])], "en/1"), Statement(1), Statement(2, happened: "../2021"), new StatementRetracted(2)]
        : random.Next(3) switch
        {
            0 => [new StatementReattributed(1, $"Speaker {random.Next(3)}"), new ActorsRead([new ActorRead("Ana Roe", ActorKind.Person, ["Roe"], null, [])], "en/1")],
            1 => [new ArticleRedated(Date("2022-03-02")), new StatementRestored(2)],
            _ => [new StatementRedated(1, StatementClock.Happened, Stated($"202{random.Next(3)}-05~"))],
        };

    private Task<bool> WritesViewsAsync() => _timeline.Any(
        "select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'active' and query like '%timeline.chronology%')");

    private static async Task WaitUntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Delay(5, Cancellation);
        }
    }

    private sealed class Watched(Action<RebuildProgress> report) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => report(value);
    }
}
