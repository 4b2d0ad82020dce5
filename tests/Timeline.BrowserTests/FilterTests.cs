using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class FilterTests(Site site) : PageTests(site)
{
    private ILocator Filters => Page.GetByRole(AriaRole.Search, new() { Name = "Filters" });

    private ILocator Chips => Filters.GetByRole(AriaRole.List, new() { Name = "What is asked for" });

    [Fact]
    public async Task Words_are_searched_for()
    {
        await GoAsync($"collection={Orvell.Name}");

        await Filters.GetByRole(AriaRole.Searchbox).FillAsync("sensor");
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Total).ToHaveTextAsync("2 statements");
        await Expect(Chips.GetByRole(AriaRole.Button)).ToHaveTextAsync("words sensor ×");
        Assert.Contains("text=sensor", Page.Url);
    }

    [Theory]
    [InlineData("Speaker", "Pavel Dvorak", "speaker=Pavel%20Dvorak")]
    [InlineData("Said by or about", "Halden Power", "actor=Halden%20Power")]
    [InlineData("Happened between", "2023-08..2023-09-10", "between=2023-08..2023-09-10")]
    [InlineData("Known by (said)", "2023-07", "knownBy=2023-07")]
    [InlineData("As of (recorded)", "12", "asOf=12")]
    public async Task What_is_written_into_a_filter_is_asked_of_the_server(string filter, string value, string query)
    {
        var expected = await Site.Case.StatementsAsync($"limit=1000&{query}");
        await GoAsync($"collection={Orvell.Name}");

        await Filters.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        await Filters.GetByLabel(filter).FillAsync(value);
        await Filters.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();

        await Expect(Total).ToHaveTextAsync($"{expected.Length} statement{(expected.Length == 1 ? "" : "s")}");
        await Expect(Chips.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
        Assert.NotEmpty(expected);
    }

    [Theory]
    [InlineData("Form", "post", "form=post")]
    [InlineData("Modality", "a question", "modality=question")]
    [InlineData("Status", "disputed", "status=disputed")]
    [InlineData("Status", "all, retracted too", "status=all")]
    public async Task What_is_chosen_in_a_filter_is_asked_of_the_server(string filter, string value, string query)
    {
        var expected = await Site.Case.StatementsAsync($"limit=1000&{query}");
        await GoAsync($"collection={Orvell.Name}");

        await Filters.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        await Filters.GetByLabel(filter).SelectOptionAsync(value);
        await Filters.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();

        await Expect(Total).ToHaveTextAsync($"{expected.Length} statement{(expected.Length == 1 ? "" : "s")}");
    }

    [Fact]
    public async Task A_filter_is_dropped_by_its_chip()
    {
        await GoAsync($"collection={Orvell.Name}&text=sensor&form=indirect");
        await Expect(Total).ToHaveTextAsync("1 statement");

        await Chips.GetByRole(AriaRole.Button, new() { Name = "Drop form reported speech" }).ClickAsync();

        await Expect(Total).ToHaveTextAsync("2 statements");
        await Expect(Chips.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused_where_it_was_written()
    {
        await GoAsync($"collection={Orvell.Name}");
        await Filters.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        await Filters.GetByLabel("Known by (said)").FillAsync("last tuesday");

        await Filters.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();

        Assert.Contains("is not a date", await Filters.GetByLabel("Known by (said)").EvaluateAsync<string>("input => input.validationMessage"));
        Assert.DoesNotContain("knownBy", Page.Url);
    }
}
