using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Timeline.Engine.Articles;
using Timeline.Projections;
using Timeline.Web;

namespace Timeline.IntegrationTests.Faults;

/// <summary>A server, and a program that embeds Timeline, on one small pool of connections to the database of a test.</summary>
internal sealed class Faulted : IAsyncDisposable
{
    /// <summary>By this name, or one that begins with it, PostgreSQL knows all connections that may fail.</summary>
    public const string Application = "faulted";

    private const int PoolSize = 20;

    private readonly NpgsqlDataSource _pool;
    private readonly ServiceProvider _services;
    private readonly WebServer _server;
    private readonly StringWriter _log;
    private bool _isEnded;

    private Faulted(NpgsqlDataSource pool, ServiceProvider services, WebServer server, StringWriter log) => (_pool, _services, _server, _log) = (pool, services, server, log);

    public IMediator Mediator => _services.GetRequiredService<IMediator>();

    /// <summary>What the server said went wrong.</summary>
    public string Log => _log.ToString();

    public static async Task<Faulted> StartAsync(string database)
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        var log = new StringWriter();
        var pool = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { ApplicationName = Application, MaxPoolSize = PoolSize, Timeout = 10 });
        var services = new ServiceCollection().AddTimeline(pool, clock).BuildServiceProvider();
        var options = new WebServerOptions([new Uri("http://127.0.0.1:0")], clock) { Writes = (1_000_000, 1_000_000), Log = TextWriter.Synchronized(log) };
        return new Faulted(pool, services, await WebServer.StartAsync(pool, options, TestContext.Current.CancellationToken), log);
    }

    /// <summary>Captures what is there before anything fails.</summary>
    public async Task CaptureAsync(Ground ground)
    {
        foreach (var (collection, text) in Ground.Texts)
        {
            ground.Expect(collection, text);
            await Mediator.Send(
                new CaptureArticle(collection, "text", ArticleText.Of("text", text), null, null, null, null, Ground.By), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A client with connections of its own.</summary>
    public HttpClient NewClient() => new() { BaseAddress = _server.Urls[0] };

    /// <summary>Ends the server, and asserts that nobody kept a connection of the pool.</summary>
    public async Task EndAsync()
    {
        await DisposeServerAsync();
        var connections = new List<NpgsqlConnection>();

        try
        {
            while (connections.Count < PoolSize)
            {
                connections.Add(await _pool.OpenConnectionAsync(TestContext.Current.CancellationToken));
            }
        }
        catch (NpgsqlException e) when (e.InnerException is TimeoutException)
        {
            Assert.Fail($"Of {PoolSize} connections {PoolSize - connections.Count} were kept.");
        }
        finally
        {
            foreach (var connection in connections)
            {
                await connection.DisposeAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeServerAsync();
        await _pool.DisposeAsync();
        await _log.DisposeAsync();
    }

    private async Task DisposeServerAsync()
    {
        if (!_isEnded)
        {
            _isEnded = true;
            await _server.DisposeAsync();
            await _services.DisposeAsync();
        }
    }
}
