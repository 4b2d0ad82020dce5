using System.Diagnostics;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Engine.Articles;

namespace Timeline.Cli.Commands;

/// <summary>The part of <c>timeline capture</c> that records many articles, and tells what becomes of them.</summary>
internal static class CaptureMany
{
    /// <param name="areNamed">One by one on the command line, so that a line is printed for each; else only what they come to.</param>
    /// <param name="skip">Told of every article that cannot be captured.</param>
    public static async Task RunAsync(Call call, ArticleInput[] articles, bool areNamed, Action<RefusedInputException> skip, CancellationToken cancellationToken)
    {
        using var progress = call.StartProgress();
        var watch = Stopwatch.StartNew();
        var tally = new CaptureTally(articles.Length);
        progress?.Report(tally.Progress(watch.Elapsed));

        try
        {
            var outcomes = await call.RecordAsync(new CaptureArticles(call.Collection, articles.ToAsyncEnumerable(), call.By), cancellationToken);

            await foreach (var outcome in outcomes.WithCancellation(cancellationToken))
            {
                tally = tally.With(outcome.Captured);

                if (outcome.Refusal is { } refusal)
                {
                    progress?.Wipe();
                    skip(refusal);
                }
                else if (outcome.Captured is { } article)
                {
                    CapturePrinter.PrintOneOfMany(call, outcome.Name, article, tellsOfIt: areNamed || call.IsJson, progress);
                }

                progress?.Report(tally.Progress(watch.Elapsed));
            }
        }
        catch (Exception e) when (e is not UsageException && tally.Done > 0)
        {
            progress?.Wipe();
            call.Note($"{string.Join(", ", tally.Fields())}, of {Values.Number(tally.Total)}. The same command continues from there.");
            throw;
        }

        progress?.Wipe();

        // Of files that were named one by one everything was said.
        if (!areNamed)
        {
            CapturePrinter.PrintTally(call, tally);

            // To bring the views up takes as long again, and who captures folder after folder needs them once.
            call.LeaveViews();
        }
    }
}
