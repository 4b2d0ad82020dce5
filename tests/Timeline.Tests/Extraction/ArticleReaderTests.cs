using System.Runtime.CompilerServices;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction;

namespace Timeline.Tests.Extraction;

public sealed class ArticleReaderTests
{
    [Fact]
    public void An_article_is_read_into_dated_attributed_statements()
    {
        var article = Article("harbour.txt");
        Approved.Matches("Articles/harbour", Readings.Print(article, ArticleReader.Read(article)));
    }

    [Fact]
    public void What_the_caller_knows_goes_before_what_the_article_says()
    {
        var reading = ArticleReader.Read(
            Article("harbour.txt"),
            new ArticleReadingOptions(ImpreciseDate.Parse("2019-05-10"), "Another title", "Another publisher", "https://example.org"));

        Assert.Equal("2019-05-10", reading.Published?.Value.ToString());
        Assert.Equal(DateBasis.Stated, reading.Published?.Basis);
        Assert.Equal(("Another title", "Another publisher", "https://example.org"), (reading.Title, reading.Publisher, reading.Url));
    }

    [Fact]
    public void Without_any_date_nothing_is_stated()
    {
        var reading = ArticleReader.Read("The bridge collapsed on Monday.");

        Assert.Null(reading.Published);
        Assert.Empty(reading.Statements);
    }

    [Fact]
    public void An_article_of_some_month_gives_no_day_to_a_weekday()
    {
        var statement = Assert.Single(ArticleReader.Read("The bridge collapsed on Monday.", new ArticleReadingOptions(ImpreciseDate.Parse("2019-05"))).Statements);

        Assert.Equal("../2019-05", statement.Happened.Value?.ToString());
    }

    [Fact]
    public void Front_matter_is_no_part_of_the_story()
    {
        const string Article = "---\ntitle: The bridge that fell\ndate: 2019-05-08\n---\n\nThe bridge collapsed on Monday, the town said in a letter.";
        var reading = ArticleReader.Read(Article);

        Assert.Equal("The bridge that fell", reading.Title);
        Assert.All(reading.Statements, statement => Assert.True(statement.Range.Start > Article.LastIndexOf("---", StringComparison.Ordinal)));
        Assert.NotEmpty(reading.Statements);
    }

    [Fact]
    public void Every_speaker_is_an_actor_of_the_article()
    {
        const string Article = "Published: 2019-05-08\n\nA report by the ferryman found that the bridge had failed. Dockers said it was old. It was closed, dockers said.";
        var reading = ArticleReader.Read(Article);

        Assert.Equal(["A report by the ferryman", "Dockers", "Dockers"], reading.Statements.Select(statement => statement.Speaker));
        Assert.All(reading.Statements, statement => Assert.Equal(ActorKind.Unnamed, reading.Actors.Named(statement.Speaker!)?.Kind));
        Assert.All(reading.Statements, statement => Assert.Contains(reading.Actors.Mentions, mention => mention.Name == statement.Speaker));
    }

    private static string Article(string name, [CallerFilePath] string test = "") =>
        File.ReadAllText(Path.Combine(Repository.FolderOf(test), "Articles", name)).ReplaceLineEndings("\n");
}
