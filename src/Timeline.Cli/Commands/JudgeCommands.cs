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
        Verb("dispute", "Dispute a statement, or how it was recorded", (call, statement) =>
            new DisputeStatement(call.Collection, statement, Correction.CauseOf(call))),
        Verb("settle", "End a dispute: the statement stands or is retracted", (call, statement) =>
            new SettleDispute(call.Collection, statement, call.Get(Outcome), Correction.CauseOf(call)),
            Outcome),
        Verb("accept", "Record that you checked a statement against its article", (call, statement) =>
            new AcceptStatement(call.Collection, statement, Correction.CauseOf(call))),
        Verb("retract", "Retract a statement that is not what the article says", (call, statement) =>
            new RetractStatement(call.Collection, statement, Correction.CauseOf(call))),
        Verb("restore", "Undo a retraction", (call, statement) =>
            new RestoreStatement(call.Collection, statement, Correction.CauseOf(call))),
    ];

    private static Command Verb(string name, string description, Func<Call, StatementId, IRequest<Corrected>> decide, Argument? more = null)
    {
        var command = new Command(name, description) { Correction.Id };

        if (more is not null)
        {
            command.Arguments.Add(more);
        }

        return command.With(Correction.Reason, Correction.Seen, CommonOptions.Json).Does(async (call, cancellationToken) =>
        {
            var statement = await Correction.StatementAsync(call, cancellationToken);
            CorrectionPrinter.Print(call, await call.RecordAsync(decide(call, statement), cancellationToken), statement);
        });
    }
}
