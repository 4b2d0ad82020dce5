using Timeline.BrowserTests.Browser;

namespace Timeline.BrowserTests;

/// <summary>
/// One window of the browser, as new. Whatever a test does in it, at its end nothing may have been asked of another machine, and neither script nor
/// browser may have complained.
/// </summary>
public abstract class PageTests(Site site) : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private IBrowserContext? _context;
    private IPage? _page;

    protected Site Site => site;

    protected IPage Page => _page ?? throw new InvalidOperationException("The window is not open yet.");

    protected IBrowserContext Context => Page.Context;

    internal Picture Picture => new(Page);

    /// <summary>Everything that was asked for until now.</summary>
    protected IReadOnlyList<string> Requests => _requests;

    protected virtual BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 1400, Height = 900 } };

    /// <summary>Complaints to be expected, when what is tested is a failure.</summary>
    protected List<string> Forgiven { get; } = [];

    /// <summary>Other servers that may be asked.</summary>
    protected List<Uri> Others { get; } = [];

    protected ILocator Details => Page.GetByRole(AriaRole.Region, new() { Name = "Chosen statement" });

    protected ILocator List => Page.GetByRole(AriaRole.List, new() { Name = "Statements", Exact = true });

    protected ILocator Rows => List.GetByRole(AriaRole.Button);

    /// <summary>How many statements the page says it shows.</summary>
    protected ILocator Total => Page.GetByRole(AriaRole.Region, new() { Name = "The same as a list" }).GetByRole(AriaRole.Heading).First;

    protected ILocator Banner => Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Back to" });

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        _context = await site.Browser.NewContextAsync(Window);
        _context.SetDefaultTimeout(30_000);
        await _context.AddInitScriptAsync(Collections.Collection.Text("drawn"));
        _context.Request += (_, request) => _requests.Add(request.Url);
        _page = await OpenWindowAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        if (_context is null)
        {
            return;
        }

        if (TestContext.Current.TestState?.Result == TestResult.Failed && _page is not null)
        {
            await _page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "TestResults", $"{TestContext.Current.TestMethod?.MethodName}.png") });
        }

        await _context.CloseAsync();
        Assert.DoesNotContain(_requests, url => !IsOurs(url));
        Assert.DoesNotContain(_complaints, complaint => !Forgiven.Exists(forgiven => complaint.Contains(forgiven, StringComparison.Ordinal)));
    }

    /// <summary>Another window of the same person.</summary>
    protected async Task<IPage> OpenWindowAsync()
    {
        var page = await _context!.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        return page;
    }

    /// <summary>Opens an address of the page, and waits until it shows what it was asked for.</summary>
    /// <param name="query">What follows the question mark.</param>
    protected async Task GoAsync(string query)
    {
        await Page.GotoAsync($"{site.Url}?{query}");
        await SettledAsync();
    }

    /// <summary>Waits until nothing is being read.</summary>
    protected async Task SettledAsync()
    {
        await Expect(Page.Locator("main > *").First).ToBeVisibleAsync();
        await Expect(Page.Locator("[aria-busy='true']")).ToHaveCountAsync(0);
    }

    /// <summary>Goes to a view by its link.</summary>
    protected Task ViewAsync(string name) => Page.GetByRole(AriaRole.Navigation, new() { Name = "Views" }).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();

    private bool IsOurs(string url) => Others.Prepend(site.Url).Any(ours => url.StartsWith(ours.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal));
}
