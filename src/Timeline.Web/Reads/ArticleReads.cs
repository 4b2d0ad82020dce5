using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Projections.Articles;
using Timeline.Web.Answering;
using Timeline.Web.Asking;

namespace Timeline.Web.Reads;

/// <summary>Captured articles, a page at a time or all, and one with its text.</summary>
internal static class ArticleReads
{
    private static readonly Parameter<ArticleCursor> After = Parameters.Cursor<ArticleCursor>(ArticleCursor.TryParse);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read<ArticlePage>("/api/collections/{collection}/articles", ListAsync, Parameters.AsOf, Parameters.Limit, After)
            .WithSummary("List articles", "Captured articles in order of publication, a page at a time. Asked for with `Accept: application/x-ndjson`, all of them, one a line.");
        routes.Read<ArticleWithText>("/api/collections/{collection}/articles/{article}", ShowAsync, Parameters.AsOf)
            .WithSummary("One article", "Its text and every statement in it, in the order of the text; `begin` and `end` count Unicode code points of the text.");
    }

    private static Task<IResult> ListAsync(ApiRequest request)
    {
        var query = Query(request);
        return Paging.AnswerAsync(
            request, query, query.AsOf, ReadAsync,
            next => Parameters.Follow<ArticleCursor, ListArticles>(next, ArticleCursor.TryParse, place => place.Query with { After = place }),
            part => new ArticlePage(part.Position, part.Rows, part.Next, part.Previous));

        async Task<Part<ArticleView>> ReadAsync(ListArticles part, int limit)
        {
            var list = await request.SendAsync(part with { Limit = limit }, new ArticleList(0, []), part.AsOf);
            return new(list.Position, list.Articles, list.Next, list.Previous);
        }
    }

    private static ListArticles Query(ApiRequest request)
    {
        if (request.Get(After) is not { } cursor)
        {
            return new ListArticles(request.Collection, request.AsOf);
        }

        Paging.RequireOnlyLimit(request, cursor.Query.Collection, [Parameters.AsOf]);
        return cursor.Query with { After = cursor };
    }

    private static async Task<IResult> ShowAsync(ApiRequest request)
    {
        var article = await request.SendAsync(new ShowArticle(request.Collection, request.Article, request.AsOf));
        return Answer.Read(article, article.Position, request.AsOf);
    }
}

/// <summary>A page of articles. Members and their order are a contract.</summary>
/// <param name="Next">Cursor of what follows; null at the end.</param>
/// <param name="Previous">Cursor of what comes before; null at the beginning.</param>
internal sealed record ArticlePage(long Position, IReadOnlyList<ArticleView> Articles, string? Next, string? Previous);
