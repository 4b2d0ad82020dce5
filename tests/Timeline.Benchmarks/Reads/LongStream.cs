using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten.Events.Aggregation;
using Timeline.Benchmarks.Databases;
using Timeline.Benchmarks.Logs;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Reads;

/// <summary>One stream of many events, and Marten's own way to say what it comes to: every event read, deserialised and folded.</summary>
internal sealed class LongStream : IAsyncDisposable
{
    private readonly BenchDatabase _database;
    private readonly EventLog _log;
    private readonly Guid _stream;

    private LongStream(BenchDatabase database, EventLog log, Guid stream) => (_database, _log, _stream) = (database, log, stream);

    public static async Task<LongStream> CreateAsync(int events, CancellationToken cancellationToken)
    {
        var first = new CorpusArticle(LoadedLog.Collection, seed: 1, place: 0).Stream;
        var number = 0;
        var one = new Corpus(LoadedLog.Collection).OfStatements(events)
            .Where(e => e.Data is StatementRecorded || e.Position == 1)
            .Take(events)
            .Select((e, i) => e with { Stream = first, Position = i + 1, Data = e.Data is StatementRecorded s ? s with { Number = ++number } : e.Data });
        var database = await LoadedLog.CreateAsync($"a stream of {events} events", one, cancellationToken);
        return new LongStream(database, new EventLog(database.Source, options => options.Projections.Add(new SaidFold(), ProjectionLifecycle.Live)), first);
    }

    public async Task AggregateAsync(CancellationToken cancellationToken)
    {
        await using var session = _log.Store.QuerySession(LoadedLog.Collection);
        var said = await session.Events.AggregateStreamAsync<Said>(_stream, token: cancellationToken);

        if (said is not { Statements.Count: > 1 })
        {
            throw new InvalidOperationException("The stream came to nothing.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        await _database.DisposeAsync();
    }
}

/// <summary>What a stream of statements comes to, in as little work as can be.</summary>
public sealed class Said
{
    public Guid Id { get; set; }

    internal Dictionary<int, StatementRecorded> Statements { get; } = [];
}

/// <summary>How Marten folds it.</summary>
public sealed partial class SaidFold : SingleStreamProjection<Said, Guid>
{
    public override Said? Evolve(Said? snapshot, Guid id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var said = snapshot ?? new Said { Id = id };

        if (e.Data is StatementRecorded statement)
        {
            said.Statements[statement.Number] = statement;
        }

        return said;
    }
}
