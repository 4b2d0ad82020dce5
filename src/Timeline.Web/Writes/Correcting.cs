using MediatR;
using Microsoft.AspNetCore.Http;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Projections.Actors;
using Timeline.Projections.Articles;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Web.Answering;
using Timeline.Web.Asking;

namespace Timeline.Web.Writes;

/// <summary>What all corrections have in common: finding what is meant, and answering with what was recorded.</summary>
internal static class Correcting
{
    public static Cause Cause(this Asked asked, ICorrection correction) => new(correction.By, correction.Reason, IfMatch.Seen(asked));

    public static Task<Guid> FindArticleAsync(this Asked asked) => asked.SendAsync(new FindArticle(asked.Collection, asked.Article));

    public static Task<StatementPlace> FindStatementAsync(this Asked asked) => asked.SendAsync(new FindStatement(asked.Collection, asked.Statement));

    public static Task<KnownActor> FindActorAsync(this Asked asked, string name, bool asWritten = false) =>
        asked.SendAsync(new FindActor(asked.Collection, name, asWritten));

    /// <summary>The speaker that a name means: an actor known by it, else a new one of that name.</summary>
    public static async Task<string?> FindSpeakerAsync(this Asked asked, string? name)
    {
        try
        {
            return string.IsNullOrWhiteSpace(name) ? null : (await asked.FindActorAsync(name, asWritten: true)).Name;
        }
        catch (ActorNotFoundException)
        {
            return name;
        }
    }

    /// <summary>Records a correction of a statement.</summary>
    public static async Task<IResult> CorrectAsync(this Asked asked, int number, IRequest<Corrected> command)
    {
        var corrected = await asked.SendAsync(command);
        return Answer.Written(await asked.AnswerAsync(corrected, number), corrected.Position);
    }

    /// <summary>Records a correction of an article.</summary>
    public static async Task<IResult> CorrectAsync(this Asked asked, IRequest<Corrected> command)
    {
        var corrected = await asked.SendAsync(command);
        return Answer.Written(
            new CorrectionAnswer(Ids.Of(corrected.Article), corrected.Position, [.. corrected.Events.Select(EventAnswer.Of)], null), corrected.Position);
    }

    /// <summary>Records what was decided about an actor.</summary>
    public static async Task<IResult> DecideAsync(this Asked asked, IRequest<Decided> command)
    {
        var decided = await asked.SendAsync(command);
        return Answer.Written(new CorrectionAnswer(decided.Name, decided.Position, [.. decided.Events.Select(EventAnswer.Of)], null), decided.Position);
    }

    public static async Task<CorrectionAnswer> AnswerAsync(this Asked asked, Corrected corrected, int number)
    {
        var id = Ids.Of(corrected.Article, number);
        var stands = await asked.SendAsync(new ShowStatementNow(asked.Collection, corrected.Article, number));
        return new CorrectionAnswer(id, corrected.Position, [.. corrected.Events.Select(EventAnswer.Of)], stands.Statement);
    }
}
