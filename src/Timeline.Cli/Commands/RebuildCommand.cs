using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Projections.Rebuild;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline rebuild [VIEW]</c>: views made anew from the log, and compared with what stood there.</summary>
internal static class RebuildCommand
{
    private static readonly Argument<string?> View = new("VIEW")
    {
        Description = $"{string.Join(", ", RebuildViews.Views)} (default: all of them)",
        HelpName = "VIEW",
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { RebuildViews.Views.ToArray() },
    };

    private static readonly Option<bool> AcceptLog = new("--accept-log") { Description = "Trust the log: replace the rows that differ from it" };

    public static Command Create()
    {
        var command = new Command("rebuild", "Make the views again from the log and compare them with those stored") { View, AcceptLog }.With(CommonOptions.Json);
        return command.Does(async (call, cancellationToken) =>
        {
            IReadOnlyList<RebuiltView> rebuilt;

            using (var progress = call.StartProgress())
            {
                var request = new RebuildViews(call.Collection, call.Get(View), progress is null ? null : new LogProgress("rebuilding", progress), call.Get(AcceptLog));
                rebuilt = await Answers.OrEmptyAsync(call, call.RecordAsync(request, cancellationToken), []);
            }

            if (call.IsJson)
            {
                Answers.PrintJson(call, new { views = rebuilt });
            }
            else
            {
                Print(call, rebuilt);
            }

            if (rebuilt.Where(view => !view.Replaced).Sum(view => view.Differing) is > 0 and var differing)
            {
                call.Fail(
                    $"The log and the views disagree in {Values.Number(differing)} {(differing == 1 ? "row" : "rows")}: somebody changed the database without this program. Nobody can know from here which side is right. "
                    + "Nothing was changed. Compare both with a backup; if the log is right, replace the rows with: timeline rebuild --accept-log");
            }
        });
    }

    private static void Print(Call call, IReadOnlyList<RebuiltView> rebuilt)
    {
        foreach (var view in rebuilt)
        {
            call.Output.WriteLine(
                $"{view.View}: {Values.Number(view.Rows)} rows from {Values.Number(view.Events)} events up to position {Values.Number(view.Position)}, "
                + (view.Differing == 0 ? "the same as those stored" : $"{Values.Number(view.Differing)} {(view.Replaced ? "differed from those stored and replaced them" : "differ from those stored")}"));

            foreach (var row in view.DifferingRows)
            {
                call.Output.WriteLine("  " + Printable.Line($"{row.Table} {row.Id} from position {Values.Number(row.From)}: {Words(row.Difference)}"));
            }

            if (view.Differing > view.DifferingRows.Count)
            {
                call.Output.WriteLine($"  and {Values.Number(view.Differing - view.DifferingRows.Count)} more");
            }
        }
    }

    private static string Words(RowDifference difference) => difference switch
    {
        RowDifference.OnlyInLog => "only in the log",
        RowDifference.OnlyInView => "only in the view",
        _ => "other values",
    };
}
