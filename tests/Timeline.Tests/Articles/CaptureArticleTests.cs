using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Tests.Articles;

public sealed class CaptureArticleTests
{
    private const string Bridge =
        "“The bridge is closed 😀,” said Maria Lind, the harbour master, on Monday. Lind said it had been closed since last week.";

    private static readonly LocalDate Today = new(1987, 5, 6);

    [Fact]
    public void A_text_nobody_knows_is_captured_with_its_actors_and_statements()
    {
        var events = Decide(null, Command());

        var captured = Assert.IsType<ArticleCaptured>(events[0]);
        Assert.Equal((Command().Text.Digest, "1987-05-05", DateBasis.Stated), (captured.Digest, captured.Published?.ToString(), captured.PublishedBasis));
        Assert.Null(captured.PublishedWords);
        Assert.IsType<ActorsRead>(events[1]);
        Assert.NotEmpty(events[2..]);
        Assert.Equal(Enumerable.Range(1, events.Length - 2), events[2..].Cast<StatementRecorded>().Select(statement => statement.Number));
    }

    [Fact]
    public void Spans_are_code_points_of_the_captured_text()
    {
        var events = Decide(null, Command());
        var points = Bridge.EnumerateRunes().ToArray();

        Assert.Equal(points.Length, events.OfType<ArticleCaptured>().Single().Length);
        Assert.NotEmpty(events.OfType<ActorsRead>().Single().Actors);
        Assert.All(
            events.OfType<StatementRecorded>(),
            statement => Assert.Equal(statement.Words, string.Concat(points[statement.Span.Begin..statement.Span.End].Select(rune => rune.ToString()))));
    }

    [Fact]
    public void Deciding_twice_gives_the_same_events() => Assert.Equal(Stored(Decide(null, Command())), Stored(Decide(null, Command())));

    [Fact]
    public void The_same_text_again_is_nothing_new() => Assert.Empty(Decide(Known(), Command()));

    [Fact]
    public void The_same_text_at_the_same_place_is_nothing_new() =>
        Assert.Empty(Decide(Known("Gazette", "https://gazette.example"), Command() with { Publisher = "Gazette", Url = "https://gazette.example" }));

    [Theory]
    [InlineData("Courier", "https://gazette.example")]
    [InlineData("Gazette", "https://courier.example")]
    [InlineData("Courier", null)]
    [InlineData(null, "https://courier.example")]
    public void The_same_text_at_another_place_is_seen_again(string? publisher, string? url)
    {
        var events = Decide(Known("Gazette", "https://gazette.example"), Command() with { Publisher = publisher, Url = url });

        Assert.Equal([new ArticleSeenAgain(publisher, url, ImpreciseDate.Parse("1987-05-05"))], events);
    }

    [Fact]
    public void A_place_it_was_seen_again_at_is_known_from_then_on()
    {
        var seen = new ArticleSeenAgain("Courier", null, null);

        Assert.Empty(Decide(Known().Then(seen), Command() with { Publisher = "Courier" }));
    }

    [Fact]
    public void A_withdrawn_article_stays_as_it_is() => Assert.Empty(Decide(Known().Then(new ArticleWithdrawn()), Command()));

    [Fact]
    public void Without_a_date_of_publication_it_is_refused_with_what_to_pass() =>
        Assert.Equal(
            "Cannot tell when 'bridge.txt' was published: it has no dateline, front matter or dated post. Give the date it came out in Published, such as 2022-03-01.",
            Assert.Throws<PublishedUnknownException>(() => Decide(null, Command() with { Published = null })).Message);

    [Theory]
    [InlineData("1987-05-06")]
    [InlineData("1987-05-07")]
    [InlineData("1987-05")]
    [InlineData("1987")]
    [InlineData("../1987-05-30")]
    public void Published_today_tomorrow_east_of_Greenwich_or_perhaps_earlier_is_taken(string published) =>
        Assert.NotEmpty(Decide(null, Command() with { Published = ImpreciseDate.Parse(published) }));

    [Theory]
    [InlineData("1987-05-08")]
    [InlineData("1987-06")]
    [InlineData("1988")]
    public void Published_in_the_future_is_refused(string published)
    {
        var command = Command() with { Published = ImpreciseDate.Parse(published) };
        var message = $"'bridge.txt' cannot be published on {published}: today is 1987-05-06 (UTC). Give the date it came out in Published, such as 2022-03-01.";

        Assert.Equal(message, Assert.Throws<PublishedInFutureException>(() => Decide(null, command)).Message);
        Assert.Equal(message, Assert.Throws<PublishedInFutureException>(() => Decide(Known(), command)).Message);
    }

    private static ImmutableArray<IArticleEvent> Decide(Article? article, CaptureArticle command) => CaptureArticleHandler.Decide(article, command, Today);

    private static Article Known(string? publisher = null, string? url = null) =>
        Given.Fold([new ArticleCaptured(null, publisher, url, ImpreciseDate.Parse("1987-05-05"), DateBasis.Stated, null, Command().Text.Digest, 120, "en")]);

    private static CaptureArticle Command() => new(
        "default", "bridge.txt", ArticleText.Of("bridge.txt", Bridge), ImpreciseDate.Parse("1987-05-05"), Title: null, Publisher: null, Url: null, "test");

    private static IEnumerable<string> Stored(ImmutableArray<IArticleEvent> events) =>
        events.Select(e => System.Text.Json.JsonSerializer.Serialize(e, e.GetType(), Timeline.Engine.Log.LogJson.Options));
}
