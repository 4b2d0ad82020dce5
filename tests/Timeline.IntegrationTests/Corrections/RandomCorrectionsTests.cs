using MediatR;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.IntegrationTests.Reading;
using Timeline.Projections;
using Timeline.Projections.Actors;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Rebuild;
using Timeline.Projections.Rows;
using Timeline.Projections.Views;

namespace Timeline.IntegrationTests.Corrections;

/// <summary>Whatever people correct in whatever order, what is stored is what the log says, and deciding sees what reading shows.</summary>
public sealed class RandomCorrectionsTests : IAsyncLifetime
{
    private static readonly string[] Texts =
    [
        "Maria Lind said the bridge had been closed. Jon Aas said the ferry was late. The harbour office opened at noon.",
        "Jon Aas said the quay was wet. The pilot boat sank on Monday. “We will raise it,” said Maria Lind.",
    ];

    private readonly PostgresTimeline _timeline = new();

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Stored_rows_are_the_fold_of_the_log_and_every_answer_as_of_a_position_stays_the_same(int seed)
    {
        var random = new Random(seed);
        var articles = new List<Guid>();
        var (done, refused) = (0, 0);
        var asked = new List<(long Position, IReadOnlyList<string> Answers)>();

        foreach (var text in Texts)
        {
            articles.Add((await _timeline.Capture(text)).Id);
        }

        for (var i = 0; i < 60; i++)
        {
            try
            {
                done += await One(random, articles[random.Next(articles.Count)], i) ? 1 : 0;
            }
            catch (ConflictException)
            {
                refused++;
            }

            if (i % 20 == 0)
            {
                var position = (await _timeline.Show()).Position; // so that the views are brought up in several steps, each resuming from rows
                asked.Add((position, await EveryAnswer.AsOfAsync(_timeline, position)));
            }
        }

        // What changes an article as a whole comes last: nothing of a withdrawn one can be corrected.
        await _timeline.Capture(Texts[0], url: "https://example.org/again");
        await _timeline.Ask(new WithdrawArticle(PostgresTimeline.Collection, articles[1], new Cause("ana", "not an article")));

        Assert.True(done > 15 && refused > 0, $"{done} recorded, {refused} refused");
        await AgreeAsync(articles);

        foreach (var (position, answers) in asked)
        {
            Assert.Equal(answers, await EveryAnswer.AsOfAsync(_timeline, position));
        }
    }

    private async Task AgreeAsync(List<Guid> articles)
    {
        var everything = ReadLimits.None with { Status = StatusFilter.All };
        var stored = (await _timeline.Show(everything, 1_000)).Statements;
        var fold = new ViewFold();
        var states = new Dictionary<Guid, Article?>();

        await foreach (var e in _timeline.Log.ReadAsync(PostgresTimeline.Collection, 0, long.MaxValue, TestContext.Current.CancellationToken))
        {
            fold.Apply(e);

            if (e.Data is IArticleEvent)
            {
                states[e.Stream] = Article.Fold(states.GetValueOrDefault(e.Stream), e);
            }
        }

        var names = fold.Names();
        Assert.Equal(
            fold.Statements.OrderBy(StatementOrder.Of).Select(row => AnswerOf(StatementView.Of(row, names, possibly: false))),
            stored.Select(view => AnswerOf(view with { Possibly = false })));
        Assert.Equal(articles.Order(), states.Keys.Order());

        foreach (var row in fold.Statements)
        {
            var statement = states[row.Article]!.Statements[row.Number];
            Assert.Equal(
                (row.Span, row.Words, row.Form, row.Speaker, row.Said, row.Happened, row.Modality, row.Negated, row.Changed, string.Join('|', row.Mentions)),
                (statement.Span, statement.Words, statement.Form, statement.Speaker, statement.Said, statement.Happened, statement.Modality, statement.Negated,
                    statement.Changed, string.Join('|', statement.Mentions)));
            Assert.Equal(
                row.Status,
                statement.IsRetracted ? StatementStatus.Retracted
                : statement.IsDisputed ? StatementStatus.Disputed
                : statement.IsAccepted ? StatementStatus.Accepted
                : StatementStatus.Recorded);
        }

        var rebuilt = await _timeline.Ask(new RebuildViews(PostgresTimeline.Collection, null));
        Assert.All(rebuilt, view => Assert.Equal(0, view.Differing));
    }

    private async Task<bool> One(Random random, Guid article, int step)
    {
        const string C = PostgresTimeline.Collection;
        var why = new Cause(random.Next(2) == 0 ? "ana" : "bo", $"reason {random.Next(3)}");
        var number = random.Next(1, 3);
        var date = PostgresTimeline.Date($"2022-02-{random.Next(1, 4):00}");

        IRequest<Corrected>? correction = random.Next(12) switch
        {
            0 => new RedateStatement(C, article, number, StatementClock.Happened, date, why),
            1 => new RedateStatement(C, article, number, StatementClock.Said, date, why),
            2 => new ReattributeStatement(C, article, number, random.Next(2) == 0 ? null : "Maria Lind", why),
            3 => new AmendStatement(C, article, number, new TextSpan(random.Next(3), 10 + random.Next(3)), null, (Modality)random.Next(3), random.Next(2) == 0, why),
            4 => new DisputeStatement(C, article, number, why),
            5 => new SettleDispute(C, article, number, (DisputeOutcome)random.Next(2), why),
            6 => new AcceptStatement(C, article, number, why),
            7 => new RetractStatement(C, article, number, why),
            8 => new RestoreStatement(C, article, number, why),
            9 => new AddStatement(C, article, new TextSpan(random.Next(3), 20 + random.Next(3)), null, null, null, null, null, Modality.Asserted, false, why),
            10 => new RedateArticle(C, article, PostgresTimeline.Date($"2022-03-{random.Next(1, 4):00}"), why),
            _ => null,
        };

        if (correction is not null)
        {
            return (await _timeline.Ask(correction)).Position is not null;
        }

        if (random.Next(2) == 0)
        {
            return (await _timeline.Ask(new RereadArticle(C, article, "ana", null))).Position is not null;
        }

        var (lind, aas) = (await _timeline.Ask(new FindActor(C, "Maria Lind")), await _timeline.Ask(new FindActor(C, "Jon Aas")));
        return (await _timeline.Ask(random.Next(2) == 0
            ? new MergeActors(C, lind, aas, why)
            : (IRequest<Decided>)new AliasActor(C, lind, $"Alias {step}", null, why))).Position is not null;
    }

    private static string AnswerOf(StatementView view) => System.Text.Json.JsonSerializer.Serialize(view, AnswerJson.Options);
}
