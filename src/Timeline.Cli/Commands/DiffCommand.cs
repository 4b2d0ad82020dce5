using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Projections.Replay;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline diff FROM TO</c>: what changed between two limits of one clock, and why.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string> From = new("FROM") { Description = "The earlier date; on the recorded clock also a position or an instant" };
    private static readonly Argument<string> To = new("TO") { Description = "The later one" };

    public static Command Create()
    {
        var command = new Command("diff", "Print what changed between two dates, and why") { From, To }
            .With(Clocks.Option, ReadOptions.AsOf, CommonOptions.Json);
        return command.Does(async (call, cancellationToken) =>
        {
            var clock = call.Get(Clocks.Option) ?? Clock.Recorded;
            var from = Clocks.Limit(clock, "FROM", call.Get(From) ?? "");
            var to = Clocks.Limit(clock, "TO", call.Get(To) ?? "");
            var asOf = Clocks.AsOf(call, clock);
            Clocks.RequireOrder(call.Get(From), call.Get(To) ?? "", clock);
            var diff = await Answers.OrEmptyAsync(
                call,
                call.SendAsync(new DiffChronology(call.Collection, from, to, asOf), cancellationToken),
                new ChronologyDiff(0, []),
                to.On(asOf).AsOf);

            if (call.IsJson)
            {
                Answers.PrintJson(call, diff);
            }
            else if (diff.Changes.Count > 0)
            {
                ChangePrinter.Print(call, diff.Changes);
            }
            else if (diff.Position > 0)
            {
                call.Note("Nothing changed between them.");
            }
        });
    }
}
