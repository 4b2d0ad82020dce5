using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Projections.Chronology;
using Timeline.Projections.Replay;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline replay</c>: the timeline rebuilt from the log up to a limit, at once or frame by frame.</summary>
internal static class ReplayCommand
{
    private static readonly Option<string> To = new("--to")
    {
        Description = "Up to a date; on the recorded clock also a position or an instant",
        HelpName = "DATE",
        Required = true,
    };

    private static readonly Option<string?> From = new("--from") { Description = "With --step: begin after this date", HelpName = "DATE" };

    private static readonly Option<bool> Step = new("--step") { Description = "Print one frame for each day, or event, that changed anything" };

    public static Command Create() =>
        new Command("replay", "Rebuild the timeline from the log up to a date")
            .With(To, From, Clocks.Option, Step, ReadOptions.AsOf, ReadOptions.Limit, CommonOptions.Json)
            .Does((call, cancellationToken) => call.Get(Step) ? StepAsync(call, cancellationToken) : PrintAsync(call, cancellationToken));

    private static async Task PrintAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Has(From))
        {
            throw new UsageException("--from needs --step: without it, replay shows the timeline at --to. To see what changed in between, use: timeline diff FROM TO");
        }

        var clock = call.Get(Clocks.Option) ?? Clock.Said;
        var (to, asOf) = (Clocks.Limit(clock, "--to", call.Get(To) ?? ""), Clocks.AsOf(call, clock));
        var page = await Answers.OrEmptyAsync(
            call,
            call.SendAsync(new ReplayChronology(call.Collection, to, asOf, call.Get(ReadOptions.Limit)), cancellationToken),
            new ChronologyPage(0, [], null),
            to.On(asOf).AsOf);
        Answers.PrintPage(call, page);
    }

    private static async Task StepAsync(Call call, CancellationToken cancellationToken)
    {
        var clock = call.Get(Clocks.Option) ?? Clock.Said;
        var (to, asOf) = (Clocks.Limit(clock, "--to", call.Get(To) ?? ""), Clocks.AsOf(call, clock));
        var from = call.Get(From) is { } text ? Clocks.Limit(clock, "--from", text) : null;
        Clocks.RequireOrder(call.Get(From), call.Get(To) ?? "", clock);
        var frames = await Answers.OrEmptyAsync(
            call,
            call.SendAsync(new ReplayFrames(call.Collection, from, to, asOf), cancellationToken),
            AsyncEnumerable.Empty<ReplayFrame>(),
            to.On(asOf).AsOf);

        await foreach (var frame in frames.WithCancellation(cancellationToken))
        {
            if (call.IsJson)
            {
                Answers.PrintJson(call, frame);
            }
            else
            {
                var came = frame.Statements.Count;
                call.Output.WriteLine($"{frame.At}  {Values.Number(came)} {(came == 1 ? "statement" : "statements")}, {Values.Number(frame.Total)} in all, position {Values.Number(frame.Position)}");
                StatementPrinter.Print(call, frame.Statements);
            }

            // Somebody may be watching.
            await call.Output.FlushAsync(cancellationToken);
        }
    }
}
