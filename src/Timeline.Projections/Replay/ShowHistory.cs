using MediatR;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Replay;

/// <summary>Asks for everything that was ever recorded about one statement.</summary>
/// <param name="Id">At least eight hex digits of the article's id, <c>#</c> and the number.</param>
/// <remarks>Fails with <see cref="StatementNotFoundException"/> or <see cref="ArticleNotFoundException"/> or <see cref="CollectionNotFoundException"/>.</remarks>
public sealed record ShowHistory(string Collection, string Id) : IRequest<StatementHistory>;

/// <summary>A statement's events in order, each with what stood before and after it. It has all that are recorded, also where other reads are held back.</summary>
public sealed record StatementHistory(long Position, string Id, IReadOnlyList<ChronologyChange> Changes);

internal sealed class ShowHistoryHandler(ReadPosition positions, ArticleIds ids, ChangeReader changes) : IRequestHandler<ShowHistory, StatementHistory>
{
    public async Task<StatementHistory> Handle(ShowHistory query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, AsOf.Latest, cancellationToken);
        var (article, number) = await ids.FindStatementAsync(query.Collection, at.Position, query.Id, cancellationToken);
        var history = await changes.OfStatementAsync(query.Collection, article, number, at, cancellationToken);

        return history.Count == 0
            ? throw new StatementNotFoundException(query.Id, query.Collection)
            : new StatementHistory(Math.Max(at.Position, history[^1].Position), StatementView.IdOf(article, number), history);
    }
}
