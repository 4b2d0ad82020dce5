using System.Text.RegularExpressions;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class CorrectionTests(Site site) : PageTests(site)
{
    private ILocator Form => Details.GetByRole(AriaRole.Form);

    [Fact]
    public async Task A_date_is_corrected_with_a_reason_and_both_stay_in_the_history()
    {
        var collection = await ChosenAsync(3);

        await PressAsync("Redate");
        await Form.GetByLabel("Date (EDTF)").FillAsync("2023-05-20~");
        await Expect(Form.GetByText("about 20 May 2023")).ToBeVisibleAsync();
        await RecordAsync("the caretaker's diary", "Redate");

        await Expect(Details.Locator("dl")).ToContainTextAsync("about 20 May 2023");
        await Expect(Change("redated")).ToContainTextAsync("from May 2023 to about 20 May 2023");
        await Expect(Change("redated")).ToContainTextAsync("the caretaker's diary");
        await Expect(Change("redated")).ToContainTextAsync("carl");
        await Expect(Rows.Filter(new() { HasText = "We saw the cracks" })).ToContainTextAsync("about 20 May 2023");
        Assert.Equal("2023-05-20~", (await collection.StatementAsync(Orvell.Leaks, 3)).GetProperty("happened").GetString());
    }

    [Fact]
    public async Task Nothing_is_recorded_without_a_reason()
    {
        var collection = await ChosenAsync(3);

        await PressAsync("Dispute");
        await Form.GetByLabel("By", new() { Exact = true }).FillAsync("carl");
        await Form.GetByRole(AriaRole.Button, new() { Name = "Dispute" }).ClickAsync();

        await Expect(Form.GetByLabel("Reason")).ToBeFocusedAsync();
        Assert.Equal("recorded", (await collection.StatementAsync(Orvell.Leaks, 3)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_speaker_is_corrected()
    {
        await ChosenAsync(3);

        await PressAsync("Reattribute");
        await Form.GetByLabel("Speaker").FillAsync("Nora Vik");
        await RecordAsync("her name is under the photograph", "Reattribute");

        await Expect(Details.Locator(".byline")).ToContainTextAsync("Nora Vik");
        await Expect(Change("reattributed")).ToContainTextAsync("from Ingrid Solberg to Nora Vik");
    }

    [Fact]
    public async Task Modality_is_corrected()
    {
        await ChosenAsync(3);

        await PressAsync("Amend");
        await Form.GetByLabel("Modality").SelectOptionAsync("alleged (claimed, told at a distance)");
        await RecordAsync("she had it from others", "Amend");

        await Expect(Details.Locator(".byline")).ToContainTextAsync("alleged");
    }

    [Fact]
    public async Task A_dispute_is_opened_and_settled()
    {
        await ChosenAsync(3);

        await PressAsync("Dispute");
        await RecordAsync("there was no inspection in May", "Dispute");
        await Expect(Details.Locator(".byline")).ToContainTextAsync("disputed");
        await PressAsync("Settle");
        await Form.GetByLabel("Outcome").SelectOptionAsync("it stands");
        await RecordAsync("there was one on the 9th", "Settle");

        await Expect(Details.Locator(".byline")).Not.ToContainTextAsync("disputed");
        await Expect(Change("there was one on the 9th")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_statement_is_accepted()
    {
        await ChosenAsync(3);

        await PressAsync("Accept");
        await RecordAsync("heard on the recording", "Accept");

        await Expect(Details.Locator(".byline")).ToContainTextAsync("accepted");
    }

    [Fact]
    public async Task A_retraction_hides_a_statement_and_can_be_taken_back()
    {
        await ChosenAsync(3);

        await PressAsync("Retract");
        await RecordAsync("she did not say it", "Retract");
        await Expect(Details.Locator(".byline")).ToContainTextAsync("retracted");
        await Expect(Rows.Filter(new() { HasText = "We saw the cracks" })).ToHaveCountAsync(0);
        await PressAsync("Restore");
        await RecordAsync("she did", "Restore");

        await Expect(Details.Locator(".byline")).Not.ToContainTextAsync("retracted");
        await Expect(Rows.Filter(new() { HasText = "We saw the cracks" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_offered_to_be_read_before_deciding()
    {
        Forgiven.Add("412");
        var collection = await ChosenAsync(3);
        await PressAsync("Redate");
        await collection.CorrectAsync(Orvell.Leaks, 3, "redate", new { date = "2023-05-09", by = "dora", reason = "the minutes of the council" });

        await Form.GetByLabel("Date (EDTF)").FillAsync("2023-05-20");
        await RecordAsync("the caretaker's diary", "Redate");

        await Expect(Form.GetByRole(AriaRole.Alert)).ToContainTextAsync("It changed since you looked. Nothing was recorded.");
        await Expect(Form.GetByRole(AriaRole.Alert)).ToContainTextAsync("dora");
        await Expect(Form.GetByRole(AriaRole.Alert)).ToContainTextAsync("the minutes of the council");
        Assert.Equal("2023-05-09", (await collection.StatementAsync(Orvell.Leaks, 3)).GetProperty("happened").GetString());

        await Form.GetByRole(AriaRole.Button, new() { Name = "Read it again" }).ClickAsync();
        await Expect(Details.Locator("dl")).ToContainTextAsync("9 May 2023");
        await PressAsync("Redate");
        await Form.GetByLabel("Date (EDTF)").FillAsync("2023-05-20");
        await RecordAsync("the diary is older than the minutes", "Redate");
        await Expect(Details.Locator("dl")).ToContainTextAsync("20 May 2023");
    }

    [Fact]
    public async Task A_correction_is_undone_by_another_and_both_stay()
    {
        var collection = await ChosenAsync(3);
        await collection.CorrectAsync(Orvell.Leaks, 3, "redate", new { date = "2022-05", by = "dora", reason = "a slip" });
        await Page.ReloadAsync();
        await Expect(Details.Locator("dl")).ToContainTextAsync("May 2022");

        await Change("redated").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(Form.GetByLabel("Date (EDTF)")).ToHaveValueAsync("2023-05");
        await Expect(Form.GetByLabel("Reason")).ToHaveValueAsync(new Regex("undoes position \\d+"));
        await Form.GetByLabel("By", new() { Exact = true }).FillAsync("carl");
        await Form.GetByRole(AriaRole.Button, new() { Name = "Redate" }).ClickAsync();

        await Expect(Change("redated")).ToHaveCountAsync(2);
        Assert.Equal("2023-05", (await collection.StatementAsync(Orvell.Leaks, 3)).GetProperty("happened").GetString());
    }

    [Fact]
    public async Task What_is_recorded_elsewhere_is_told_and_moves_nothing_until_asked()
    {
        var collection = await Site.CollectionAsync(Orvell.Leaks);
        await GoAsync($"collection={collection.Name}");
        await Expect(Total).ToHaveTextAsync("10 statements");

        await collection.CorrectAsync(Orvell.Leaks, 3, "retract", new { by = "dora", reason = "read wrongly" });

        var news = Page.GetByRole(AriaRole.Button, new() { Name = "1 new event" });
        await Expect(news).ToBeVisibleAsync();
        await Expect(Total).ToHaveTextAsync("10 statements");
        await news.ClickAsync();
        await Expect(Total).ToHaveTextAsync("9 statements");
        await Expect(news).ToBeHiddenAsync();
    }

    private async Task<Collection> ChosenAsync(int number)
    {
        var collection = await Site.CollectionAsync(Orvell.Leaks);
        await GoAsync($"collection={collection.Name}&statement={collection.Key(Orvell.Leaks, number)}");
        await Expect(Details.GetByRole(AriaRole.Blockquote)).ToBeVisibleAsync();
        return collection;
    }

    private Task PressAsync(string name) => Details.GetByRole(AriaRole.Group, new() { Name = "Correct this statement" }).GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    private async Task RecordAsync(string reason, string submit)
    {
        await Form.GetByLabel("Reason").FillAsync(reason);
        await Form.GetByLabel("By", new() { Exact = true }).FillAsync("carl");
        await Form.GetByRole(AriaRole.Button, new() { Name = submit, Exact = true }).ClickAsync();
    }

    private ILocator Change(string with) => Details.GetByRole(AriaRole.Listitem).Filter(new() { HasText = with });
}
