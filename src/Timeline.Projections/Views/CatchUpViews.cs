using MediatR;

namespace Timeline.Projections.Views;

/// <summary>Brings the views up with the log now, so that the next read, which would otherwise do it, need not.</summary>
/// <param name="Progress">Told twice a second how far the views and the log are.</param>
public sealed record CatchUpViews(IProgress<RebuildProgress>? Progress = null) : IRequest;

internal sealed class CatchUpViewsHandler(ViewUpkeep upkeep) : AsyncRequestHandler<CatchUpViews>
{
    protected override async Task Handle(CatchUpViews request, CancellationToken cancellationToken)
    {
        var caughtUp = upkeep.CatchUpAsync(cancellationToken);

        while (request.Progress is { } progress && await Task.WhenAny(caughtUp, Task.Delay(500, cancellationToken)) != caughtUp)
        {
            var (log, views) = await upkeep.FindAsync(cancellationToken);
            progress.Report(new RebuildProgress(views, log));
        }

        await caughtUp;
    }
}
