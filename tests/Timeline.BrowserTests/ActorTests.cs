using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class ActorTests(Site site) : PageTests(site)
{
    [Fact]
    public async Task Who_there_is_stands_in_a_table_and_can_be_found()
    {
        await GoAsync($"collection={Orvell.Name}&view=actors");

        await Page.GetByRole(AriaRole.Searchbox, new() { Name = "Find an actor" }).FillAsync("dvor");

        await Expect(Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Pavel Dvorak" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Pavel Dvorak", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_actor_has_a_role_what_it_said_what_was_said_about_it_and_who_speaks_of_it()
    {
        await GoAsync($"collection={Orvell.Name}&view=actor&name=Ingrid Solberg");
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Names and roles" })).ToContainTextAsync("mayor of Orvell");
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Said by Ingrid Solberg" })).ToContainTextAsync("We saw the cracks in May");

        await GoAsync($"collection={Orvell.Name}&view=actor&name=Halden Power");
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Said about Halden Power" })).ToContainTextAsync("the town would sue Halden Power");
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Who speaks of whom" }).GetByRole(AriaRole.Link, new() { Name = "Ingrid Solberg" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_an_actor_said_leads_to_the_timeline()
    {
        var said = await Site.Case.StatementsAsync("limit=1000&speaker=Pavel%20Dvorak");
        await GoAsync($"collection={Orvell.Name}&view=actor&name=Pavel Dvorak");

        await Page.GetByRole(AriaRole.Link, new() { Name = "What it said, on the timeline" }).ClickAsync();

        await Expect(Total).ToHaveTextAsync($"{said.Length} statements");
    }

    [Fact]
    public async Task Two_names_are_merged_with_a_reason()
    {
        var collection = await Site.CollectionAsync(Orvell.Leaks, Orvell.River);
        await GoAsync($"collection={collection.Name}&view=actor&name=Tomas Berg");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();
        var form = Page.GetByRole(AriaRole.Form, new() { Name = "Another name is Tomas Berg too" });
        await form.GetByLabel("The other name").FillAsync("Pavel Dvorak");
        await form.GetByLabel("Reason").FillAsync("a nickname");
        await form.GetByLabel("By", new() { Exact = true }).FillAsync("carl");
        await form.GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Names and roles" })).ToContainTextAsync("Pavel Dvorak");
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Said by Tomas Berg" })).ToContainTextAsync("the company will repair the dam in July");
    }
}
