using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Projections.Replay;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline history ID</c>: everything that was ever recorded about one statement.</summary>
internal static class HistoryCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "The statement: eight or more digits of its article's id, # and its number" };

    public static Command Create()
    {
        var command = new Command("history", "Print everything recorded about one statement") { Id }.With(CommonOptions.Json);
        return command.Does(async (call, cancellationToken) =>
        {
            var history = await call.SendAsync(new ShowHistory(call.Collection, call.Get(Id) ?? ""), cancellationToken);

            if (call.IsJson)
            {
                Answers.PrintJson(call, history);
            }
            else
            {
                ChangePrinter.Print(call, history.Changes);
            }
        });
    }
}
