using MediatR;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Timeline.Projections.Views;

namespace Timeline.Web.Watching;

/// <summary>Tells those who wait that the log grew: one look at the database a quarter second for all of them, and none when nobody waits.</summary>
internal sealed class LogWatch(IMediator mediator, IHostApplicationLifetime lifetime, ILogger<LogWatch> logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private Task<long>? _look;

    /// <summary>The server stops.</summary>
    public CancellationToken Stopping => lifetime.ApplicationStopping;

    /// <summary>Waits until the views have gone on from where they were, in whatever collection.</summary>
    /// <param name="mark">What was returned the time before; 0 at first.</param>
    /// <returns>How far the views are; <paramref name="mark"/> when they did not go on for a while.</returns>
    public async Task<long> WaitAsync(long mark, CancellationToken cancellationToken)
    {
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        var now = mark;

        while (now <= mark && Environment.TickCount64 < until)
        {
            now = await NextLook().WaitAsync(cancellationToken);
        }

        return Math.Max(now, mark);
    }

    /// <summary>One look at a time, whoever asks.</summary>
    private Task<long> NextLook()
    {
        lock (_lock)
        {
            return _look is { IsCompleted: false } running ? running : _look = LookAsync();
        }
    }

    private async Task<long> LookAsync()
    {
        await Task.Delay(BetweenLooks, Stopping);

        try
        {
            return (await mediator.Send(new CheckViews(), Stopping)).Views;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogWarning("Cannot look how far the log is: {Problem}", e.Message);
            return 0;
        }
    }
}
