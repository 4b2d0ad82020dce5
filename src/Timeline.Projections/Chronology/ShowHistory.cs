using MediatR;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Articles;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;
using Timeline.Projections.Views;

namespace Timeline.Projections.Chronology;

/// <summary>Asks for everything that was ever recorded about one statement.</summary>
/// <param name="Id">At least eight hex digits of the article's id, <c>#</c> and the number.</param>
/// <remarks>Fails with <see cref="StatementNotFoundException"/> or <see cref="ArticleNotFoundException"/> or <see cref="CollectionNotFoundException"/>.</remarks>
public sealed record ShowHistory(string Collection, string Id) : IRequest<StatementHistory>;

/// <summary>A statement's events in order, each with what stood before and after it.</summary>
public sealed record StatementHistory(long Position, string Id, IReadOnlyList<ChronologyChange> Changes);

internal sealed class ShowHistoryHandler(EventLog log, ReadPosition positions, ArticleIds ids) : IRequestHandler<ShowHistory, StatementHistory>
{
    public async Task<StatementHistory> Handle(ShowHistory query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, AsOf.Latest, cancellationToken);
        var (article, number) = await ids.FindStatementAsync(query.Collection, at.Position, query.Id, cancellationToken);
        var versions = new ViewVersions();
        var fold = new ViewFold(versions);
        var steps = new List<(RecordedEvent Event, StatementRow? Before, StatementRow? After)>();
        StatementRow? last = null;

        await foreach (var e in log.ReadAsync(query.Collection, 0, at.Position, cancellationToken))
        {
            fold.Apply(e);
            var before = last;
            last = versions.Statements.All.Select(v => v.Row).LastOrDefault(row => row.Article == article && row.Number == number) ?? last;
            versions.Clear();

            var isOwn = e.Stream == article && e.Data switch
            {
                IStatementEvent own => own.Number == number,
                ArticleRedated or ArticleWithdrawn => last is not null,
                _ => false,
            };

            if (isOwn)
            {
                steps.Add((e, before, last));
            }
        }

        var names = fold.Names();
        return steps.Count == 0
            ? throw new StatementNotFoundException(query.Id, query.Collection)
            : new StatementHistory(
                at.Position,
                StatementView.IdOf(article, number),
                [.. steps.Select(step => Changes.Describe(step.Event, step.Before, step.After, names)).OfType<ChronologyChange>()]);
    }
}
