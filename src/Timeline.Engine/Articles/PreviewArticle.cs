using MediatR;
using NodaTime;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Asks what a capture would record, and records nothing.</summary>
/// <remarks>Fails as the capture would.</remarks>
public sealed record PreviewArticle(CaptureArticle Capture) : IRequest<CapturedArticle>;

/// <summary>Loads what is known of the article and decides.</summary>
internal sealed class PreviewArticleHandler(EventLog log, IClock clock) : IRequestHandler<PreviewArticle, CapturedArticle>
{
    public async Task<CapturedArticle> Handle(PreviewArticle request, CancellationToken cancellationToken)
    {
        var collection = CollectionName.Require(request.Capture.Collection);
        var id = StreamIds.OfArticle(collection, request.Capture.Text.Digest);
        var article = await log.FoldAsync<Article>(collection, id, Article.Fold, cancellationToken);
        return new CapturedArticle(id, CaptureArticleHandler.Decide(article, request.Capture, clock.GetCurrentInstant().InUtc().Date), article?.IsWithdrawn ?? false);
    }
}
