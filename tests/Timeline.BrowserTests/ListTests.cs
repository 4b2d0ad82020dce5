using System.Globalization;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

/// <summary>What the canvas shows, for those who do not see it.</summary>
public sealed class ListTests(Site site) : PageTests(site)
{
    [Fact]
    public async Task The_list_has_every_statement_in_order_with_date_speaker_form_and_words()
    {
        var statements = await Site.Case.StatementsAsync();
        await GoAsync($"collection={Orvell.Name}");
        await Expect(Total).ToHaveTextAsync($"{statements.Length} statements");
        await Rows.First.FocusAsync();

        for (var i = 0; i < statements.Length; i++)
        {
            var item = Page.Locator("li:has(> :focus)");
            await Expect(item).ToHaveAttributeAsync("aria-posinset", (i + 1).ToString(CultureInfo.InvariantCulture));
            await Expect(item).ToHaveAttributeAsync("aria-setsize", statements.Length.ToString(CultureInfo.InvariantCulture));
            var text = await item.InnerTextAsync();
            Assert.Contains(statements[i].GetProperty("words").GetString() ?? "", text, StringComparison.Ordinal);
            Assert.Contains(statements[i].GetProperty("speaker").GetString() ?? (statements[i].GetProperty("form").GetString() == "narration" ? "the article" : "not named"), text, StringComparison.Ordinal);
            Assert.Contains(statements[i].GetProperty("happened").GetString() is null ? "undated" : "20", text.Replace("1", "20", StringComparison.Ordinal), StringComparison.Ordinal);
            await Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    [Fact]
    public async Task A_screen_reader_hears_a_list_whose_items_are_buttons()
    {
        await GoAsync($"collection={Orvell.Name}&speaker=Nora Vik");

        await Expect(List).ToMatchAriaSnapshotAsync(
            """
            - list "Statements":
              - listitem:
                - button "before 21 September 2023 reported speech Nora Vik, said 20 September 2023 the records were incomplete"
              - listitem:
                - button "about 1860 reported speech Nora Vik, said before 3 July 2023 the river had been feared around 1860"
            """);
    }

    [Fact]
    public async Task Marks_of_the_picture_are_words_in_the_list()
    {
        await Page.SetViewportSizeAsync(1400, 5000);
        await GoAsync($"collection={Orvell.Name}&status=all");

        await Expect(Row("the letter had arrived")).ToContainTextAsync("disputed");
        await Expect(Row("The dam at Orvell was closed")).ToContainTextAsync("accepted");
        await Expect(Row("The school has been closed")).ToContainTextAsync("retracted");
        await Expect(Row("no letter had come")).ToContainTextAsync("alleged");
        await Expect(Row("no letter had come")).ToContainTextAsync("negated");
        await Expect(Row("A flood destroyed")).ToContainTextAsync("1784 (uncertain)");
        await Expect(Row("The first mill")).ToContainTextAsync("about 1650");
    }

    [Fact]
    public async Task End_and_Home_go_to_the_last_and_the_first_of_many()
    {
        await GoAsync($"collection={Crowd.Name}");
        await Rows.First.FocusAsync();

        await Page.Keyboard.PressAsync("End");
        await Expect(Page.Locator("li:has(> :focus)")).ToHaveAttributeAsync("aria-posinset", $"{Crowd.Statements}");
        await Expect(Page.Locator(":focus")).ToBeInViewportAsync();
        await Page.Keyboard.PressAsync("PageUp");
        await Expect(Page.Locator("li:has(> :focus)")).Not.ToHaveAttributeAsync("aria-posinset", $"{Crowd.Statements}");
        await Page.Keyboard.PressAsync("Home");
        await Expect(Page.Locator("li:has(> :focus)")).ToHaveAttributeAsync("aria-posinset", "1");
    }

    [Fact]
    public async Task Enter_chooses_and_the_choice_is_told()
    {
        await GoAsync($"collection={Orvell.Name}");
        await Rows.First.FocusAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        var words = await Page.Locator(":focus .words").InnerTextAsync();

        await Page.Keyboard.PressAsync("Enter");

        await Expect(Details.GetByRole(AriaRole.Blockquote)).ToHaveTextAsync(words);
        await Expect(Page.Locator(":focus")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(Details.GetByRole(AriaRole.Group, new() { Name = "Correct this statement" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Tab_goes_past_the_list_in_one_step()
    {
        await GoAsync($"collection={Crowd.Name}");
        await Rows.First.FocusAsync();

        await Page.Keyboard.PressAsync("Tab");

        await Expect(List.Locator(":focus")).ToHaveCountAsync(0);
    }

    private ILocator Row(string words) => Rows.Filter(new() { HasText = words });
}
