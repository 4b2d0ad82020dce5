using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Says that an article is no longer relied upon: none of its statements is shown unless asked for.</summary>
/// <remarks>Fails with <see cref="NotRecordedException"/>, <see cref="ConflictException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record WithdrawArticle(string Collection, Guid Article, Cause Cause) : IRequest<Corrected>;

/// <summary>Loads the article, decides and appends.</summary>
internal sealed class WithdrawArticleHandler(EventLog log) : IRequestHandler<WithdrawArticle, Corrected>
{
    public Task<Corrected> Handle(WithdrawArticle command, CancellationToken cancellationToken) =>
        log.CorrectAsync(command.Collection, command.Article, command.Cause, article => Decide(article, command), cancellationToken);

    /// <summary>What to record, given what is known of the article. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, WithdrawArticle command)
    {
        article.ThrowIfChangedSince(command.Cause.SeenPosition);
        return article.IsWithdrawn ? [] : [new ArticleWithdrawn()];
    }
}
