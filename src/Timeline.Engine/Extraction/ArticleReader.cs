using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Languages.English;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Statements;
using Timeline.Engine.Extraction.Statements.Dating;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Engine.Extraction;

/// <summary>What the caller knows of an article. It goes before what the article says of itself.</summary>
public sealed record ArticleReadingOptions(ImpreciseDate? Published = null, string? Title = null, string? Publisher = null, string? Url = null);

/// <summary>
/// Reads an English article into statements. Pure: the same text and options give the same reading on every machine, in time linear in the
/// text's length.
/// </summary>
public static class ArticleReader
{
    /// <summary>Recorded with every statement, so that a later, better reading can be told from this one.</summary>
    public const string Version = "en/1";

    public static ArticleReading Read(string text, ArticleReadingOptions? options = null) => Read(Tokenize(text), options);

    /// <summary>The words, numbers and marks of an English text, for the stages that are run one by one.</summary>
    public static TokenizedText Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TokenizedText.Of(text, EnglishLanguage.Instance);
    }

    /// <summary>An English text with its paragraphs and all that its words are known to be.</summary>
    public static AnnotatedText Annotate(string text)
    {
        var tokens = Tokenize(text);
        return new AnnotatedText(tokens, Segmenter.Read(tokens));
    }

    internal static ArticleReading Read(TokenizedText tokens, ArticleReadingOptions? options)
    {
        options ??= new ArticleReadingOptions();
        var segments = Segmenter.Read(tokens);
        var publication = PublicationReader.Read(tokens, segments);
        var published = options.Published is { } known ? new PublishedDate(known, null, DateBasis.Stated) : publication.Published;

        if (publication.FrontMatter is { } frontMatter)
        {
            segments = [.. segments.Where(segment => !segment.Range.Overlaps(frontMatter))];
        }

        var annotated = new AnnotatedText(tokens, segments);
        var actors = ActorReader.Read(annotated);
        ImmutableArray<StatementReading> statements = [];

        if (published is not null)
        {
            var attributions = AttributionReader.Read(annotated, actors);
            statements = Statements(annotated, actors, attributions, published.Value);
            (actors, statements) = UnnamedSpeakers.Add(actors, attributions, statements);
        }

        return new ArticleReading(
            options.Title ?? publication.Title,
            options.Publisher ?? publication.Publisher,
            options.Url ?? publication.Url,
            published,
            LanguageReader.Read(tokens),
            actors,
            statements);
    }

    private static ImmutableArray<StatementReading> Statements(
        AnnotatedText text, ActorReading actors, ImmutableArray<Attribution> attributions, ImpreciseDate published)
    {
        var times = TimeExpressionReader.Find(text);
        var expressions = RelativeDates.CountedFrom(published, times, text);
        return StatementReader.Read(text, times, expressions, actors, attributions, published);
    }
}
