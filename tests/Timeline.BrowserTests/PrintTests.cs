using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class PrintTests(Site site) : PageTests(site)
{
    [Fact]
    public async Task Paper_has_every_statement_and_what_was_asked_but_nothing_to_press()
    {
        await GoAsync($"collection={Orvell.Name}&knownBy=2023-09-30");
        var shown = await Site.Case.StatementsAsync("limit=1000&knownBy=2023-09-30");
        await PrintingAsync();

        foreach (var statement in shown)
        {
            await Expect(List.GetByText(statement.GetProperty("words").GetString() ?? "", new() { Exact = true }).First).ToBeVisibleAsync();
        }

        await Expect(Page.GetByText("Collection orvell, known by 30 September 2023. Read at position")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Search" })).ToHaveCountAsync(0);
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Time travel" })).ToHaveCountAsync(0);
        await Expect(Picture.Element).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task No_statement_is_printed_over_another()
    {
        await GoAsync($"collection={Orvell.Name}");
        await PrintingAsync();

        var overlaps = await Page.EvaluateAsync<int>(
            """
            () => {
              const boxes = [...document.querySelectorAll('.rows li')].map((row) => row.getBoundingClientRect());
              return boxes.filter((box, i) => i > 0 && box.top < boxes[i - 1].bottom - 1).length;
            }
            """);
        Assert.Equal(0, overlaps);
    }

    [Fact]
    public async Task Dark_is_printed_on_white()
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, Media = Media.Print });
        await GoAsync($"collection={Orvell.Name}&view=article&article={Site.Case.Article(Orvell.Night)}");

        await Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Expect(Page.Locator("body")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task It_becomes_pages_and_the_list_is_as_before_afterwards()
    {
        await GoAsync($"collection={Crowd.Name}");

        var pages = await Page.PdfAsync();

        Assert.True(pages.Length > 30_000, $"{pages.Length} bytes of 900 statements");
        await Rows.First.FocusAsync();
        await Page.Keyboard.PressAsync("End");
        await Expect(Page.Locator("li:has(> :focus)")).ToHaveAttributeAsync("aria-posinset", $"{Crowd.Statements}");
    }

    // What a browser does before it prints.
    private async Task PrintingAsync()
    {
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
    }
}
