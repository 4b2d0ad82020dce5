using System.Text.Json;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections;
using Timeline.Projections.Actors;
using Timeline.Projections.Articles;
using Timeline.Projections.Reading;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Reading;

/// <summary>Counts that are moved from one position to the next are those that counting anew would find.</summary>
public sealed class TallyTests : IAsyncLifetime
{
    private static readonly Cause Because = new("tester", "told apart by hand", null);

    private static readonly string[] Names = ["Ana Roe", "Bo Lind", "Roe", "Cy Holm"];

    private readonly PostgresTimeline _timeline = new();

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_counted_on_is_what_counting_anew_finds(int seed)
    {
        var random = new Random(seed);
        var limits = ReadLimits.None with { Between = DayRange.Parse("2021..2023") };
        var met = new List<(long Position, string All, string Inside, CollectionSummary Summary)>();
        var articles = new List<string>();

        for (var step = 0; step < 40; step++)
        {
            await TryStepAsync(random, articles, step);
            var all = await _timeline.Ask(new ListActors(Collection, ReadLimits.None));
            var inside = await _timeline.Ask(new ListActors(Collection, limits));
            met.Add((all.Position, Json(all), Json(inside), await _timeline.Ask(new ShowSummary(Collection, AsOf.Latest))));
        }

        var counted = _timeline.Service<ActorTallies>().Counted;
        Assert.True(counted.Moved > counted.Anew, $"{counted}");

        foreach (var (position, all, inside, summary) in met)
        {
            await using var fresh = new ServiceCollection().AddTimeline(_timeline.DataSource, new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0))).BuildServiceProvider();
            var mediator = fresh.GetRequiredService<IMediator>();
            var cancellation = TestContext.Current.CancellationToken;
            var asOf = AsOf.At(position);
            Assert.Equal(all, Json(await mediator.Send(new ListActors(Collection, ReadLimits.None with { AsOf = asOf }), cancellation)));
            Assert.Equal(inside, Json(await mediator.Send(new ListActors(Collection, limits with { AsOf = asOf }), cancellation)));
            Assert.Equal(summary, await mediator.Send(new ShowSummary(Collection, asOf), cancellation));
        }
    }

    // What chance proposes may be refused, and then nothing is recorded.
    private async Task TryStepAsync(Random random, List<string> articles, int step)
    {
        try
        {
            await StepAsync(random, articles, step);
        }
        catch (Exception e) when (e is RefusedInputException or WrongValueException or ConflictException)
        {
        }
    }

    private async Task StepAsync(Random random, List<string> articles, int step)
    {
        if (articles.Count == 0 || random.Next(4) == 0)
        {
            var name = $"article {step}";
            await _timeline.Ask(new CaptureArticle(
                Collection, name, ArticleText.Of(name, $"\"It is closed {step},\" {Pick()} said in 2022. {Pick()} met {Pick()} in 202{random.Next(6)}."), Date($"202{random.Next(6)}-03"), null, null, null, "tester"));
            articles.Add((await _timeline.Show()).Statements.MaxBy(s => s.Position)?.Article ?? "");
            return;
        }

        var statements = (await _timeline.Show()).Statements;

        if (statements.Count == 0)
        {
            return;
        }

        var chosen = statements[random.Next(statements.Count)];
        var statement = StatementId.Parse(chosen.Id);

        switch (random.Next(6))
        {
            case 0:
                await _timeline.Ask(new RetractStatement(Collection, statement, Because));
                break;
            case 1:
                await _timeline.Ask(new RedateStatement(Collection, statement, StatementClock.Happened, Date($"202{random.Next(6)}"), Because));
                break;
            case 2:
                await _timeline.Ask(new ReattributeStatement(Collection, statement, Pick(), Because));
                break;
            case 3:
                await _timeline.Ask(new RedateArticle(Collection, statement.Article, Date($"202{random.Next(6)}"), Because));
                break;
            case 4 when random.Next(3) == 0:
                await _timeline.Ask(new WithdrawArticle(Collection, statement.Article, Because));
                break;
            case 5 when random.Next(3) == 0 && chosen.Speaker is { } speaker:
                var actor = await _timeline.Ask(new FindActor(Collection, speaker, AsWritten: true));
                var written = await _timeline.Ask(new FindWrittenNames(Collection, actor, statement.Article));
                await _timeline.Ask(new SeparateActor(Collection, actor, statement.Article, written, $"{speaker} ({step})", Because));
                break;
        }

        string Pick() => Names[random.Next(Names.Length)];
    }

    private static string Json(ActorList list) => JsonSerializer.Serialize(list, AnswerJson.Options);
}
