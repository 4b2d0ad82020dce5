using System.CommandLine;
using MediatR;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;

namespace Timeline.Cli.Commands;

/// <summary>The verbs that judge a statement as it is: <c>dispute</c>, <c>settle</c>, <c>accept</c>, <c>retract</c>, <c>restore</c>.</summary>
internal static class JudgeCommands
{
    private static readonly Argument<DisputeOutcome> Outcome = Choice.Required("How the dispute ends", DisputeOutcome.Stands, DisputeOutcome.Retracted);

    public static IEnumerable<Command> CreateAll() =>
    [
        Verb("dispute", "Dispute a statement, or how it was recorded", (call, article, number) =>
            new DisputeStatement(call.Collection, article, number, Correction.CauseOf(call))),
        Verb("settle", "End a dispute: the statement stands or is retracted", (call, article, number) =>
            new SettleDispute(call.Collection, article, number, call.Get(Outcome), Correction.CauseOf(call)),
            Outcome),
        Verb("accept", "Record that you checked a statement against its article", (call, article, number) =>
            new AcceptStatement(call.Collection, article, number, Correction.CauseOf(call))),
        Verb("retract", "Retract a statement that is not what the article says", (call, article, number) =>
            new RetractStatement(call.Collection, article, number, Correction.CauseOf(call))),
        Verb("restore", "Undo a retraction", (call, article, number) =>
            new RestoreStatement(call.Collection, article, number, Correction.CauseOf(call))),
    ];

    private static Command Verb(string name, string description, Func<Call, Guid, int, IRequest<Corrected>> decide, Argument? more = null)
    {
        var command = new Command(name, description) { Correction.Id };

        if (more is not null)
        {
            command.Arguments.Add(more);
        }

        return command.With(Correction.Reason, Correction.Seen, CommonOptions.Json).Does(async (call, cancellationToken) =>
        {
            var (article, number) = await Correction.StatementAsync(call, cancellationToken);
            CorrectionPrinter.Print(call, await call.RecordAsync(decide(call, article, number), cancellationToken), number);
        });
    }
}
