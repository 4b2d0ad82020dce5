using MediatR;
using Npgsql;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Projections.Articles;

/// <summary>Asks which articles a collection has, in order of publication, unknown last.</summary>
/// <remarks>Fails with <see cref="CollectionNotFoundException"/> or <see cref="PositionNotReachedException"/>.</remarks>
public sealed record ListArticles(string Collection, AsOf AsOf) : IRequest<ArticleList>;

/// <summary>The articles of a collection as of a position.</summary>
public sealed record ArticleList(long Position, IReadOnlyList<ArticleView> Articles);

internal sealed class ListArticlesHandler(NpgsqlDataSource dataSource, ReadPosition positions) : IRequestHandler<ListArticles, ArticleList>
{
    public async Task<ArticleList> Handle(ListArticles query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, query.AsOf, cancellationToken);
        var table = ViewTables.Articles;
        const string holds = "collection = $1 and from_position <= $2 and until_position > $2";
        var articles = await dataSource
            .Command($"select {table.ColumnList} from {table.FullName} where {holds}", query.Collection, at.Position)
            .ReadAsync(table.Read, cancellationToken);
        var counts = await dataSource
            .Command(
                $"select article, count(*)::integer from {ViewTables.Statements.FullName} where {holds} and status <> 'Retracted' group by article",
                query.Collection, at.Position)
            .ReadAsync(reader => (Article: reader.GetGuid(0), Count: reader.GetInt32(1)), cancellationToken);
        var countOf = counts.ToDictionary(c => c.Article, c => c.Count);

        return new ArticleList(
            at.Position,
            [
                .. articles
                    .OrderBy(row => Chronology.DayNumber.First(row.Published))
                    .ThenBy(row => row.Digest, StringComparer.Ordinal)
                    .Select(row => ArticleView.Of(row, countOf.GetValueOrDefault(row.Article))),
            ]);
    }
}
