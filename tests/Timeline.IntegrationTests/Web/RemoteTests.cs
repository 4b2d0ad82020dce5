using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using NodaTime;
using NodaTime.Testing;
using Timeline.IntegrationTests.Web.Fuzzing;
using Timeline.Web;

namespace Timeline.IntegrationTests.Web;

/// <summary>A server that other machines can reach still knows by what names it is asked for.</summary>
public sealed class RemoteTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly WebServerOptions Everywhere = new([new Uri("http://0.0.0.0:0")], new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("news.example", 200)]
    [InlineData("NEWS.example:8080", 200)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("evil.example", 421)]
    [InlineData("news.example.evil.example", 421)]
    [InlineData("203.0.113.9", 421)]
    public async Task A_name_it_was_not_told_is_not_answered_to(string host, int expected)
    {
        await using var server = await WebServer.StartAsync(database.DataSource, Everywhere with { AllowsRemote = true, Hosts = ["news.example"] }, Cancellation);

        Assert.Equal(expected, await StatusAsync(new Uri($"http://127.0.0.1:{server.Urls[0].Port}"), host));
    }

    [Fact]
    public async Task The_address_it_is_reached_at_needs_no_telling()
    {
        var own = NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus == OperationalStatus.Up)
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(address => address.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        Assert.SkipWhen(own is null, "This machine has no address but loopback's.");
        await using var server = await WebServer.StartAsync(database.DataSource, Everywhere with { AllowsRemote = true }, Cancellation);
        var url = new Uri($"http://{own}:{server.Urls[0].Port}");

        Assert.Equal((200, 421), (await StatusAsync(url, $"{own}:{url.Port}"), await StatusAsync(url, "evil.example")));
    }

    [Fact]
    public async Task Without_leave_no_other_machine_reaches_it() =>
        await Assert.ThrowsAsync<ArgumentException>(() => WebServer.StartAsync(database.DataSource, Everywhere, Cancellation));

    [Fact]
    public async Task The_command_line_says_what_it_opens()
    {
        using var server = await ServeProcess.StartAsync(database.ConnectionString, "--urls", "http://0.0.0.0:0", "--allow-remote", "--host", "news.example", "--host", "10.0.0.1");

        var (_, errors) = await server.EndAsync();

        Assert.Matches(
            @"^Other machines can reach it at http://0\.0\.0\.0:\d+, by its address or as news\.example or as 10\.0\.0\.1\. There is no login: anybody who can reach it can read and write every collection\.\n$", errors);
    }

    private static async Task<int> StatusAsync(Uri url, string host)
    {
        await using var wire = new Wire(url);
        return (await wire.SendAsync(Encoding.ASCII.GetBytes($"GET /health/live HTTP/1.1\r\nHost: {host}\r\n\r\n"), isHead: false)).Status;
    }
}
