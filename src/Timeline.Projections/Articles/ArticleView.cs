using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Articles;

/// <summary>A captured article as an answer shows it. Members and their order are a contract.</summary>
/// <param name="Id">32 hex digits.</param>
/// <param name="Digest">Lower-case hex SHA-256 of the text's UTF-8 bytes.</param>
/// <param name="Length">In Unicode code points.</param>
/// <param name="Statements">How many stand.</param>
/// <param name="SeenAgain">How often the same text was met elsewhere.</param>
public sealed record ArticleView(
    string Id,
    string? Title,
    string? Publisher,
    string? Url,
    ImpreciseDate? Published,
    DateBasis PublishedBasis,
    string? PublishedWords,
    string Language,
    string Digest,
    int Length,
    int Statements,
    int SeenAgain,
    bool Withdrawn,
    long Position,
    Instant Recorded,
    string? By)
{
    internal static ArticleView Of(ArticleRow row, int statements) => new(
        row.Article.ToString("N"), row.Title, row.Publisher, row.Url, row.Published, row.PublishedBasis, row.PublishedWords, row.Language, row.Digest,
        row.Length, statements, row.SeenAgain, row.IsWithdrawn, row.Position, row.Recorded, row.By);
}
