using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class ChangesTests(Site site) : PageTests(site)
{
    private ILocator Main => Page.GetByRole(AriaRole.Main);

    [Fact]
    public async Task Between_two_positions_each_change_has_its_cause()
    {
        await GoAsync($"collection={Orvell.Name}&view=changes&clock=recorded&from={Site.Captured}&to={Site.Corrected}");

        await Expect(Main.GetByText($"Between position {Site.Captured} and position {Site.Corrected}, recorded:")).ToBeVisibleAsync();
        var reattributed = Change("reattributed");
        await Expect(reattributed).ToContainTextAsync("from Ingrid Solberg to Nora Vik");
        await Expect(reattributed).ToContainTextAsync("the records were incomplete");
        await Expect(reattributed).ToContainTextAsync("the recording has her voice");
        await Expect(reattributed).ToContainTextAsync("bea");
        await Expect(Change("disputed")).ToContainTextAsync("the town has a receipt");
        await Expect(Change("retracted")).ToContainTextAsync("the school opened again");
        await Expect(Change("redated")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Moments_are_chosen_by_hand_on_any_clock()
    {
        await GoAsync($"collection={Orvell.Name}&view=changes");
        await Main.GetByLabel("Clock").SelectOptionAsync("said");
        await Main.GetByLabel("From").FillAsync("2023-06-30");
        await Main.GetByLabel("To", new() { Exact = true }).FillAsync("2023-07-31");

        await Main.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();

        await Expect(Main.GetByText("Between 30 June 2023 and 31 July 2023, said:")).ToBeVisibleAsync();
        await Expect(Main.GetByText("The first mill was built about 1650.")).ToBeVisibleAsync();
        await Expect(Main.GetByText("Nobody came.")).ToHaveCountAsync(0);
        Assert.Contains("clock=said&from=2023-06-30&to=2023-07-31", Page.Url);
    }

    [Fact]
    public async Task A_change_leads_to_its_statement_and_to_its_moment()
    {
        await GoAsync($"collection={Orvell.Name}&view=changes&clock=recorded&from={Site.Captured}&to={Site.Corrected}");

        await Change("accepted").GetByRole(AriaRole.Link, new() { Name = "position" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "You are looking at the past" })).ToBeVisibleAsync();
        await Page.GoBackAsync();
        await Change("accepted").GetByRole(AriaRole.Link, new() { Name = "The dam at Orvell was closed" }).ClickAsync();
        await Expect(Details).ToContainTextAsync("The dam at Orvell was closed on 9 June 2023.");
    }

    [Fact]
    public async Task Where_nothing_changed_it_says_so()
    {
        await GoAsync($"collection={Orvell.Name}&view=changes&clock=recorded&from={Site.Corrected}&to={Site.Corrected}");

        await Expect(Main.GetByText("nothing changed")).ToBeVisibleAsync();
    }

    private ILocator Change(string what) => Main.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.GetByText(what, new() { Exact = true }) });
}
