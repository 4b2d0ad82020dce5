using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Web.Asking;
using Timeline.Web.Problems;

namespace Timeline.Web.Writes;

/// <summary>Captures articles, and corrects what is said of them.</summary>
internal static class ArticleWrites
{
    private const string One = "/api/collections/{collection}/articles/{article}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Write<ArticleBody, CapturedAnswer>("/api/collections/{collection}/articles", CaptureAsync, Body.LargestWithText)
            .WithSummary("Capture an article", "Reads the article and records its statements. The same text again records nothing new: 201 when it is new, else 200.");
        routes.Write<ArticleBody, PreviewAnswer>("/api/collections/{collection}/articles/preview", PreviewAsync, Body.LargestWithText)
            .WithSummary("Preview a capture", "What a capture would record. Nothing is recorded.");
        routes.Write<AddBody, CorrectionAnswer>($"{One}/statements", AddAsync)
            .WithSummary("Add a statement", "A statement the reader missed, by its words or its place in the text.");
        routes.Write<RedateArticleBody, CorrectionAnswer>(
                $"{One}/redate", async (request, body) => await request.CorrectAsync(new RedateArticle(request.Collection, await request.FindArticleAsync(), body.Published, request.Cause(body))))
            .WithSummary("Redate an article", "When it came out.");
        routes.Write<ReasonBody, CorrectionAnswer>(
                $"{One}/withdraw", async (request, body) => await request.CorrectAsync(new WithdrawArticle(request.Collection, await request.FindArticleAsync(), request.Cause(body))))
            .WithSummary("Withdraw an article", "Its statements are hidden unless asked for.");
        routes.Write<RereadBody, CorrectionAnswer>(
                $"{One}/reread", async (request, body) => await request.CorrectAsync(new RereadArticle(request.Collection, await request.FindArticleAsync(), body.By, body.Reason) { Key = request.Key }))
            .WithSummary("Reread an article", "Reads it again with the reader as it is now, and records what is read otherwise.");
    }

    private static async Task<IResult> CaptureAsync(ApiRequest request, ArticleBody body) => request.Answer(await request.SendAsync(Command(request, body)));

    public static IResult Answer(this ApiRequest request, CapturedArticle article)
    {
        var location = $"/api/collections/{Uri.EscapeDataString(request.Collection)}/articles/{Ids.Of(article.Id)}";
        request.SayReplayed(article.IsReplayed);
        return Answering.Answer.Written(CapturedAnswer.Of(article), article.Position, article.Captured is null ? null : location);
    }

    private static async Task<IResult> PreviewAsync(ApiRequest request, ArticleBody body)
    {
        var article = await request.SendAsync(new PreviewArticle(Command(request, body)));
        return Answering.Answer.Written(new PreviewAnswer(Ids.Of(article.Id), [.. article.Events.Select(EventAnswer.Of)]), position: null);
    }

    private static async Task<IResult> AddAsync(ApiRequest request, AddBody body)
    {
        var article = await request.FindArticleAsync();
        return await request.CorrectAsync(new AddStatement(
            request.Collection, article, body.Span, body.Words, body.Form, await request.FindSpeakerAsync(body.Speaker), body.Said, body.Happened, body.Modality, body.Negated,
            request.Cause(body)));
    }

    private static CaptureArticle Command(ApiRequest request, ArticleBody body)
    {
        const string Name = "the text";
        var bytes = Encoding.UTF8.GetByteCount(body.Text);

        return string.IsNullOrWhiteSpace(body.By) ? throw new RequestRefusedException(ProblemKind.Invalid, "by is blank. Say who records it.")
            : bytes > ArticleText.MaxBytes ? throw new RequestRefusedException(
                ProblemKind.TooLarge, FormattableString.Invariant($"The text has {bytes:N0} bytes, and {ArticleText.MaxBytes:N0} is the most that is read. Split it."))
            : new CaptureArticle(request.Collection, Name, ArticleText.Of(Name, body.Text), body.Published, body.Title, body.Publisher, body.Url, body.By.Trim()) { Key = request.Key };
    }
}

/// <summary>What a capture recorded. Members and their order are a contract; those from <c>article</c> to <c>withdrawn</c> are the command line's.</summary>
/// <param name="Article">32 hex digits.</param>
/// <param name="Statements">How many new ones.</param>
/// <param name="Published">Null, with what follows, when the text was captured before.</param>
/// <param name="Position">Of the last event; null when nothing was recorded.</param>
internal sealed record CapturedAnswer(
    string Article, int Statements, ImpreciseDate? Published, DateBasis? PublishedBasis, string? PublishedWords, string? Language, bool Withdrawn, long? Position)
{
    public static CapturedAnswer Of(CapturedArticle article) => new(
        Ids.Of(article.Id), article.Statements.Count(), article.Captured?.Published, article.Captured?.PublishedBasis, article.Captured?.PublishedWords,
        article.Captured?.Language, article.IsWithdrawn, article.Position);
}

/// <summary>What a capture would record.</summary>
internal sealed record PreviewAnswer(string Article, IReadOnlyList<EventAnswer> Events);
