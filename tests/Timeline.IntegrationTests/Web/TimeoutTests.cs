using System.Net;
using NodaTime;
using NodaTime.Testing;
using Timeline.Web;

namespace Timeline.IntegrationTests.Web;

public sealed class TimeoutTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_takes_too_long_is_given_up_and_says_so()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var options = new WebServerOptions([new Uri("http://127.0.0.1:0")], new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0))) { Patience = TimeSpan.FromSeconds(2) };
        await using var server = await WebServer.StartAsync(_database.DataSource, options, cancellation);
        using var client = new HttpClient { BaseAddress = server.Urls[0] };
        using var captured = await client.PostAsync(
            "/api/collections/case/articles", new StringContent("""{"text":"\"It is shut,\" Ana Roe said.","published":"2023","by":"ann"}""", null, "application/json"), cancellation);
        (await client.GetAsync("/api/collections/case/statements", cancellation)).EnsureSuccessStatusCode();

        await using var connection = await _database.DataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "lock table timeline.chronology in access exclusive mode";
        await command.ExecuteNonQueryAsync(cancellation);

        var (type, detail) = await Served.RefusedAsync(await client.GetAsync("/api/collections/case/statements", cancellation), HttpStatusCode.GatewayTimeout);

        Assert.Equal("/problems/timed-out", type);
        Assert.StartsWith("The request took too long.", detail, StringComparison.Ordinal);
        await transaction.RollbackAsync(cancellation);
        (await client.GetAsync("/api/collections/case/statements", cancellation)).EnsureSuccessStatusCode();
    }
}
