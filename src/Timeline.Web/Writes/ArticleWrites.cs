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
            .Says("Capture an article", "Reads the article and records its statements. The same text again records nothing new: 201 when it is new, else 200.");
        routes.Write<ArticleBody, PreviewAnswer>("/api/collections/{collection}/articles/preview", PreviewAsync, Body.LargestWithText)
            .Says("Preview a capture", "What a capture would record. Nothing is recorded.");
        routes.Write<AddBody, CorrectionAnswer>($"{One}/statements", AddAsync)
            .Says("Add a statement", "A statement the reader missed, by its words or its place in the text.");
        routes.Write<RedateArticleBody, CorrectionAnswer>(
                $"{One}/redate", async (asked, body) => await asked.CorrectAsync(new RedateArticle(asked.Collection, await asked.FindArticleAsync(), body.Published, asked.Cause(body))))
            .Says("Redate an article", "When it came out.");
        routes.Write<ReasonBody, CorrectionAnswer>(
                $"{One}/withdraw", async (asked, body) => await asked.CorrectAsync(new WithdrawArticle(asked.Collection, await asked.FindArticleAsync(), asked.Cause(body))))
            .Says("Withdraw an article", "Its statements are hidden unless asked for.");
        routes.Write<RereadBody, CorrectionAnswer>(
                $"{One}/reread", async (asked, body) => await asked.CorrectAsync(new RereadArticle(asked.Collection, await asked.FindArticleAsync(), body.By, body.Reason) { Key = asked.Key }))
            .Says("Reread an article", "Reads it again with the reader as it is now, and records what is read otherwise.");
    }

    private static async Task<IResult> CaptureAsync(Asked asked, ArticleBody body) => asked.Answer(await asked.SendAsync(Command(asked, body)));

    public static IResult Answer(this Asked asked, CapturedArticle article)
    {
        var location = $"/api/collections/{Uri.EscapeDataString(asked.Collection)}/articles/{Ids.Of(article.Id)}";
        asked.SayReplayed(article.IsReplayed);
        return Answering.Answer.Written(CapturedAnswer.Of(article), article.Position, article.Captured is null ? null : location);
    }

    private static async Task<IResult> PreviewAsync(Asked asked, ArticleBody body)
    {
        var article = await asked.SendAsync(new PreviewArticle(Command(asked, body)));
        return Answering.Answer.Written(new PreviewAnswer(Ids.Of(article.Id), [.. article.Events.Select(EventAnswer.Of)]), position: null);
    }

    private static async Task<IResult> AddAsync(Asked asked, AddBody body)
    {
        var article = await asked.FindArticleAsync();
        return await asked.CorrectAsync(new AddStatement(
            asked.Collection, article, body.Span, body.Words, body.Form, await asked.FindSpeakerAsync(body.Speaker), body.Said, body.Happened, body.Modality, body.Negated,
            asked.Cause(body)));
    }

    private static CaptureArticle Command(Asked asked, ArticleBody body)
    {
        const string Name = "the text";
        var bytes = Encoding.UTF8.GetByteCount(body.Text);

        return string.IsNullOrWhiteSpace(body.By) ? throw new RequestRefusedException(ProblemKind.Invalid, "by is blank. Say who records it.")
            : bytes > ArticleText.MaxBytes ? throw new RequestRefusedException(
                ProblemKind.TooLarge, FormattableString.Invariant($"The text has {bytes:N0} bytes; the limit is {ArticleText.MaxBytes:N0}. Split it."))
            : new CaptureArticle(asked.Collection, Name, ArticleText.Of(Name, body.Text), body.Published, body.Title, body.Publisher, body.Url, body.By.Trim()) { Key = asked.Key };
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
