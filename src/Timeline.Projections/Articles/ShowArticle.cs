using MediatR;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Articles;

/// <summary>Asks for one article: its text and every statement in it, in the order of the text.</summary>
/// <param name="Id">At least eight hex digits of its id.</param>
/// <remarks>
/// Fails with <see cref="ArticleNotFoundException"/>, <see cref="CollectionNotFoundException"/>, <see cref="PositionNotReachedException"/> or
/// <see cref="TextChangedException"/>.
/// </remarks>
public sealed record ShowArticle(string Collection, string Id, AsOf AsOf) : IRequest<ArticleWithText>;

/// <summary>An article, its text and its statements.</summary>
/// <param name="Text">Null when it was taken down.</param>
public sealed record ArticleWithText(long Position, ArticleView Article, string? Text, IReadOnlyList<StatementView> Statements);

internal sealed class ShowArticleHandler(NpgsqlDataSource dataSource, EventLog log, ReadPosition positions, NameBooks books, ArticleIds ids, ActorLookup actors)
    : IRequestHandler<ShowArticle, ArticleWithText>
{
    public async Task<ArticleWithText> Handle(ShowArticle query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, query.AsOf, cancellationToken);
        var id = await ids.FindArticleAsync(query.Collection, at.Position, query.Id, cancellationToken);

        var article = (await LoadAsync(ViewTables.Articles, query.Collection, id, at.Position, cancellationToken)).Single();
        var statements = await LoadAsync(ViewTables.Statements, query.Collection, id, at.Position, cancellationToken);
        var names = await books.LoadAsync(query.Collection, at, cancellationToken);
        await actors.SpellAsync(names, query.Collection, at.Position, statements, cancellationToken);

        var text = await log.Texts.FindAsync(query.Collection, id, cancellationToken);

        return new ArticleWithText(
            at.Position,
            ArticleView.Of(article, statements.Count(row => row.Status is not StatementStatus.Retracted)),
            text,
            [.. statements.OrderBy(row => row.Span.Begin).ThenBy(row => row.Number).Select(row => StatementView.Of(row, names, possibly: false))]);
    }

    private Task<List<TRow>> LoadAsync<TRow>(
        ViewTable<TRow> table, string collection, Guid article, long position, CancellationToken cancellationToken) =>
        dataSource
            .Command(
                $"select {table.ColumnList} from {table.FullName} where collection = $1 and article = $2 and from_position <= $3 and until_position > $3",
                collection, article, position)
            .ReadAsync(table.Read, cancellationToken);
}
