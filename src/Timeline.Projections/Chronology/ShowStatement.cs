using MediatR;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
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

/// <summary>Asks for one statement after everything that is recorded about it, also where reads are held back: for who has just recorded something.</summary>
/// <remarks>Fails with <see cref="StatementNotFoundException"/> or <see cref="CollectionNotFoundException"/>.</remarks>
public sealed record ShowStatementNow(string Collection, Guid Article, int Number) : IRequest<StatementAsOf>;

internal sealed class ShowStatementHandler(NpgsqlDataSource dataSource, EventLog log, ReadPosition positions, NameBooks books, ArticleIds ids, ActorLookup actors)
    : IRequestHandler<ShowStatement, StatementAsOf>, IRequestHandler<ShowStatementNow, StatementAsOf>
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

        return new StatementAsOf(at.Position, await ViewAsync(query.Collection, at, row, cancellationToken));
    }

    public async Task<StatementAsOf> Handle(ShowStatementNow query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, AsOf.Latest, cancellationToken);
        var stream = await StreamVersions.ReadAsync(log, query.Collection, query.Article, cancellationToken);
        var row = stream.Of(query.Number).LastOrDefault().Row
            ?? throw new StatementNotFoundException(StatementView.IdOf(query.Article, query.Number), query.Collection);
        return new StatementAsOf(Math.Max(at.Position, stream.Events[^1].Position), await ViewAsync(query.Collection, at, row, cancellationToken));
    }

    private async Task<StatementView> ViewAsync(string collection, ReadAt at, StatementRow row, CancellationToken cancellationToken)
    {
        var names = await books.LoadAsync(collection, at, cancellationToken);
        await actors.SpellAsync(names, collection, at.Position, [row], cancellationToken);
        return StatementView.Of(row, names, possibly: false);
    }
}
