using Timeline.BrowserTests.Browser;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class SelectionTests(Site site) : PageTests(site)
{
    private const string Minutes = $"collection={Orvell.Name}&lanes=article&zoom=2023-09-01T01:30..2023-09-01T03:30";

    [Fact]
    public async Task What_the_mouse_is_over_says_when_who_and_what()
    {
        await GoAsync(Minutes);
        var (x, y) = Picture.Mark(await Picture.LabelAsync("The sirens"));

        await Picture.HoverAsync(x, y);

        var tip = Page.Locator(".tip");
        await Expect(tip).ToContainTextAsync("1 September 2023, 02:31 UTC");
        await Expect(tip).ToContainTextAsync("The sirens sounded at 2:31 a.m. on 1 September 2023.");
        await Expect(tip).ToContainTextAsync("the article");
        await Page.Mouse.MoveAsync(5, 5);
        await Expect(tip).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_ring_is_drawn_round_what_the_mouse_is_over()
    {
        await GoAsync(Minutes);
        var label = await Picture.LabelAsync("The sirens");
        var before = (await Picture.ReadAsync()).Count(one => one.Kind == "stroke" && one.IsBeside(label));

        var (x, y) = Picture.Mark(label);
        await Picture.HoverAsync(x, y);

        await Picture.UntilAsync(all => all.Count(one => one.Kind == "stroke" && one.IsBeside(label)) > before, "a ring");
    }

    [Fact]
    public async Task A_click_on_a_mark_chooses_its_statement_everywhere()
    {
        await GoAsync(Minutes);

        await Picture.ClickAsync(await Picture.LabelAsync("The sirens"));

        await Expect(Details).ToContainTextAsync("The sirens sounded at 2:31 a.m. on 1 September 2023.");
        var row = List.Locator("[aria-current='true']");
        await Expect(row).ToContainTextAsync("The sirens sounded");
        await Expect(row).ToBeInViewportAsync();
        Assert.Contains($"statement={Site.Case.Key(Orvell.Night, 2)}", Page.Url);
    }

    [Fact]
    public async Task N_and_p_choose_the_next_and_the_previous_in_time()
    {
        await GoAsync(Minutes);
        await Picture.ClickAsync(await Picture.LabelAsync("The sirens"));
        await Expect(Details).ToContainTextAsync("The sirens sounded");

        await Picture.Element.PressAsync("n");
        await Expect(Details).ToContainTextAsync("The lower town was under water");
        await Picture.Element.PressAsync("p");
        await Picture.Element.PressAsync("p");
        await Expect(Details).ToContainTextAsync("The gate at Orvell opened");
    }

    [Fact]
    public async Task Escape_closes_what_was_chosen()
    {
        await GoAsync(Minutes);
        await Picture.ClickAsync(await Picture.LabelAsync("The sirens"));
        await Expect(Details).ToBeVisibleAsync();

        await Page.Keyboard.PressAsync("Escape");

        await Expect(Details).ToBeHiddenAsync();
        Assert.DoesNotContain("statement=", Page.Url);
    }

    [Fact]
    public async Task What_is_chosen_in_the_list_comes_into_the_picture()
    {
        await GoAsync(Minutes);

        await Rows.Filter(new() { HasText = "Orvell lived from its river" }).ClickAsync();

        await Picture.UntilAsync(all => Picture.Ticks(all).Any(tick => tick.Contains("1600", StringComparison.Ordinal)), "the seventeenth century's beginning");
    }
}
