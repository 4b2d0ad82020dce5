using MediatR;
using Microsoft.AspNetCore.Routing;
using Timeline.Engine.Articles;
using Timeline.Web.Asking;

namespace Timeline.Web.Writes;

/// <summary>Corrects statements and judges them.</summary>
internal static class StatementWrites
{
    private const string One = "/api/collections/{collection}/articles/{article}/statements/{number}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Verb<RedateStatementBody>(routes, "redate", "Redate a statement", "When it was said, or when what it is about happened.", (c, a, n, body, cause) =>
            new RedateStatement(c, a, n, body.Of, body.Date, cause));
        Verb<AmendBody>(routes, "amend", "Amend a statement", "Which words it is, and how they are meant.", (c, a, n, body, cause) =>
            new AmendStatement(c, a, n, body.Span, body.Words, body.Modality, body.Negated, cause));
        Verb<ReasonBody>(routes, "dispute", "Dispute a statement", "Holds that it, or the record of it, is wrong.", (c, a, n, _, cause) => new DisputeStatement(c, a, n, cause));
        Verb<SettleBody>(routes, "settle", "Settle a dispute", "The statement stands, or is retracted.", (c, a, n, body, cause) => new SettleDispute(c, a, n, body.Outcome, cause));
        Verb<ReasonBody>(routes, "accept", "Accept a statement", "Says that it was checked against its article.", (c, a, n, _, cause) => new AcceptStatement(c, a, n, cause));
        Verb<ReasonBody>(routes, "retract", "Retract a statement", "It is not what the article says.", (c, a, n, _, cause) => new RetractStatement(c, a, n, cause));
        Verb<ReasonBody>(routes, "restore", "Restore a statement", "Takes a retraction back.", (c, a, n, _, cause) => new RestoreStatement(c, a, n, cause));
        routes.Write<ReattributeBody, CorrectionAnswer>($"{One}/reattribute", async (request, body) =>
            {
                var (article, number) = await request.FindStatementAsync();
                var speaker = await request.FindSpeakerAsync(body.Speaker);
                return await request.CorrectAsync(new ReattributeStatement(request.Collection, article, number, speaker, request.Cause(body)));
            })
            .WithSummary("Reattribute a statement", "Who said it; a name nobody had so far is a new actor's.");
    }

    private static void Verb<TBody>(
        IEndpointRouteBuilder routes, string verb, string summary, string description, Func<string, Guid, int, TBody, Cause, IRequest<Corrected>> command)
        where TBody : class, ICorrection =>
        routes.Write<TBody, CorrectionAnswer>($"{One}/{verb}", async (request, body) =>
            {
                var (article, number) = await request.FindStatementAsync();
                return await request.CorrectAsync(command(request.Collection, article, number, body, request.Cause(body)));
            })
            .WithSummary(summary, description);
}
