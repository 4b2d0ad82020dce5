using MediatR;
using Microsoft.Extensions.Hosting;
using Timeline.Projections.Views;

namespace Timeline.IntegrationTests;

// page
internal sealed class ViewsUpToDate(IMediator timeline) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await timeline.Send(new CatchUpViews(), stoppingToken);
        }
    }
}
// end
