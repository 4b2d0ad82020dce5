using Timeline.BrowserTests.Collections;
using Timeline.Web;

namespace Timeline.BrowserTests;

/// <summary>Empty, waiting, failing.</summary>
public sealed class StateTests(Site site) : PageTests(site)
{
    [Theory]
    [InlineData("timeline")]
    [InlineData("articles")]
    [InlineData("actors")]
    public async Task Where_nothing_is_captured_yet_it_says_what_to_do(string view)
    {
        await using var empty = new IntegrationTests.TestDatabase();
        await empty.InitializeAsync();
        await using var server = await Site.StartAsync(empty.DataSource);
        Others.Add(server.Urls[0]);
        await Page.GotoAsync($"{server.Urls[0]}?view={view}");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing is captured here yet" })).ToBeVisibleAsync();
        await Expect(Page.GetByText("timeline capture FILE --collection default")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Capture an article" }).ClickAsync();
        await Expect(Page.GetByLabel("Collection", new() { Exact = true }).And(Page.GetByRole(AriaRole.Textbox))).ToHaveValueAsync("default");
        await Context.CloseAsync();
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("articles")]
    [InlineData("actors")]
    public async Task A_collection_that_is_not_there_is_said_not_to_be_and_those_there_are_are_named(string view)
    {
        Forgiven.Add("404");
        await GoAsync($"collection=nothing-yet&view={view}");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "There is no collection “nothing-yet”" })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Orvell.Name }).First.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "There is no collection “nothing-yet”" })).ToHaveCountAsync(0);
        Assert.Contains($"collection={Orvell.Name}", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_matches_it_says_what_could_be_dropped()
    {
        await GoAsync($"collection={Orvell.Name}&text=sensor&form=post");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing matches" })).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Drop form: post" })).ToContainTextAsync("finds statements");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Drop form: post" }).ClickAsync();
        await Expect(Total).ToHaveTextAsync("2 statements");
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("articles")]
    [InlineData("changes")]
    public async Task While_it_waits_it_says_so(string view)
    {
        var answered = new TaskCompletionSource();
        await Context.RouteAsync(
            url => url.Contains("/orvell/", StringComparison.Ordinal) && !url.EndsWith("/changes", StringComparison.Ordinal),
            async route =>
            {
                await answered.Task;
                await route.ContinueAsync();
            });
        await Page.GotoAsync($"{Site.Url}?collection=orvell&view={view}");

        await Expect(Page.Locator("main [aria-busy='true']").First).ToBeVisibleAsync();
        await Expect(view is "timeline" ? Page.GetByRole(AriaRole.Progressbar, new() { Name = "Reading statements" }) : Page.GetByRole(AriaRole.Main).GetByText("Reading…")).ToBeVisibleAsync();

        answered.SetResult();
        await SettledAsync();
        await Expect(Page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
        await Expect(Page.GetByText("Reading…")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("timeline", "Timeline")]
    [InlineData("articles", "Articles")]
    [InlineData("actors", "Actors")]
    [InlineData("changes", "Changes")]
    public async Task A_server_that_is_gone_is_said_to_be_gone_and_asked_again(string view, string link)
    {
        // One of its own, since others use the other.
        Forgiven.AddRange(["ERR_", "Failed to load"]);
        var server = await Site.StartAsync(Site.DataSource);
        var port = server.Urls[0].Port;
        Others.Add(server.Urls[0]);
        await Page.GotoAsync($"{server.Urls[0]}?collection=orvell&view=capture");
        await Expect(Page.GetByRole(AriaRole.Form)).ToBeVisibleAsync();

        await server.DisposeAsync();
        await ViewAsync(link);
        var alert = Page.GetByRole(AriaRole.Alert).Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = "The server is gone" }) });
        await Expect(alert).ToContainTextAsync("timeline serve");
        await alert.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(alert).ToContainTextAsync("tries again by itself");

        await using WebServer again = await Site.StartAsync(Site.DataSource, port);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "The server is gone" })).ToHaveCountAsync(0);
        await Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync(view switch { "timeline" => "40 statements", "articles" => "4 articles", "actors" => "Ingrid Solberg", _ => "What changed" });
        await Context.CloseAsync();
    }

    [Fact]
    public async Task A_position_beyond_the_log_is_refused_in_words()
    {
        Forgiven.Add("Failed to load");
        await GoAsync($"collection={Orvell.Name}&asOf=999999");

        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("999999");
    }

    [Fact]
    public async Task A_statement_that_is_not_there_is_said_to_be_not_there()
    {
        Forgiven.Add("404");
        await GoAsync($"collection={Orvell.Name}&statement={Site.Case.Key(Orvell.Night, 99)}");

        await Expect(Details.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not found");
        await Details.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(Details).ToBeHiddenAsync();
    }
}
