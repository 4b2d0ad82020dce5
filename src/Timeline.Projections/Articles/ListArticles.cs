using System.Text.Json.Serialization;
using MediatR;
using Npgsql;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Articles;

/// <summary>Asks which articles a collection has, in order of publication, unknown last.</summary>
/// <param name="Limit">How many at most; null for all of them.</param>
/// <param name="After">The place to go on from: send <see cref="ArticleCursor.Query"/> with it, and a limit.</param>
/// <remarks>
/// Fails with <see cref="CollectionNotFoundException"/> or <see cref="PositionNotReachedException"/>, and for a limit below 1 with
/// <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
public sealed record ListArticles(string Collection, AsOf AsOf, int? Limit = null, ArticleCursor? After = null) : IRequest<ArticleList>;

/// <summary>The articles of a collection as of a position, or a page of them.</summary>
public sealed record ArticleList(long Position, IReadOnlyList<ArticleView> Articles)
{
    /// <summary>Cursor of what follows; null at the end.</summary>
    [JsonIgnore]
    public string? Next { get; init; }

    /// <summary>Cursor of what comes before; null at the beginning.</summary>
    [JsonIgnore]
    public string? Previous { get; init; }
}

internal sealed class ListArticlesHandler(NpgsqlDataSource dataSource, ReadPosition positions) : IRequestHandler<ListArticles, ArticleList>
{
    private const string Holds = "collection = $1 and from_position <= $2 and until_position > $2";

    public async Task<ArticleList> Handle(ListArticles query, CancellationToken cancellationToken)
    {
        if (query.Limit is { } limit)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(query.Limit));
        }

        var at = await positions.FindAsync(query.Collection, query.AsOf, cancellationToken);
        var page = Page<ArticleRow>.Of(await RowsAsync(query, at.Position, cancellationToken), query.Limit, query.After is not null, query.After is { IsBackward: true });
        var counts = await CountAsync(query, at.Position, page.Rows, cancellationToken);

        return new ArticleList(at.Position, [.. page.Rows.Select(row => ArticleView.Of(row, counts.GetValueOrDefault(row.Article)))])
        {
            Next = page.HasNext ? ArticleCursor.At(query, at.Position, page.Rows[^1], isBackward: false).ToString() : null,
            Previous = page.HasPrevious ? ArticleCursor.At(query, at.Position, page.Rows[0], isBackward: true).ToString() : null,
        };
    }

    /// <summary>Those of the page and one more, in the order they are walked in.</summary>
    private Task<List<ArticleRow>> RowsAsync(ListArticles query, long position, CancellationToken cancellationToken)
    {
        var table = ViewTables.Articles;
        var isBackward = query.After is { IsBackward: true };
        var conditions = new SqlConditions().Given(query.Collection, position).And(Holds);

        if (query.After is { Place: var place })
        {
            conditions.And(place.Sql(isBackward, conditions.Parameter));
        }

        return conditions
            .ToCommand(dataSource, where => $"""
                select {table.ColumnList} from {table.FullName} where {where}
                order by {(isBackward ? ArticleOrder.Backward : ArticleOrder.Columns)}{(query.Limit is { } limit ? $" limit {limit + 1}" : "")}
                """)
            .ReadAsync(table.Read, cancellationToken);
    }

    /// <summary>How many statements stand in each; an article without any is not counted.</summary>
    private async Task<Dictionary<Guid, int>> CountAsync(ListArticles query, long position, IReadOnlyList<ArticleRow> rows, CancellationToken cancellationToken)
    {
        // Of all articles one pass over the statements is quicker than a look at each.
        var (among, values) = query.Limit is null
            ? ("", (object[])[query.Collection, position])
            : (" and article = any($3)", [query.Collection, position, rows.Select(row => row.Article).ToArray()]);
        var counts = await dataSource
            .Command(
                $"select article, count(*)::integer from {ViewTables.Statements.FullName} where {Holds} and status <> 'Retracted'{among} group by article",
                values)
            .ReadAsync(reader => (Article: reader.GetGuid(0), Count: reader.GetInt32(1)), cancellationToken);
        return counts.ToDictionary(count => count.Article, count => count.Count);
    }
}
