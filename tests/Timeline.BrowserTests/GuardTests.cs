using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class GuardTests(Site site) : PageTests(site)
{
    [Fact]
    public async Task A_whole_session_asks_nothing_of_any_other_machine_and_breaks_no_rule_of_the_browser()
    {
        var collection = await Site.CollectionAsync(Orvell.Leaks);
        await GoAsync($"collection={collection.Name}");
        await Rows.First.ClickAsync();
        await Expect(Details.GetByText("In its article")).ToBeVisibleAsync();

        foreach (var view in (string[])["Articles", "Actors", "Changes", "Capture", "Timeline"])
        {
            await ViewAsync(view);
            await SettledAsync();
        }

        await Page.GetByRole(AriaRole.Button, new() { Name = "Use the dark theme" }).ClickAsync();
        await Page.GetByText("Key", new() { Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await SettledAsync();

        // The window looks at this for every test; here it is seen that there was something to look at.
        Assert.True(Requests.Count > 10, $"Only {Requests.Count} requests were seen.");
        Assert.All(Requests, url => Assert.StartsWith(Site.Url.GetLeftPart(UriPartial.Authority) + "/", url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_may_run_no_script_but_its_own()
    {
        Forgiven.Add("Content");
        var answer = await Page.GotoAsync($"{Site.Url}?collection={Orvell.Name}") ?? throw new InvalidOperationException("No answer.");
        var policy = await answer.HeaderValueAsync("content-security-policy") ?? "";

        Assert.Contains("default-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        await Page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'window.wasRun = true'; document.head.append(script); }");
        Assert.False(await Page.EvaluateAsync<bool>("() => window.wasRun === true"));
    }

    [Fact]
    public async Task Words_of_an_article_are_never_taken_for_markup()
    {
        var collection = Site.Fresh();
        await collection.CaptureAsync("hostile", "HARBOUR, May 5, 1987 — “The <img src=x onerror=alert(1)> pier is closed,” Maria <b>Lind</b> said. <script>alert(2)</script> The ferry left at noon.");
        await GoAsync($"collection={collection.Name}&view=article&article={collection.Article("hostile")}");

        await Expect(Page.GetByRole(AriaRole.Article)).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await ViewAsync("Timeline");
        await Expect(Rows.First).ToBeVisibleAsync();
        Assert.Equal(0, await Page.EvaluateAsync<int>("() => document.querySelectorAll('main img, main script').length"));
    }
}
