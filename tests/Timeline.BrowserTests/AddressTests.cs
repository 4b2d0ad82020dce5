using System.Text.RegularExpressions;
using Timeline.BrowserTests.Browser;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

/// <summary>Everything that is shown is in the address.</summary>
public sealed class AddressTests(Site site) : PageTests(site)
{
    protected override BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 1400, Height = 900 }, Permissions = ["clipboard-read", "clipboard-write"] };

    [Theory]
    [InlineData("collection=orvell&lanes=publisher&axis=said")]
    [InlineData("collection=orvell&zoom=2023-08-30..2023-09-05&statement={night}.2")]
    [InlineData("collection=orvell&text=dam&form=narration&status=all")]
    [InlineData("collection=orvell&between=2023..2024&undated=true&knownBy=2023-09-10&clock=happened")]
    [InlineData("collection=orvell&asOf={captured}&statement={night}.1")]
    [InlineData("collection=orvell&view=articles")]
    [InlineData("collection=orvell&view=article&article={night}&statement={night}.6")]
    [InlineData("collection=orvell&view=actors&knownBy=2023-06-30")]
    [InlineData("collection=orvell&view=actor&name=Ingrid+Solberg")]
    [InlineData("collection=orvell&view=changes&clock=said&from=2023-06-30&to=2023-07-31")]
    [InlineData("collection=orvell&view=capture")]
    public async Task Reloading_shows_the_same(string query)
    {
        await GoAsync(query.Replace("{night}", Site.Case.Article(Orvell.Night), StringComparison.Ordinal).Replace("{captured}", $"{Site.Captured}", StringComparison.Ordinal));
        var address = Page.Url;
        var before = await SeenAsync();

        await Page.ReloadAsync();

        Assert.Equal(before, await SeenAsync());
        Assert.Equal(address, Page.Url);
    }

    [Fact]
    public async Task Back_and_forward_show_what_was_shown()
    {
        await GoAsync($"collection={Orvell.Name}");
        List<string> seen = [await SeenAsync()];

        foreach (var step in (Func<Task>[])
        [
            () => Page.GetByLabel("Lanes by").SelectOptionAsync("publisher"),
            () => Rows.Filter(new() { HasText = "Nobody came." }).ClickAsync(),
            () => ViewAsync("Articles"),
            () => Page.GetByRole(AriaRole.Link, new() { Name = "Dam at Orvell leaks" }).ClickAsync(),
            () => ViewAsync("Changes"),
        ])
        {
            await step();
            seen.Add(await SeenAsync());
        }

        for (var i = seen.Count - 2; i >= 0; i--)
        {
            await Page.GoBackAsync();
            Assert.Equal(seen[i], await SeenAsync());
        }

        for (var i = 1; i < seen.Count; i++)
        {
            await Page.GoForwardAsync();
            Assert.Equal(seen[i], await SeenAsync());
        }
    }

    [Fact]
    public async Task The_picture_comes_back_as_it_was_pixel_by_pixel()
    {
        await GoAsync($"collection={Orvell.Name}&lanes=article");
        await Picture.WheelAsync(700, 300, -600);
        await Expect(Page).ToHaveURLAsync(new Regex("zoom="));
        await Page.Mouse.MoveAsync(5, 5);
        await Page.ReloadAsync();
        await SettledAsync();
        var before = await Picture.ReadAsync();

        await Page.ReloadAsync();
        await SettledAsync();

        Assert.Equal(before, await Picture.UntilAsync(all => all.Length == before.Length, "as much as before"));
    }

    [Fact]
    public async Task A_link_with_a_position_shows_the_same_after_later_corrections()
    {
        var collection = await Site.CollectionAsync(Orvell.Leaks, Orvell.River);
        var side = Page.GetByRole(AriaRole.Region, new() { Name = "The same as a list" });
        await GoAsync($"collection={collection.Name}&lanes=publisher");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        var link = await Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Matches("asOf=\\d+", link);
        await Page.GotoAsync(link);
        await SettledAsync();
        var before = (await side.AriaSnapshotAsync(), await Picture.ReadAsync());

        await collection.CorrectAsync(Orvell.Leaks, 3, "redate", new { date = "1999", by = "dora", reason = "a slip" });
        await collection.CorrectAsync(Orvell.Leaks, 1, "retract", new { by = "dora", reason = "a slip" });
        await collection.DecideAsync("Pavel Dvorak", "alias", new { alias = "P. D.", by = "dora", reason = "a slip" });
        await collection.CaptureAsync(Orvell.Night);
        await Page.GotoAsync("about:blank");
        await Page.GotoAsync(link);

        await SettledAsync();
        Assert.Equal(before.Item1, await side.AriaSnapshotAsync());
        Assert.Equal(before.Item2, await Picture.UntilAsync(all => all.Length == before.Item2.Length, "as much as before"));
        await Expect(Banner).ToContainTextAsync("1 retracted");
    }

    [Fact]
    public async Task What_makes_no_sense_in_an_address_is_as_if_it_were_not_there()
    {
        await GoAsync($"collection={Orvell.Name}&view=nowhere&lanes=moon&zoom=yesterday..today&axis=");

        await Expect(Total).ToHaveTextAsync("40 statements");
    }

    // What assistive tools get of the content, when nothing is being read any more.
    private async Task<string> SeenAsync()
    {
        await SettledAsync();
        await Expect(Page.Locator(".loading, .quiet:has-text('Reading the history')")).ToHaveCountAsync(0);
        var main = Page.GetByRole(AriaRole.Main);
        var last = "";

        // The film's steps come after the statements, and what is told politely comes a little later than what is shown.
        for (var same = 0; same < 2;)
        {
            await Page.EvaluateAsync("() => new Promise((done) => setTimeout(done, 40))");
            var now = await main.AriaSnapshotAsync();
            same = now == last ? same + 1 : 0;
            last = now;
        }

        return last;
    }
}
