using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Projections.Articles;
using Timeline.Web.Answering;
using Timeline.Web.Asking;

namespace Timeline.Web.Reads;

/// <summary>Captured articles, and one with its text.</summary>
internal static class ArticleReads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read<ArticleList>("/api/collections/{collection}/articles", ListAsync, Parameters.AsOf)
            .Says("List articles", "Every captured article, in order of publication.");
        routes.Read<ArticleWithText>("/api/collections/{collection}/articles/{article}", ShowAsync, Parameters.AsOf)
            .Says("One article", "Its text and every statement in it, in the order of the text; `begin` and `end` count Unicode code points of the text.");
    }

    private static async Task<IResult> ListAsync(Asked asked)
    {
        var list = await asked.SendAsync(new ListArticles(asked.Collection, asked.AsOf), new ArticleList(0, []), asked.AsOf);
        return Answer.Read(list, list.Position, asked.AsOf);
    }

    private static async Task<IResult> ShowAsync(Asked asked)
    {
        var article = await asked.SendAsync(new ShowArticle(asked.Collection, asked.Article, asked.AsOf));
        return Answer.Read(article, article.Position, asked.AsOf);
    }
}
