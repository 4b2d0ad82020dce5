using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Timeline.Web;

namespace Timeline.Tests.Web;

/// <summary>A server whose database nobody answers at: for all that is decided before it is asked.</summary>
public sealed class Unreached : IAsyncLifetime
{
    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Timeout=2");
    private WebServer? _server;

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _server = await WebServer.StartWithoutUpkeepAsync(
            _database, new WebServerOptions([new Uri("http://127.0.0.1:0")], new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0))) { Writes = (3, 1) }, TestContext.Current.CancellationToken);
        Client.BaseAddress = _server.Urls[0];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        await _database.DisposeAsync();
    }
}
