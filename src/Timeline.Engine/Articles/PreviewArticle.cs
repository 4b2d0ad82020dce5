using System.Collections.Immutable;
using MediatR;
using NodaTime;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Asks what a capture would record, and records nothing. It makes no tables either, and a database that can only be read will do.</summary>
/// <remarks>Fails as the capture would.</remarks>
public sealed record PreviewArticle(CaptureArticle Capture) : IRequest<CapturedArticle>
{
    /// <summary>What earlier previews would have recorded of the same text, where several articles are to be captured one after the other.</summary>
    public ImmutableArray<IArticleEvent> After { get; init; } = [];

    /// <summary>The answer where no database is there yet. Pure.</summary>
    /// <exception cref="RefusedInputException">As the capture would fail.</exception>
    public CapturedArticle OfEmptyLog(LocalDate today) => Of(article: null, CollectionName.Require(Capture.Collection), today);

    internal CapturedArticle Of(Article? article, string collection, LocalDate today)
    {
        var id = StreamIds.OfArticle(collection, Capture.Text.Digest);
        var then = After.Select(e => new RecordedEvent(collection, id, 0, default, Capture.By, null, e)).Aggregate(article, Article.Fold);
        return new CapturedArticle(id, CaptureArticleHandler.Decide(then, Capture, today), then?.IsWithdrawn ?? false);
    }
}

/// <summary>Loads what is known of the article and decides.</summary>
internal sealed class PreviewArticleHandler(EventLog log, IClock clock) : IRequestHandler<PreviewArticle, CapturedArticle>
{
    public async Task<CapturedArticle> Handle(PreviewArticle request, CancellationToken cancellationToken)
    {
        var collection = CollectionName.Require(request.Capture.Collection);
        var id = StreamIds.OfArticle(collection, request.Capture.Text.Digest);
        var article = await log.FoldAsync<Article>(collection, id, Article.Fold, cancellationToken);
        return request.Of(article, collection, clock.GetCurrentInstant().InUtc().Date);
    }
}
