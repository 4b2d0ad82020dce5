using MediatR;
using Microsoft.AspNetCore.Http;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Projections.Actors;
using Timeline.Projections.Articles;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Web.Asking;

namespace Timeline.Web.Writes;

/// <summary>What all corrections have in common: finding what is meant, and answering with what was recorded.</summary>
internal static class Corrections
{
    public static Cause Cause(this ApiRequest request, ICorrection correction) => new(correction.By, correction.Reason, IfMatch.Seen(request)) { Key = request.Key };

    public static Task<Guid> FindArticleAsync(this ApiRequest request) => request.SendAsync(new FindArticle(request.Collection, request.Article));

    public static Task<StatementPlace> FindStatementAsync(this ApiRequest request) => request.SendAsync(new FindStatement(request.Collection, request.Statement));

    public static Task<KnownActor> FindActorAsync(this ApiRequest request, string name, bool asWritten = false) =>
        request.SendAsync(new FindActor(request.Collection, name, asWritten));

    /// <summary>The speaker that a name means: an actor known by it, else a new one of that name.</summary>
    public static async Task<string?> FindSpeakerAsync(this ApiRequest request, string? name)
    {
        try
        {
            return string.IsNullOrWhiteSpace(name) ? null : (await request.FindActorAsync(name, asWritten: true)).Name;
        }
        catch (ActorNotFoundException)
        {
            return name;
        }
    }

    /// <summary>Records a correction of an article, or of the statement that the path names.</summary>
    public static async Task<IResult> CorrectAsync(this ApiRequest request, IRequest<Corrected> command) => await request.AnswerAsync(await request.SendAsync(command));

    /// <summary>Records what was decided about an actor.</summary>
    public static async Task<IResult> DecideAsync(this ApiRequest request, IRequest<Decided> command) => request.Answer(await request.SendAsync(command));

    /// <summary>What was recorded of an article or a statement, with the statement as it stands now, or stood then.</summary>
    public static async Task<IResult> AnswerAsync(this ApiRequest request, Corrected corrected)
    {
        var added = corrected.Events.OfType<StatementAdded>().FirstOrDefault();
        var number = added?.Number ?? request.StatementNumber;
        var id = number is null ? Ids.Of(corrected.Article) : Ids.Of(corrected.Article, number.Value);
        var statement = number is null ? null : await request.FindAfterAsync(corrected, number.Value);
        var location = added is null ? null : FormattableString.Invariant(
            $"/api/collections/{Uri.EscapeDataString(request.Collection)}/articles/{Ids.Of(corrected.Article)}/statements/{added.Number}");

        request.SayReplayed(corrected.IsReplayed);
        return Answering.Answer.Written(new CorrectionAnswer(id, corrected.Position, [.. corrected.Events.Select(EventAnswer.Of)], statement), corrected.Position, location);
    }

    public static IResult Answer(this ApiRequest request, Decided decided)
    {
        request.SayReplayed(decided.IsReplayed);
        return Answering.Answer.Written(new CorrectionAnswer(decided.Name, decided.Position, [.. decided.Events.Select(EventAnswer.Of)], null), decided.Position);
    }

    /// <summary>What was recorded counts: when the statement cannot be read afterwards, the answer goes without it.</summary>
    private static async Task<StatementView?> FindAfterAsync(this ApiRequest request, Corrected corrected, int number)
    {
        try
        {
            return corrected is { IsReplayed: true, Position: { } then }
                ? (await request.SendAsync(new ShowStatement(request.Collection, Ids.Of(corrected.Article, number), AsOf.At(then)))).Statement
                : (await request.SendAsync(new ShowStatementNow(request.Collection, corrected.Article, number))).Statement;
        }
        catch (Exception e) when (corrected.Position is not null && !request.Cancellation.IsCancellationRequested)
        {
            request.Log(e, "What was recorded could not be read for the answer");
            return null;
        }
    }
}
