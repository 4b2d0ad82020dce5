using System.Globalization;
using System.Text.Json;
using Timeline.Engine.Errors;
using Timeline.Engine.Events;

namespace Timeline.Web.Problems;

/// <summary>What to do about an error, as requests and members of a body.</summary>
/// <param name="collection">The path of the collection that was asked, such as <c>/api/collections/harbour</c>.</param>
internal sealed class Advice(string collection)
{
    /// <summary>What to do after a write whose outcome is not known.</summary>
    public const string SendAgain =
        "Send it again with the same Idempotency-Key: it is then recorded only once. If it had no key, check what was recorded before you send it again.";

    /// <param name="path">Of the request, as it was escaped.</param>
    public static Advice For(string path) => new(string.Join('/', path.Split('/').Take(4)));

    /// <summary>What was found, and what to do.</summary>
    public string Detail(TimelineException e) => e.Remedy is { } remedy ? $"{e.Finding} {Of(remedy)}" : e.Message;

    /// <summary>The one table from remedy to request.</summary>
    public string Of(Remedy remedy) => remedy switch
    {
        ReadAgain r => $"GET {Path(r.Article)} again, then decide again.",
        DecideAgain r => $"GET {Path(r.Statement)}/history shows what changed; then decide again, with the statement's new \"changed\" in If-Match.",
        ReadArticle r => $"GET {Path(r.Article)} returns the article.",
        SeeNames r => $"GET {Path(r.Article)} returns its statements, which have the names.",
        SeeArticles => $"GET {collection}/articles lists the articles.",
        SeeActors => $"GET {collection}/actors lists the actors.",
        SeeStatements { Hidden: true } => $"GET {collection}/statements?status=all returns its statements.",
        SeeStatements => $"GET {collection}/statements returns the statements with their ids.",
        GiveReason => "Give one in the member \"reason\".",
        GiveAuthor => "Give a name in the member \"by\".",
        GiveWords => "Give the words in the member \"words\", or their place in \"span\".",
        GiveSpan => "Give the place in the member \"span\".",
        GivePublished => "Give the date it came out in the member \"published\", for example \"2022-03-01\".",
        CorrectStatement r => $"POST to {r.List(way => $"{Path(r.Statement)}/{JsonNamingPolicy.CamelCase.ConvertName($"{way}")}")}.",
        MergeNames r => $"If both are one actor, POST to {collection}/actors/{Uri.EscapeDataString(r.Kept)}/merge.",
        CaptureFirst => $"POST an article to {collection}/articles.",
        CheckRecorded => SendAgain,
        _ => remedy.Sentence,
    };

    private string Path(Guid article) => $"{collection}/articles/{article.ToString("N")[..8]}";

    private string Path(StatementId id) => string.Create(CultureInfo.InvariantCulture, $"{Path(id.Article)}/statements/{id.Number}");
}
