using Timeline.Benchmarks.Logs;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Databases;

/// <summary>The logs that bars measure on, each loaded when a bar first asks for it and dropped at the end.</summary>
internal sealed class LoadedLogs : IAsyncDisposable
{
    private readonly Dictionary<string, BenchDatabase> _loaded = [];

    public Task<BenchDatabase> OfEventsAsync(int events, CancellationToken cancellationToken) =>
        FindAsync($"{events} events", () => new Corpus(LoadedLog.Collection).OfEvents(events), cancellationToken);

    public Task<BenchDatabase> OfStatementsAsync(int statements, CancellationToken cancellationToken) =>
        FindAsync($"{statements} statements", () => new Corpus(LoadedLog.Collection).OfStatements(statements), cancellationToken);

    /// <summary>Articles as they were captured, none of them corrected.</summary>
    public Task<BenchDatabase> OfCapturesAsync(int articles, CancellationToken cancellationToken) =>
        FindAsync($"{articles} articles", () => new Corpus(LoadedLog.Collection).OfCaptures(articles), cancellationToken);

    private async Task<BenchDatabase> FindAsync(string name, Func<IEnumerable<RecordedEvent>> events, CancellationToken cancellationToken)
    {
        if (!_loaded.TryGetValue(name, out var database))
        {
            database = await LoadedLog.CreateAsync(name, events(), cancellationToken);
            _loaded.Add(name, database);
        }

        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _loaded.Values)
        {
            await database.DisposeAsync();
        }

        Server.Stop();
    }
}
