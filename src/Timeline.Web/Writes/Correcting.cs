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
internal static class Correcting
{
    public static Cause Cause(this Asked asked, ICorrection correction) => new(correction.By, correction.Reason, IfMatch.Seen(asked)) { Key = asked.Key };

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

    /// <summary>Records a correction of an article, or of the statement that the path names.</summary>
    public static async Task<IResult> CorrectAsync(this Asked asked, IRequest<Corrected> command) => await asked.AnswerAsync(await asked.SendAsync(command));

    /// <summary>Records what was decided about an actor.</summary>
    public static async Task<IResult> DecideAsync(this Asked asked, IRequest<Decided> command) => asked.Answer(await asked.SendAsync(command));

    /// <summary>What was recorded of an article or a statement, with the statement as it stands now, or stood then.</summary>
    public static async Task<IResult> AnswerAsync(this Asked asked, Corrected corrected)
    {
        var added = corrected.Events.OfType<StatementAdded>().FirstOrDefault();
        var number = added?.Number ?? asked.StatementNumber;
        var id = number is null ? Ids.Of(corrected.Article) : Ids.Of(corrected.Article, number.Value);
        var statement = number is null ? null : await asked.FindAfterAsync(corrected, number.Value);
        var location = added is null ? null : FormattableString.Invariant(
            $"/api/collections/{Uri.EscapeDataString(asked.Collection)}/articles/{Ids.Of(corrected.Article)}/statements/{added.Number}");

        asked.SayReplayed(corrected.IsReplayed);
        return Answering.Answer.Written(new CorrectionAnswer(id, corrected.Position, [.. corrected.Events.Select(EventAnswer.Of)], statement), corrected.Position, location);
    }

    public static IResult Answer(this Asked asked, Decided decided)
    {
        asked.SayReplayed(decided.IsReplayed);
        return Answering.Answer.Written(new CorrectionAnswer(decided.Name, decided.Position, [.. decided.Events.Select(EventAnswer.Of)], null), decided.Position);
    }

    /// <summary>What was recorded counts: when the statement cannot be read afterwards, the answer goes without it.</summary>
    private static async Task<StatementView?> FindAfterAsync(this Asked asked, Corrected corrected, int number)
    {
        try
        {
            return corrected is { IsReplayed: true, Position: { } then }
                ? (await asked.SendAsync(new ShowStatement(asked.Collection, Ids.Of(corrected.Article, number), AsOf.At(then)))).Statement
                : (await asked.SendAsync(new ShowStatementNow(asked.Collection, corrected.Article, number))).Statement;
        }
        catch (Exception e) when (corrected.Position is not null && !asked.Cancellation.IsCancellationRequested)
        {
            asked.Log(e, "What was recorded could not be read for the answer");
            return null;
        }
    }
}
