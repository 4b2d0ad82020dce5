using MediatR;
using Microsoft.AspNetCore.Routing;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Web.Asking;

namespace Timeline.Web.Writes;

/// <summary>Corrects statements and judges them.</summary>
internal static class StatementWrites
{
    private const string One = "/api/collections/{collection}/articles/{article}/statements/{number}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Verb<RedateStatementBody>(routes, "redate", "Redate a statement", "When it was said, or when what it is about happened.", (c, id, body, cause) =>
            new RedateStatement(c, id, body.Of, body.Date, cause));
        Verb<AmendBody>(routes, "amend", "Amend a statement", "Which words it is, and how they are meant.", (c, id, body, cause) =>
            new AmendStatement(c, id, body.Span, body.Words, body.Modality, body.Negated, cause));
        Verb<ReasonBody>(routes, "dispute", "Dispute a statement", "Holds that it, or the record of it, is wrong.", (c, id, _, cause) => new DisputeStatement(c, id, cause));
        Verb<SettleBody>(routes, "settle", "Settle a dispute", "The statement stands, or is retracted.", (c, id, body, cause) => new SettleDispute(c, id, body.Outcome, cause));
        Verb<ReasonBody>(routes, "accept", "Accept a statement", "Says that it was checked against its article.", (c, id, _, cause) => new AcceptStatement(c, id, cause));
        Verb<ReasonBody>(routes, "retract", "Retract a statement", "It is not what the article says.", (c, id, _, cause) => new RetractStatement(c, id, cause));
        Verb<ReasonBody>(routes, "restore", "Restore a statement", "Takes a retraction back.", (c, id, _, cause) => new RestoreStatement(c, id, cause));
        routes.Write<ReattributeBody, CorrectionAnswer>($"{One}/reattribute", async (request, body) =>
            {
                var id = await request.FindStatementAsync();
                var speaker = await request.FindSpeakerAsync(body.Speaker);
                return await request.CorrectAsync(new ReattributeStatement(request.Collection, id, speaker, request.Cause(body)));
            })
            .WithSummary("Reattribute a statement", "Who said it; a name nobody had so far is a new actor's.");
    }

    private static void Verb<TBody>(
        IEndpointRouteBuilder routes, string verb, string summary, string description, Func<string, StatementId, TBody, Cause, IRequest<Corrected>> command)
        where TBody : class, ICorrection =>
        routes.Write<TBody, CorrectionAnswer>($"{One}/{verb}", async (request, body) =>
            {
                var id = await request.FindStatementAsync();
                return await request.CorrectAsync(command(request.Collection, id, body, request.Cause(body)));
            })
            .WithSummary(summary, description);
}
