using System.CommandLine;
using MediatR;
using Timeline.Cli.Printing;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;

namespace Timeline.Cli.Commands;

/// <summary>The verbs that judge a statement as it is: <c>dispute</c>, <c>settle</c>, <c>accept</c>, <c>retract</c>, <c>restore</c>.</summary>
internal static class JudgeCommands
{
    private static readonly Argument<DisputeOutcome?> Outcome = new("OUTCOME")
    {
        Description = "stands or retracted",
        CustomParser = Values.OneOf(Enum.GetValues<DisputeOutcome>()),
        CompletionSources = { "stands", "retracted" },
    };

    public static IEnumerable<Command> CreateAll() =>
    [
        Verb("dispute", "Hold that a statement, or the record of it, is wrong", (call, article, number) =>
            new DisputeStatement(call.Collection, article, number, Correction.CauseOf(call))),
        Verb("settle", "End a dispute: the statement stands, or is retracted", (call, article, number) =>
            new SettleDispute(call.Collection, article, number, call.Get(Outcome) ?? throw new UsageException("Say how it ends: stands or retracted."), Correction.CauseOf(call)),
            Outcome),
        Verb("accept", "Say that you checked a statement against its article", (call, article, number) =>
            new AcceptStatement(call.Collection, article, number, Correction.CauseOf(call))),
        Verb("retract", "Withdraw a statement: it is not what the article says", (call, article, number) =>
            new RetractStatement(call.Collection, article, number, Correction.CauseOf(call))),
        Verb("restore", "Take a retraction back", (call, article, number) =>
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
