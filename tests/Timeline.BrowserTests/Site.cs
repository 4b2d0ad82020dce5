using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Timeline.BrowserTests.Browser;
using Timeline.BrowserTests.Collections;
using Timeline.IntegrationTests;
using Timeline.Web;

[assembly: AssemblyFixture(typeof(Timeline.BrowserTests.Site))]

namespace Timeline.BrowserTests;

/// <summary>A real server on a database of its own with collections in it, and one browser for all tests.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(60) };
    private WebServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private int _made;

    /// <summary>Why there is nothing to test; null when there is.</summary>
    public string? Missing { get; private set; }

    public Uri Url => _server?.Urls[0] ?? throw new InvalidOperationException("The server does not run.");

    internal NpgsqlDataSource DataSource => _database.DataSource;

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException(Missing);

    /// <summary>Another browser, which keeps pages that were left, for Back, as browsers do; Playwright's own does not.</summary>
    internal Task<IBrowser> StartKeepingAsync() => Chromium.StartAsync(_playwright ?? throw new InvalidOperationException(Missing), Chromium.WholePath, "--disable-back-forward-cache");

    internal Collection Case { get; private set; } = null!;

    /// <summary>Where the log of the collection ended before anything was corrected, and after.</summary>
    internal long Captured { get; private set; }

    internal long Corrected { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            Missing = Chromium.HowToGet;
            return;
        }

        await _database.InitializeAsync();
        _server = await StartAsync(_database.DataSource);
        _client.BaseAddress = Url;

        if (!(await _client.GetStringAsync("/")).Contains("assets/timeline.js", StringComparison.Ordinal))
        {
            Missing = "The page was not built, so it is not tested. Install Node.js 20 or later with npm, and build again.";
            return;
        }

        if (Screenshots.Folder is null)
        {
            (Case, Captured, Corrected) = await Orvell.FillAsync(_client);
            await new Collection(_client, Crowd.Name).CaptureAsync(Crowd.Name, Crowd.Text());
        }

        _playwright = await Playwright.CreateAsync();
        SetDefaultExpectTimeout(30_000);
        _browser = await Chromium.StartAsync(_playwright, Chromium.Path);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _client.Dispose();

        if (_server is not null)
        {
            await _server.DisposeAsync();
            await _database.DisposeAsync();
        }
    }

    /// <summary>A collection that a test may change, with some of the articles.</summary>
    internal async Task<Collection> CollectionAsync(params string[] files)
    {
        var collection = Fresh();

        foreach (var file in files)
        {
            await collection.CaptureAsync(file);
        }

        return collection;
    }

    /// <summary>The articles and corrections of <see cref="Orvell"/> once more, with texts as <paramref name="read"/> gives them.</summary>
    internal Task<(Collection Collection, long Captured, long Corrected)> FillAsync(string name, Func<string, string> read) => Orvell.FillAsync(_client, name, read);

    /// <summary>A name nobody has used.</summary>
    internal Collection Fresh() => new(_client, $"case-{Interlocked.Increment(ref _made)}");

    internal static Task<WebServer> StartAsync(NpgsqlDataSource dataSource, int port = 0) => WebServer.StartAsync(
        dataSource,
        new WebServerOptions([new Uri($"http://127.0.0.1:{port}")], new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0))) { Writes = (10_000, 1_000) },
        CancellationToken.None);
}
