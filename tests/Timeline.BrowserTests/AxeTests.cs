using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class AxeTests(Site site) : PageTests(site)
{
    public static readonly string[] Views =
    [
        "", "&statement={night}.1", "&asOf={captured}&knownBy=2023-09-10&statement={night}.1", "&text=nothing+has+these+words", "&status=all&clock=happened&between=2023-06..2023-09",
        "&view=articles", "&view=article&article={night}&statement={night}.6", "&view=actors", "&view=actor&name=Ingrid+Solberg", "&view=changes&from={captured}", "&view=capture",
    ];

    // What is dark differs in nothing but its colours.
    private static readonly AxeRunOptions Colours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    public static TheoryData<string> All => new(Views);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Axe_finds_nothing_in_either_theme(string query)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await GoAsync("collection=orvell" + query.Replace("{night}", Site.Case.Article(Orvell.Night), StringComparison.Ordinal).Replace("{captured}", $"{Site.Captured}", StringComparison.Ordinal));
        await Expect(Page.GetByText("Reading the")).ToHaveCountAsync(0);
        AssertNothing(await Page.RunAxe());

        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(21, 23, 26)");
        AssertNothing(await Page.RunAxe(Colours));
    }

    [Fact]
    public async Task Axe_finds_nothing_in_open_forms()
    {
        await GoAsync($"collection={Orvell.Name}&statement={Site.Case.Key(Orvell.Night, 1)}");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();

        foreach (var kind in (string[])["Redate", "Amend"])
        {
            await Details.GetByRole(AriaRole.Button, new() { Name = kind }).First.ClickAsync();
            AssertNothing(await Page.RunAxe());
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_in_a_preview_and_on_a_narrow_window()
    {
        await Page.SetViewportSizeAsync(360, 740);
        await GoAsync($"collection={Orvell.Name}&view=capture");
        await Page.GetByLabel("The article").FillAsync("HARBOUR, May 5, 1987 — “The pier is closed,” Maria Lind said.");
        await Page.GetByLabel("By", new() { Exact = true }).FillAsync("carl");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "What would be recorded" })).ToBeVisibleAsync();

        AssertNothing(await Page.RunAxe());
    }

    private static void AssertNothing(AxeResult result)
    {
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")));
    }
}
