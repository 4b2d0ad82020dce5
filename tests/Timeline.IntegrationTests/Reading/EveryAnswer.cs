using System.Text.Json;
using MediatR;
using Timeline.Projections;
using Timeline.Projections.Actors;
using Timeline.Projections.Articles;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Reading;

/// <summary>One answer of every kind, as the bytes a client gets.</summary>
internal static class EveryAnswer
{
    /// <summary>Those that can be asked as of a position: of each actor, article and statement there was by then, too.</summary>
    public static async Task<IReadOnlyList<string>> AsOfAsync(PostgresTimeline timeline, long position)
    {
        var asOf = AsOf.At(position);
        var limits = ReadLimits.None with { AsOf = asOf, Status = StatusFilter.All };
        var (from, to) = (Limit($"{position / 2}"), Limit($"{position}"));
        var said = ClockLimit.TryParse(Clock.Said, "2030", out var day) ? day : throw new InvalidOperationException("No limit.");
        var answers = new List<string>();

        var page = await AskAsync(new ShowChronology(Collection, limits, Limit: 1_000));
        var actors = await AskAsync(new ListActors(Collection, limits));
        var articles = await AskAsync(new ListArticles(Collection, asOf));
        await AskAsync(new ShowSummary(Collection, asOf));
        await AskAsync(new ReplayChronology(Collection, said, asOf));
        await AskAsync(new DiffChronology(Collection, from, to, AsOf.Latest));
        await FramesAsync(new ReplayFrames(Collection, null, to, AsOf.Latest));
        await FramesAsync(new ReplayFrames(Collection, null, said, asOf));

        foreach (var actor in actors.Actors)
        {
            await AskAsync(new ShowActor(Collection, actor.Name, limits));
        }

        foreach (var article in articles.Articles)
        {
            await AskAsync(new ShowArticle(Collection, article.Id[..8], asOf));
        }

        foreach (var statement in page.Statements)
        {
            await AskAsync(new ShowStatement(Collection, statement.Id, asOf));
            var history = await timeline.Ask(new ShowHistory(Collection, statement.Id));
            answers.Add(Json(history.Changes.Where(change => change.Position <= position).Select(change => (change.Change, change.Before, change.After, change.Position).ToString())));
        }

        var changes = (await timeline.Ask(new ListChanges(Collection, 0))).Changes;
        answers.Add(Json(changes.Where(change => change.Position <= position)));
        return answers;

        async Task<T> AskAsync<T>(IRequest<T> request)
        {
            var answer = await timeline.Ask(request);
            answers.Add($"{request.GetType().Name} {Json(answer)}");
            return answer;
        }

        async Task FramesAsync(ReplayFrames request) =>
            answers.Add($"{nameof(ReplayFrames)} {Json(await (await timeline.Ask(request)).ToListAsync(TestContext.Current.CancellationToken))}");
    }

    private static ClockLimit Limit(string text) => ClockLimit.TryParse(Clock.Recorded, text, out var limit) ? limit : throw new InvalidOperationException("No limit.");

    private static string Json<T>(T answer) => JsonSerializer.Serialize(answer, AnswerJson.Options);
}
