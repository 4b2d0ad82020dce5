using MediatR;

namespace Timeline.Projections.Views;

/// <summary>Brings the views up with the log now, so that the next read, which would otherwise do it, need not.</summary>
public sealed record CatchUpViews : IRequest;

internal sealed class CatchUpViewsHandler(ViewUpkeep upkeep) : AsyncRequestHandler<CatchUpViews>
{
    protected override Task Handle(CatchUpViews request, CancellationToken cancellationToken) => upkeep.CatchUpAsync(cancellationToken);
}
