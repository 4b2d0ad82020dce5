using Microsoft.AspNetCore.Http;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Web.Asking;

namespace Timeline.Web.Writes;

/// <summary>Answers a write that was done before as it was answered then.</summary>
internal static class Replayed
{
    public static Task<IResult> AnswerAsync(ApiRequest request, RecordedRequest recorded) => (recorded.Name, request.Http.Request.Path.Value?.Split('/')) switch
    {
        ({ } name, _) => Task.FromResult(request.Answer(
            new Decided(name, [.. recorded.Events.Cast<IActorEvent>()], recorded.Position) { IsReplayed = true })),
        (_, [.., "articles"]) => Task.FromResult(request.Answer(
            new CapturedArticle(recorded.Stream, [.. recorded.Events.Cast<IArticleEvent>()], IsWithdrawn: false) { Position = recorded.Position, IsReplayed = true })),
        _ => request.AnswerAsync(new Corrected(recorded.Stream, [.. recorded.Events.Cast<IArticleEvent>()], recorded.Position) { IsReplayed = true }),
    };
}
