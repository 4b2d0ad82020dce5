using System.Text;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class CaptureTests(Site site) : PageTests(site)
{
    private ILocator Form => Page.GetByRole(AriaRole.Form, new() { Name = "Capture an article" });

    private ILocator Preview => Page.GetByRole(AriaRole.Region, new() { Name = "What would be recorded" });

    [Fact]
    public async Task A_pasted_article_is_previewed_and_then_recorded()
    {
        var collection = Site.Fresh();
        await Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await GoAsync($"collection={collection.Name}&view=capture");
        await Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", Collection.Text(Orvell.Leaks));

        await Form.GetByLabel("The article").FocusAsync();
        await Page.Keyboard.PressAsync("Control+V");
        await Form.GetByLabel("By", new() { Exact = true }).FillAsync("carl");
        await Form.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();

        await Expect(Preview.GetByRole(AriaRole.Heading)).ToHaveTextAsync("10 statements would be recorded");
        await Expect(Preview).ToContainTextAsync("Dam at Orvell leaks");
        await Expect(Preview).ToContainTextAsync("14 June 2023");
        await Expect(Preview.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        await Expect(Preview.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "We saw the cracks" })).ToContainTextAsync("Ingrid Solberg");
        Assert.False(await collection.ExistsAsync());

        await Preview.GetByRole(AriaRole.Button, new() { Name = $"Record 10 statements in {collection.Name}" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Dam at Orvell leaks" })).ToBeVisibleAsync();
        Assert.True(await collection.ExistsAsync());
        await ViewAsync("Timeline");
        await Expect(Total).ToHaveTextAsync("10 statements");
    }

    [Fact]
    public async Task A_file_is_previewed_and_then_recorded()
    {
        var collection = Site.Fresh();
        await GoAsync($"collection={collection.Name}&view=capture");

        await Form.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "gate.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Collection.Text(Orvell.Night)) });
        await Expect(Form.GetByLabel("The article")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("🌊🌊 and nobody answers"));
        await Form.GetByLabel("By", new() { Exact = true }).FillAsync("carl");
        await Form.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Preview.GetByRole(AriaRole.Button, new() { Name = "Record 12 statements" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "The night the gate opened" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_refused_with_what_to_do()
    {
        await GoAsync($"collection={Orvell.Name}&view=capture");

        await Form.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "old.txt", MimeType = "text/plain", Buffer = [0x4f, 0xe9, 0xff] });

        await Expect(Form.GetByRole(AriaRole.Alert)).ToHaveTextAsync("old.txt is not UTF-8. Save it as UTF-8 and choose it again.");
    }

    [Fact]
    public async Task What_was_captured_before_is_said_to_be_nothing_new()
    {
        await GoAsync($"collection={Orvell.Name}&view=capture");

        await Form.GetByLabel("The article").FillAsync(Collection.Text(Orvell.Leaks));
        await Form.GetByLabel("By", new() { Exact = true }).FillAsync("carl");
        await Form.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();

        await Expect(Preview.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Nothing new");
    }

    [Fact]
    public async Task A_preview_of_other_text_is_not_left_standing()
    {
        await GoAsync($"collection={Orvell.Name}&view=capture");
        await Form.GetByLabel("The article").FillAsync("HARBOUR, May 5, 1987 — “The pier is closed,” Maria Lind said.");
        await Form.GetByLabel("By", new() { Exact = true }).FillAsync("carl");
        await Form.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(Preview).ToBeVisibleAsync();

        await Form.GetByLabel("The article").FillAsync("Something else.");

        await Expect(Preview).ToBeHiddenAsync();
    }
}
