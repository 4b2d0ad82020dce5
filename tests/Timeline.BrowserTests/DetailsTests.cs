using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class DetailsTests(Site site) : PageTests(site)
{
    [Fact]
    public async Task The_chosen_statement_has_words_speaker_and_form()
    {
        await ChooseAsync(Orvell.River, 8);

        await Expect(Details.GetByRole(AriaRole.Blockquote)).ToHaveTextAsync("the river had been feared around 1860");
        await Expect(Details.GetByRole(AriaRole.Link, new() { Name = "Nora Vik" })).ToBeVisibleAsync();
        await Expect(Details.GetByText("reported speech")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Three_dates_stand_apart_each_with_what_it_rests_on()
    {
        await ChooseAsync(Orvell.River, 8);

        var happened = Of("Happened");
        await Expect(happened).ToContainTextAsync("about 1860");
        await Expect(happened).ToContainTextAsync("1860~");
        await Expect(happened).ToContainTextAsync("stated: its own sentence says it");
        await Expect(happened).ToContainTextAsync("around 1860");
        var said = Of("Said");
        await Expect(said).ToContainTextAsync("before 3 July 2023");
        await Expect(said).ToContainTextAsync("bounded");
        var statement = await Site.Case.StatementAsync(Orvell.River, 8);
        await Expect(Of("Recorded")).ToContainTextAsync($"position {statement.GetProperty("position").GetInt64()}");
        await Expect(Of("Published")).ToContainTextAsync("2 July 2023");
    }

    [Fact]
    public async Task A_date_that_nobody_gave_is_said_to_be_unknown()
    {
        await ChooseAsync(Orvell.Leaks, 8);

        await Expect(Of("Happened")).ToContainTextAsync("unknown: nothing dates it");
    }

    [Fact]
    public async Task The_history_says_what_changed_from_what_to_what_by_whom_and_why()
    {
        await ChooseAsync(Orvell.Night, 1);

        var change = Details.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "redated" });
        await Expect(change).ToContainTextAsync("from 1 September 2023 to 1 September 2023, 02:14 UTC");
        await Expect(change).ToContainTextAsync("the sentence says the minute");
        await Expect(change).ToContainTextAsync("bea");
        await Expect(Of("Happened")).ToContainTextAsync("corrected: a person set it");
    }

    [Fact]
    public async Task Its_place_in_the_article_is_shown_with_its_words_marked()
    {
        await ChooseAsync(Orvell.Night, 6);

        await Expect(Details.Locator("mark")).ToHaveTextAsync("Our staff opened no gate tonight.");
        await Expect(Details.GetByText("nobody answers the phone", new() { Exact = false })).ToBeVisibleAsync();
        await Details.GetByRole(AriaRole.Link, new() { Name = "The night the gate opened" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "The night the gate opened" })).ToBeVisibleAsync();
    }

    private Task ChooseAsync(string file, int number) => GoAsync($"collection={Orvell.Name}&statement={Site.Case.Key(file, number)}");

    private ILocator Of(string name) => Details.Locator("dl > div").Filter(new() { Has = Page.GetByText(name, new() { Exact = true }) });
}
