using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Daemon.Coordination;
using Marten.Events.Daemon.HighWater;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Timeline.Engine.Log;

namespace Timeline.Projections.Views;

/// <summary>
/// Keeps the views up with the log for as long as a server runs: Marten's asynchronous daemon. Of several servers on one database one leads, and when it
/// ends or is killed another does. Readers find the views as they want them, and do not catch up themselves.
/// </summary>
public sealed class ViewDaemon : IAsyncDisposable
{
    /// <summary>Who waits for the views says so on this channel, and the daemon looks at once.</summary>
    internal const string Channel = "timeline_views";

    // Milliseconds. As long takes a standby at most to notice that nobody leads any more.
    private const int LeadershipPolling = 500;

    private static readonly TimeSpan TurnPolling = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Looks = TimeSpan.FromMilliseconds(250);

    /// <summary>Where writing the views failed.</summary>
    private static readonly TimeSpan TriesAgainAfter = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource _dataSource;
    private readonly EventLog _log;
    private readonly ViewUpkeep _upkeep;
    private readonly ILogger<ViewDaemon> _logger;
    private readonly CancellationTokenSource _stopping = new();
    private ProjectionCoordinator? _coordinator;
    private Task _watching = Task.CompletedTask;

    internal ViewDaemon(NpgsqlDataSource dataSource, EventLog log, ViewUpkeep upkeep, ILogger<ViewDaemon>? logger = null) =>
        (_dataSource, _log, _upkeep, _logger) = (dataSource, log, upkeep, logger ?? NullLogger<ViewDaemon>.Instance);

    /// <summary>Makes the tables where there are none, and starts to keep the views.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _log.PrepareAsync(cancellationToken);
        await ViewSchema.EnsureAsync(_dataSource, cancellationToken);
        await BeginAsync(cancellationToken);
        _watching = WatchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        await EndAsync();
        (((DocumentStore)_log.Store).Options.Projections.Wakeup as IDisposable)?.Dispose(); // nobody else closes the connection it listens on
        _stopping.Dispose();
    }

    internal static void Configure(StoreOptions options, NpgsqlDataSource dataSource)
    {
        options.Projections.AsyncMode = DaemonMode.HotCold;
        options.Projections.LeadershipPollingTime = LeadershipPolling;
        options.Projections.FastPollingTime = Looks;
        options.Projections.SlowPollingTime = Looks;
        options.Projections.HealthCheckPollingTime = TriesAgainAfter;
        options.Projections.Wakeup = new PostgresqlListenWakeup(dataSource, NullLogger.Instance, Channel);
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        _coordinator = new ProjectionCoordinator(_log.Store, NullLogger<ProjectionCoordinator>.Instance);
        _coordinator.DaemonForMainDatabase().Tracker.Subscribe(new FailureKeeper(_dataSource, _logger));
        await _coordinator.StartAsync(cancellationToken);
    }

    // A coordinator that is only paused keeps the lock.
    private async Task EndAsync()
    {
        if (_coordinator is { } coordinator)
        {
            _coordinator = null;
            await coordinator.StopAsync(CancellationToken.None);
            await coordinator.DisposeAsync();
        }
    }

    /// <summary>Steps aside while somebody else must write the views: a rebuild. Says when they are held back, and tidies up after much was written.</summary>
    private async Task WatchAsync()
    {
        var watch = new HoldWatch(_upkeep.Hold, _logger);
        long? tidied = null;

        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TurnPolling, _stopping.Token);
                await using var command = _dataSource.CreateCommand(ViewTurn.TurnIsWantedSql);
                var isWanted = await command.ExecuteScalarAsync(_stopping.Token) is true;

                if (isWanted == _coordinator is not null)
                {
                    await (isWanted ? EndAsync() : BeginAsync(_stopping.Token));
                }

                var look = await watch.LookAsync(_stopping.Token);
                tidied ??= look.Views;

                if (look.Views >= look.Log && look.Views - tidied > ViewTidying.After)
                {
                    tidied = look.Views;
                    await ViewTidying.TidyAsync(_dataSource, _stopping.Token);
                }
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                _logger.LogWarning("The views' daemon cannot check whether it should step aside: {Problem}", e.Message);
            }
        }
    }

    /// <summary>Keeps why writing the views fails, for all who wait for them.</summary>
    private sealed class FailureKeeper(NpgsqlDataSource dataSource, ILogger logger) : IObserver<ShardState>
    {
        public void OnNext(ShardState value)
        {
            if (value.Exception is { } failure)
            {
                _ = KeepAsync(failure);
            }
        }

        public void OnError(Exception error)
        {
        }

        public void OnCompleted()
        {
        }

        private async Task KeepAsync(Exception failure)
        {
            try
            {
                if (await ViewFailure.KeepAsync(dataSource, failure, CancellationToken.None) is { } stuck)
                {
                    logger.LogWarning("{Problem}", stuck.Message);
                }
            }
            catch (Exception e)
            {
                logger.LogWarning("The views' daemon failed: {Failure} The reason could not be stored: {Problem}", failure.Message, e.Message);
            }
        }
    }
}
