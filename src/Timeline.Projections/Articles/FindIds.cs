using MediatR;
using Timeline.Engine.Events;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Articles;

/// <summary>Asks which article an id, or its beginning, means.</summary>
/// <param name="Id">At least eight hex digits.</param>
/// <remarks>Fails with <see cref="ArticleNotFoundException"/> or <see cref="CollectionNotFoundException"/>.</remarks>
public sealed record FindArticle(string Collection, string Id) : IRequest<Guid>;

/// <summary>Asks which statement an id, or its beginning, means. Whether the article has one of that number is not looked up.</summary>
/// <param name="Id">At least eight hex digits of the article's id, <c>#</c> and the number.</param>
/// <remarks>Fails with <see cref="StatementNotFoundException"/>, <see cref="ArticleNotFoundException"/> or <see cref="CollectionNotFoundException"/>.</remarks>
public sealed record FindStatement(string Collection, string Id) : IRequest<StatementId>;

internal sealed class FindIdsHandler(ReadPosition positions, ArticleIds ids) : IRequestHandler<FindArticle, Guid>, IRequestHandler<FindStatement, StatementId>
{
    public async Task<Guid> Handle(FindArticle query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, AsOf.Latest, cancellationToken);
        return await ids.FindArticleAsync(query.Collection, at.Position, query.Id, cancellationToken);
    }

    public async Task<StatementId> Handle(FindStatement query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, AsOf.Latest, cancellationToken);
        return await ids.FindStatementAsync(query.Collection, at.Position, query.Id, cancellationToken);
    }
}
