using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Tests.Extraction.Layout;

public sealed class PublicationReaderTests
{
    [Theory]
    [InlineData("---\ntitle: Ferries\ndate: 2019-05-06\n---\nThe ferries stood still.", "2019-05-06", "2019-05-06")]
    [InlineData("---\npublished: \"2019-05-06T10:00:00Z\"\n---\nThe ferries stood still.", "2019-05-06", "2019-05-06")]
    [InlineData("OSLO, May 6, 2019 — The ferries stood still.", "2019-05-06", "May 6, 2019")]
    [InlineData("BERGEN, Norway, 6 May 2019 (Coast Wire) - The ferries stood still.", "2019-05-06", "6 May 2019")]
    [InlineData("Ferries stand still\nMonday, 6th May 2019\nThe ferries stood still.", "2019-05-06", "6th May 2019")]
    [InlineData("Ferries stand still\nPublished 6 May 2019 at 10:40 GMT\nThe ferries stood still.", "2019-05-06", "6 May 2019")]
    [InlineData("Updated May 7, 2019\nPublished May 6, 2019\nThe ferries stood still.", "2019-05-06", "May 6, 2019")]
    [InlineData("Updated Sept. 7, 2019\nThe ferries stood still.", "2019-09-07", "Sept. 7, 2019")]
    public void An_article_states_when_it_came_out(string article, string date, string words)
    {
        var published = Read(article).Published;

        Assert.NotNull(published);
        Assert.Equal(date, published.Value.ToString());
        Assert.Equal(words, published.Range?.Of(article).ToString());
        Assert.Equal(DateBasis.Stated, published.Basis);
    }

    [Theory]
    [InlineData("On May 6, 2019 the ferries stood still.")]
    [InlineData("The line opened on 6 May 2019 — nobody came.")]
    [InlineData("The ferries stood still.\nUpdated by the desk.")]
    [InlineData("6/5/2019\nThe ferries stood still.")]
    [InlineData("Updated February 30, 2019\nThe ferries stood still.")]
    [InlineData("")]
    public void A_date_in_the_story_is_not_when_it_came_out(string article) => Assert.Null(Read(article).Published);

    [Fact]
    public void Without_a_date_of_its_own_an_article_is_as_old_as_its_newest_post()
    {
        const string Article = "One.\nTwo.\n— A (@a) May 6, 2019\nThree.\n— B (@b) May 9, 2019\nFour.\n— C (@c) May 8, 2019";
        var published = Read(Article, Post(Article, "A", 6), Post(Article, "B", 9), Post(Article, "C", 8)).Published;

        Assert.Equal("2019-05-09", published?.Value.ToString());
        Assert.Equal("— B (@b) May 9, 2019", published?.Range?.Of(Article).ToString());
        Assert.Equal(DateBasis.Carried, published?.Basis);
    }

    [Fact]
    public void Front_matter_gives_title_publisher_and_address()
    {
        const string Article = "---\r\nTitle: 'No ferries: day two'\r\npublisher: Coast Wire\r\nurl: https://coast.example/ferries\r\n---\r\nThe ferries stood still.";
        var reading = Read(Article);

        Assert.Equal("No ferries: day two", reading.Title);
        Assert.Equal("Coast Wire", reading.Publisher);
        Assert.Equal("https://coast.example/ferries", reading.Url);
        Assert.EndsWith("---\r", reading.FrontMatter?.Of(Article).ToString());
    }

    [Theory]
    [InlineData("# Ferries stand still\n\nIt is the second day.", SegmentKind.Heading, "Ferries stand still")]
    [InlineData("Ferries stand still\n\nIt is the second day.", SegmentKind.Heading, "Ferries stand still")]
    [InlineData("The ferries stood still.\n\nIt is the second day.", SegmentKind.Prose, null)]
    public void The_first_heading_is_the_title_when_nothing_stands_before_it(string article, SegmentKind kind, string? title)
    {
        var first = new Segment(kind, new CharRange(0, article.IndexOf('\n', StringComparison.Ordinal)), []);
        Assert.Equal(title, Read(article, first).Title);
    }

    private static Segment Post(string article, string name, int day)
    {
        var start = article.IndexOf("— " + name, StringComparison.Ordinal);
        var line = article.IndexOf('\n', start);
        var range = new CharRange(start, line < 0 ? article.Length : line);
        return new Segment(SegmentKind.Post, range, [], new PostSignature(range, name, "@" + name, new LocalDate(2019, 5, day), null));
    }

    private static PublicationReading Read(string article, params ImmutableArray<Segment> segments) =>
        PublicationReader.Read(ArticleReader.Tokenize(article), segments);
}
