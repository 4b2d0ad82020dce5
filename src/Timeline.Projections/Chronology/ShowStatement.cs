using MediatR;
using Npgsql;
using Timeline.Projections.Actors;
using Timeline.Projections.Articles;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Projections.Chronology;

/// <summary>Asks for one statement as it stands, whatever its status.</summary>
/// <param name="Id">At least eight hex digits of the article's id, <c>#</c> and the number.</param>
/// <remarks>
/// Fails with <see cref="StatementNotFoundException"/>, <see cref="ArticleNotFoundException"/>, <see cref="CollectionNotFoundException"/> or
/// <see cref="PositionNotReachedException"/>.
/// </remarks>
public sealed record ShowStatement(string Collection, string Id, AsOf AsOf) : IRequest<StatementAsOf>;

/// <summary>A statement as of a position. Members and their order are a contract.</summary>
public sealed record StatementAsOf(long Position, StatementView Statement);

internal sealed class ShowStatementHandler(NpgsqlDataSource dataSource, ReadPosition positions, NameBooks books, ArticleIds ids, ActorLookup actors)
    : IRequestHandler<ShowStatement, StatementAsOf>
{
    public async Task<StatementAsOf> Handle(ShowStatement query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, query.AsOf, cancellationToken);
        var (article, number) = await ids.FindStatementAsync(query.Collection, at.Position, query.Id, cancellationToken);
        var table = ViewTables.Statements;
        var rows = await dataSource
            .Command(
                $"select {table.ReadList} from {table.FullName} where collection = $1 and article = $2 and number = $3 and from_position <= $4 and until_position > $4",
                query.Collection, article, number, at.Position)
            .ReadAsync(table.Read, cancellationToken);

        if (rows is not [var row])
        {
            throw new StatementNotFoundException(query.Id, query.Collection);
        }

        var names = await books.LoadAsync(query.Collection, at, cancellationToken);
        await actors.SpellAsync(names, query.Collection, at.Position, rows, cancellationToken);
        return new StatementAsOf(at.Position, StatementView.Of(row, names, possibly: false));
    }
}
