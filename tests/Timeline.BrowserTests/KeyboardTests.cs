using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

/// <summary>Without a mouse: only keys are pressed here.</summary>
public sealed class KeyboardTests(Site site) : PageTests(site)
{
    [Fact]
    public async Task From_opening_the_page_to_a_recorded_correction()
    {
        var collection = await Site.CollectionAsync(Orvell.Leaks);
        await GoAsync($"collection={collection.Name}");

        await TabToAsync(Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" }));
        await Page.Keyboard.PressAsync("Enter");
        await TabToAsync(Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the words of statements" }));
        await Page.Keyboard.TypeAsync("cracks");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Total).ToHaveTextAsync("1 statement");

        await TabToAsync(Rows.First);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Details).ToBeVisibleAsync();

        await TabToAsync(Details.GetByRole(AriaRole.Button, new() { Name = "Redate" }));
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Details.GetByLabel("Which date")).ToBeFocusedAsync();
        await TabToAsync(Details.GetByLabel("Date (EDTF)"));
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync("2023-05-20");
        await TabToAsync(Details.GetByLabel("Reason"));
        await Page.Keyboard.TypeAsync("the caretaker's diary");
        await TabToAsync(Details.GetByLabel("By", new() { Exact = true }));
        await Page.Keyboard.TypeAsync("carl");
        await TabToAsync(Details.GetByRole(AriaRole.Form).GetByRole(AriaRole.Button, new() { Name = "Redate" }));
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Details.Locator("dl")).ToContainTextAsync("20 May 2023");
        await Expect(Details.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "the caretaker's diary" })).ToBeVisibleAsync();
        Assert.Equal("2023-05-20", (await collection.StatementAsync(Orvell.Leaks, 3)).GetProperty("happened").GetString());
    }

    [Fact]
    public async Task After_a_correction_the_focus_is_still_within_the_statement()
    {
        var collection = await Site.CollectionAsync(Orvell.Leaks);
        await GoAsync($"collection={collection.Name}&statement={collection.Key(Orvell.Leaks, 3)}");
        await Details.GetByRole(AriaRole.Button, new() { Name = "Accept" }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.TypeAsync("heard it");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync("carl");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Details.Locator(".byline")).ToContainTextAsync("accepted");

        await Expect(Details.Locator(":focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Every_thing_that_gets_the_focus_shows_it()
    {
        await GoAsync($"collection={Orvell.Name}&statement={Site.Case.Key(Orvell.Night, 1)}");
        HashSet<string> seen = [];

        for (var i = 0; i < 80; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var (name, outline) = await FocusAsync();

            if (name.Length == 0 || !seen.Add(name))
            {
                break;
            }

            Assert.True(outline, $"The focus cannot be seen on {name}.");
        }

        Assert.True(seen.Count > 25, $"Only {seen.Count} things get the focus.");
        Assert.Contains(seen, name => name.StartsWith("CANVAS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closing_gives_the_focus_back_to_the_list()
    {
        await GoAsync($"collection={Orvell.Name}");
        await Rows.First.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await TabToAsync(Details.GetByRole(AriaRole.Button, new() { Name = "Close" }));

        await Page.Keyboard.PressAsync("Escape");

        await Expect(Details).ToBeHiddenAsync();
        await Expect(Rows.First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Time_is_travelled_by_keys()
    {
        await GoAsync($"collection={Orvell.Name}");
        var travel = Page.GetByRole(AriaRole.Region, new() { Name = "Time travel" });
        await TabToAsync(travel.GetByRole(AriaRole.Radio, new() { Name = "Known by" }));
        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Expect(travel.GetByRole(AriaRole.Radio, new() { Name = "As of" })).ToBeCheckedAsync();
        await Expect(travel.GetByRole(AriaRole.Slider)).ToBeEnabledAsync();

        await TabToAsync(travel.GetByRole(AriaRole.Slider, new() { Name = "Up to" }));
        await Page.Keyboard.PressAsync("ArrowLeft");

        await Expect(Banner).ToContainTextAsync("You are looking at the past");
        await Expect(travel.GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("position \\d+"));
        await Expect(travel.GetByRole(AriaRole.Slider)).ToBeFocusedAsync();
    }

    private async Task TabToAsync(ILocator wanted)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");

            if (await wanted.CountAsync() == 1 && await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Eighty presses of Tab do not lead to {wanted}.");
    }

    private async Task<(string Name, bool IsSeen)> FocusAsync()
    {
        var told = await Page.EvaluateAsync<string[]>(
            """
            () => {
              const element = document.activeElement;
              if (!element || element === document.body) return ['', ''];
              const style = getComputedStyle(element);
              const all = [...document.querySelectorAll('*')];
              return [`${element.tagName} ${all.indexOf(element)} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 30)}`, style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 ? 'seen' : ''];
            }
            """);
        return (told[0], told[1].Length > 0);
    }
}
