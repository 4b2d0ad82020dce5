using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Log;

/// <summary>Who goes away in the middle of a write takes nothing with them: no connection, no lock, and nobody's answer.</summary>
public sealed class AbortedWritesTests : IAsyncLifetime
{
    private const int Connections = 20;

    private const string Ours = "from pg_stat_activity where datname = current_database() and application_name = 'aborted'";

    private readonly PostgresTimeline _timeline = new();
    private NpgsqlDataSource _few = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _timeline.InitializeAsync();
        _few = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_timeline.ConnectionString)
        {
            MaxPoolSize = Connections,
            NoResetOnClose = true, // as the program has it
            ApplicationName = "aborted",
        }.ConnectionString);
        _services = new ServiceCollection().AddTimeline(_few, new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0))).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _few.DisposeAsync();
        await _timeline.DisposeAsync();
    }

    [Theory]
    [InlineData("capture")]
    [InlineData("capture of a known text")]
    [InlineData("captures in bulk")]
    [InlineData("correction")]
    [InlineData("correction in the text")]
    [InlineData("decision about an actor")]
    public async Task Whatever_is_aborted_leaves_no_connection_and_no_lock_behind(string what)
    {
        var article = (await AskAsync(Capture("known"), Cancellation)).Id;
        var random = new Random(what.Length);
        var usual = await UsualAsync(what, article);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 40; i++)
            {
                using var abort = new CancellationTokenSource(usual * Between(random));
                await SwallowAsync(() => WriteAsync(what, article, $"{writer} {i}", abort.Token));
            }
        }));

        Assert.Equal(0, await _timeline.Count($"select count(*) {Ours} and state <> 'idle'"));
        Assert.InRange(await _timeline.Count($"select count(*) {Ours}"), 0, Connections);
        Assert.Equal(0, await _timeline.Count($"select count(*) from pg_locks where locktype = 'advisory' and pid in (select pid {Ours})"));
        Assert.Equal(0, await _timeline.Count("select count(*) from timeline.mt_events where type = 'tombstone'"));

        // All the connections there are can still be had.
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(i => WriteAsync(what, article, $"after {i}", Cancellation)));
    }

    private async Task<TimeSpan> UsualAsync(string what, Guid article)
    {
        await WriteAsync(what, article, "first", Cancellation);
        var before = System.Diagnostics.Stopwatch.GetTimestamp();
        await WriteAsync(what, article, "second", Cancellation);
        return System.Diagnostics.Stopwatch.GetElapsedTime(before);
    }

    // From at once to well after its end, when eight are under way.
    private static double Between(Random random)
    {
        lock (random)
        {
            return random.NextDouble() * 4;
        }
    }

    private static async Task SwallowAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task WriteAsync(string what, Guid article, string which, CancellationToken cancellationToken)
    {
        var ida = new KnownActor("Ida Marsh", "Ida Marsh");
        var cause = new Cause("me", which);
        var planned = which.GetHashCode(StringComparison.Ordinal) % 2 == 0;

        await (what switch
        {
            "capture" => AskAsync(Capture(which), cancellationToken),
            "capture of a known text" => AskAsync(Capture("known") with { Url = $"https://paper.example/{Uri.EscapeDataString(which)}" }, cancellationToken),
            "captures in bulk" => BulkAsync(which, cancellationToken),
            "correction" => AskAsync(new RedateStatement(Collection, new(article, 1), StatementClock.Happened, Date(planned ? "2021-05" : "2021-06"), cause), cancellationToken),
            "correction in the text" => AskAsync(
                new AmendStatement(Collection, new(article, 1), Span: null, Words: null, planned ? Modality.Planned : Modality.Possible, Negated: null, cause), cancellationToken),
            _ => (Task)AskAsync(new AliasActor(Collection, ida, which, Namesake: null, cause), cancellationToken),
        });
    }

    private async Task BulkAsync(string which, CancellationToken cancellationToken)
    {
        var inputs = Enumerable.Range(0, 3).Select(i => Input(which, Text($"{which} {i}")));

        await foreach (var outcome in (await AskAsync(new CaptureArticles(Collection, inputs.ToAsyncEnumerable(), "me"), cancellationToken)).WithCancellation(cancellationToken))
        {
            Assert.Null(outcome.Refusal);
        }
    }

    private static CaptureArticle Capture(string which) =>
        new(Collection, "pier.txt", ArticleText.Of("pier.txt", Text(which)), ImpreciseDate.Parse("2021-05-03"), null, null, null, "me");

    private static string Text(string which) => $"PORT ELLAND, 3 May 2021 - Pier {which} burned down on Sunday. \"Nobody was hurt,\" said Ida Marsh, the harbour master.";

    private Task<T> AskAsync<T>(IRequest<T> request, CancellationToken cancellationToken) => _services.GetRequiredService<IMediator>().Send(request, cancellationToken);
}
