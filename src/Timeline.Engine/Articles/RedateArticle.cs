using System.Collections.Immutable;
using MediatR;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Says when an article came out. What was said when it came out moves with it.</summary>
/// <remarks>Fails with <see cref="NotRecordedException"/>, <see cref="ConflictException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record RedateArticle(string Collection, Guid Article, ImpreciseDate Published, Cause Cause) : IRequest<Corrected>;

/// <summary>Loads the article, decides and appends.</summary>
internal sealed class RedateArticleHandler(EventLog log, IClock clock) : IRequestHandler<RedateArticle, Corrected>
{
    public Task<Corrected> Handle(RedateArticle command, CancellationToken cancellationToken) =>
        log.CorrectAsync(
            command.Collection, command.Article, command.Cause, article => Decide(article, command, clock.GetCurrentInstant().InUtc().Date), cancellationToken);

    /// <summary>What to record, given what is known of the article. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, RedateArticle command, LocalDate today)
    {
        article.Standing().ThrowIfChangedSince(command.Cause.SeenPosition);
        GivenDates.ThrowIfInFuture(GivenValue.Published, command.Published, today);
        return article.Published == command.Published ? [] : [new ArticleRedated(command.Published)];
    }
}
