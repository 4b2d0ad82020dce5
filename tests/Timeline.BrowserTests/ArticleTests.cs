using System.Globalization;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class ArticleTests(Site site) : PageTests(site)
{
    private ILocator Article => Page.GetByRole(AriaRole.Article);

    [Fact]
    public async Task Every_statement_is_marked_in_the_text_at_its_words()
    {
        await GoAsync($"collection={Orvell.Name}&view=article&article={Site.Case.Article(Orvell.Night)}");
        var statements = (await Site.Case.ReadAsync($"articles/{Site.Case.Article(Orvell.Night)}")).GetProperty("statements").EnumerateArray().ToArray();

        Assert.Equal(12, statements.Length);

        foreach (var statement in statements)
        {
            // The mark follows its number. Offsets count code points, and two emoji stand before most of these.
            await Number(statement.GetProperty("number").GetInt32()).ClickAsync();
            await Expect(Article.Locator(".st.chosen")).ToHaveTextAsync(statement.GetProperty("words").GetString() ?? "");
            await Expect(Details.GetByRole(AriaRole.Blockquote)).ToHaveTextAsync(statement.GetProperty("words").GetString() ?? "");
        }
    }

    [Fact]
    public async Task A_marked_statement_looks_other_than_the_text_around_it()
    {
        await GoAsync($"collection={Orvell.Name}&view=article&article={Site.Case.Article(Orvell.Night)}&statement={Site.Case.Key(Orvell.Night, 6)}");

        var chosen = Article.GetByText("Our staff opened no gate tonight.");
        await Expect(chosen).ToHaveCSSAsync("text-decoration-line", "underline");
        await Expect(chosen).ToHaveCSSAsync("background-color", "rgb(246, 231, 216)");
        await Expect(Article.GetByText("— Ingrid Solberg (@solberg)", new() { Exact = false })).ToHaveCSSAsync("text-decoration-line", "none");
        await Expect(Number(6)).ToHaveAttributeAsync("aria-current", "true");
    }

    [Fact]
    public async Task A_click_on_marked_words_chooses_their_statement()
    {
        await GoAsync($"collection={Orvell.Name}&view=article&article={Site.Case.Article(Orvell.Night)}");

        await Article.GetByText("The water was at my window").ClickAsync();

        await Expect(Details).ToContainTextAsync("Lena Holm");
        Assert.Contains($"statement={Site.Case.Key(Orvell.Night, 8)}", Page.Url);
    }

    [Fact]
    public async Task The_head_says_title_publisher_date_and_what_the_date_rests_on()
    {
        await GoAsync($"collection={Orvell.Name}&view=articles");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Dam at Orvell leaks" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Dam at Orvell leaks" })).ToBeVisibleAsync();
        await Expect(Article.GetByText("The Valley Post, 14 June 2023")).ToBeVisibleAsync();
        await Expect(Article.GetByText("stated by the article")).ToBeVisibleAsync();
        await Expect(Article.GetByText("by ann")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Words_selected_with_the_mouse_after_an_emoji_become_a_statement_at_their_place()
    {
        var collection = await Site.CollectionAsync(Orvell.Night);
        await GoAsync($"collection={collection.Name}&view=article&article={collection.Article(Orvell.Night)}");

        await SelectAsync("taken to hospital");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add the selected words as a statement" }).ClickAsync();
        var form = Page.GetByRole(AriaRole.Form, new() { Name = "Add a statement" });
        await Expect(form.GetByLabel("Words")).ToHaveValueAsync("taken to hospital");
        await form.GetByLabel("Happened (EDTF)").FillAsync("2023-09-01");
        await form.GetByLabel("Reason").FillAsync("the reader missed it");
        await form.GetByLabel("By", new() { Exact = true }).FillAsync("carl");
        await form.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();

        await Expect(Details.GetByRole(AriaRole.Blockquote)).ToHaveTextAsync("taken to hospital");
        await Expect(Article.Locator(".st.chosen")).ToHaveTextAsync("taken to hospital");
        var added = await collection.StatementAsync(Orvell.Night, 13);
        Assert.Equal(("taken to hospital", "2023-09-01"), (added.GetProperty("words").GetString(), added.GetProperty("happened").GetString()));
    }

    [Fact]
    public async Task An_article_is_withdrawn_with_a_reason_and_its_statements_are_hidden()
    {
        var collection = await Site.CollectionAsync(Orvell.Leaks, Orvell.Answers);
        await GoAsync($"collection={collection.Name}&view=article&article={collection.Article(Orvell.Leaks)}");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        var form = Page.GetByRole(AriaRole.Form, new() { Name = "Withdraw the article" });
        await form.GetByLabel("Reason").FillAsync("the paper took it back");
        await form.GetByLabel("By", new() { Exact = true }).FillAsync("carl");
        await form.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();

        await Expect(Page.GetByText("This article was withdrawn.")).ToBeVisibleAsync();
        await ViewAsync("Timeline");
        await Expect(Total).ToHaveTextAsync("9 statements");
    }

    private ILocator Number(int number) => Article.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex(string.Create(CultureInfo.InvariantCulture, $"^Statement {number},")) });

    // Over the words from their first to their last letter, as a hand does it.
    private async Task SelectAsync(string words)
    {
        var place = await Page.EvaluateAsync<float[]>(
            """
            (words) => {
              const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(words);
                if (at < 0) continue;
                walker.currentNode.parentElement.scrollIntoView({ block: 'center' });
                const range = document.createRange();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + words.length);
                const box = range.getBoundingClientRect();
                return [box.left, box.right, (box.top + box.bottom) / 2];
              }
            }
            """,
            words);
        await Page.Mouse.MoveAsync(place[0] + 1, place[2]);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(place[1] - 1, place[2], new() { Steps = 6 });
        await Page.Mouse.UpAsync();
    }
}
