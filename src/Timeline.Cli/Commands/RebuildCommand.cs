using System.CommandLine;
using Timeline.Cli.Printing;
using Timeline.Projections.Views;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline rebuild [VIEW]</c>: views made anew from the log, and compared with what stood there.</summary>
internal static class RebuildCommand
{
    private static readonly Argument<string?> View = new("VIEW")
    {
        Description = $"{string.Join(", ", RebuildViews.Views)} (default: all of them)",
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { RebuildViews.Views.ToArray() },
    };

    public static Command Create()
    {
        var command = new Command("rebuild", "Make the views anew from the log") { View }.With(CommonOptions.Json);
        return command.Does(async (call, cancellationToken) =>
        {
            IReadOnlyList<RebuiltView> rebuilt;

            using (var progress = call.StartProgress())
            {
                var request = new RebuildViews(call.Collection, call.Get(View), progress is null ? null : new LogProgress("rebuilding", progress));
                rebuilt = await Answers.OrEmptyAsync(call, call.RecordAsync(request, cancellationToken), []);
            }

            if (call.IsJson)
            {
                Answers.PrintJson(call, new { views = rebuilt });
                return;
            }

            foreach (var view in rebuilt)
            {
                call.Output.WriteLine(
                    $"{view.View}: {Values.Number(view.Rows)} rows from {Values.Number(view.Events)} events up to position {Values.Number(view.Position)}, "
                    + (view.Differing == 0 ? "as they stood" : $"{Values.Number(view.Differing)} of them differed from what stood there and are put right"));
            }
        });
    }
}
