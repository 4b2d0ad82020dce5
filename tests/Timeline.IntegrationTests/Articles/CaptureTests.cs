using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Projections.Articles;
using Timeline.Projections.Reading;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Articles;

public sealed class CaptureTests(PostgresTimeline timeline) : IClassFixture<PostgresTimeline>
{
    private const string Flood = """
        The river rose on Monday. “We moved everybody out in time,” said Ana Roe, the mayor of Karlstad.
        According to the water board, the level may fall this week.
        """;

    [Fact]
    public async Task An_article_becomes_events_that_read_back_as_its_statements()
    {
        var captured = await timeline.Capture(Flood + "One.");

        var page = await timeline.Show(limit: 100);
        var mine = page.Statements.Where(s => s.Article == captured.Id.ToString("N")).OrderBy(s => s.Number).ToArray();

        Assert.Equal(captured.Statements.Select(s => s.Words), mine.Select(s => s.Words));
        Assert.All(mine, s => Assert.Equal(s.Words, (Flood + "One.")[s.Begin..s.End]));
        Assert.Contains(mine, s => s.Speaker == "Ana Roe" && s.Form == StatementForm.Quote);
    }

    [Fact]
    public async Task The_same_text_again_is_one_article_and_nothing_new()
    {
        var first = await timeline.Capture(Flood + "Two.");
        var second = await timeline.Capture(Flood + "Two.");

        Assert.Equal(first.Id, second.Id);
        Assert.NotEmpty(first.Events);
        Assert.Empty(second.Events);
    }

    [Fact]
    public async Task The_same_text_at_another_address_was_seen_again()
    {
        await timeline.Capture(Flood + "Three.", url: "https://one.example/a");
        var second = await timeline.Capture(Flood + "Three.", url: "https://two.example/b");
        var third = await timeline.Capture(Flood + "Three.", url: "https://two.example/b");

        Assert.IsType<ArticleSeenAgain>(Assert.Single(second.Events));
        Assert.Empty(third.Events);
    }

    [Fact]
    public async Task Of_many_who_capture_one_text_at_once_exactly_one_records_it()
    {
        var captures = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => timeline.Capture(Flood + "Four.")));

        Assert.Single(captures, capture => capture.Captured is not null);
        Assert.All(captures, capture => Assert.Equal(captures[0].Id, capture.Id));
        Assert.Equal(1, await timeline.Count($"select count(*) from timeline.mt_events where stream_id = '{captures[0].Id}' and type = 'article_captured'"));
    }

    [Fact]
    public async Task Collections_do_not_see_each_other()
    {
        var here = await timeline.Capture(Flood + "Five.");
        var there = await timeline.Capture(Flood + "Five.", collection: "other");

        var list = await timeline.Ask(new ListArticles("other", AsOf.Latest));

        Assert.NotEqual(here.Id, there.Id);
        Assert.Equal([there.Id.ToString("N")], list.Articles.Select(a => a.Id));
        await Assert.ThrowsAsync<ArticleNotFoundException>(() => timeline.Ask(new ShowArticle("other", here.Id.ToString("N"), AsOf.Latest)));
    }

    [Fact]
    public async Task An_article_shows_its_text_as_it_came()
    {
        const string text = "\tDr. Ana Roe spoke on 1 March 2022.\r\nShe said 🚢 boats were late.  \n";
        var captured = await timeline.Capture(text);

        var article = await timeline.Ask(new ShowArticle(Collection, captured.Id.ToString("N")[..8], AsOf.Latest));

        Assert.Equal(text, article.Text);
        Assert.Equal(text.EnumerateRunes().Count(), article.Article.Length);
    }

    [Fact]
    public async Task What_is_refused_leaves_no_trace()
    {
        await timeline.Capture(Flood + "Six.");
        var before = await timeline.Count("select count(*) from timeline.mt_events");

        await Assert.ThrowsAsync<PublishedInFutureException>(() => timeline.Capture(Flood, published: "2199-01-01"));
        await Assert.ThrowsAsync<CollectionNameException>(() => timeline.Capture(Flood, collection: "a b"));

        Assert.Equal(before, await timeline.Count("select count(*) from timeline.mt_events"));
        Assert.Equal(0, await timeline.Count("select count(*) from timeline.article_texts where collection = 'a b'"));
    }
}
