using System.Text.Json;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

/// <summary>A browser opens six connections to a host for all its tabs, so pages that nobody sees hold none of them.</summary>
public sealed class TabTests(Site site) : PageTests(site)
{
    private const int Many = 8;

    [Fact]
    public async Task Many_tabs_are_open_and_each_of_them_answers()
    {
        List<IPage> tabs = [Page];

        while (tabs.Count <= Many)
        {
            await OpenAsync(tabs[^1], Orvell.Name);
            await SetHiddenAsync(tabs[^1], true);
            tabs.Add(await OpenWindowAsync());
        }

        await OpenAsync(tabs[^1], Orvell.Name);
        await SetHiddenAsync(Page, false);
        await ViewAsync("Articles");
        await Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync("4 articles");
    }

    [Fact]
    public async Task A_tab_that_was_hidden_says_what_was_recorded_meanwhile()
    {
        var collection = await Site.CollectionAsync(Orvell.Leaks);
        await OpenAsync(Page, collection.Name);
        await SetHiddenAsync(Page, true);

        await collection.CorrectAsync(Orvell.Leaks, 3, "accept", new { by = "dora", reason = "looked" });
        await SetHiddenAsync(Page, false);
        await Expect(News(1)).ToBeVisibleAsync();

        // Once more, and nothing is told twice.
        await SetHiddenAsync(Page, true);
        await collection.CorrectAsync(Orvell.Leaks, 4, "accept", new { by = "dora", reason = "looked" });
        await SetHiddenAsync(Page, false);
        await Expect(News(2)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Many_addresses_are_opened_in_one_tab_and_back_shows_what_was_recorded_meanwhile()
    {
        Assert.SkipWhen(Browser.Chromium.WholePath is null, "Needs chromium itself: chromium-headless-shell keeps no page.");
        var collection = await Site.CollectionAsync(Orvell.Leaks);
        await using var browser = await Site.StartKeepingAsync();
        await using var context = await browser.NewContextAsync();
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();

        for (var i = 0; i < Many; i++)
        {
            await OpenAsync(page, $"{Orvell.Name}&lanes=form&text={(char)('a' + i)}");
        }

        await OpenAsync(page, collection.Name);
        await page.EvaluateAsync("addEventListener('pageshow', (event) => (window.wasKept = event.persisted))");
        await OpenAsync(page, Orvell.Name);
        await collection.CorrectAsync(Orvell.Leaks, 3, "accept", new { by = "dora", reason = "looked" });
        await page.EvaluateAsync("history.back()");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "1 new event" })).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.wasKept"), "The browser did not keep the page, so this says nothing of pages that are kept.");
    }

    private ILocator News(int events) => Page.GetByRole(AriaRole.Button, new() { Name = events == 1 ? "1 new event" : $"{events} new events" });

    private async Task OpenAsync(IPage page, string collection)
    {
        // To be open, and not to have stopped: the stream of changes never does.
        await page.GotoAsync($"{Site.Url}?collection={collection}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The same as a list" }).GetByRole(AriaRole.Heading).First).ToContainTextAsync("statement");
        await Expect(page.Locator("[aria-busy='true']")).ToHaveCountAsync(0);
    }

    // A browser that is driven keeps every tab visible, so a tab is told what it would be told.
    private static Task<JsonElement?> SetHiddenAsync(IPage page, bool isHidden) => page.EvaluateAsync(
        """
        (isHidden) => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """,
        isHidden);
}
