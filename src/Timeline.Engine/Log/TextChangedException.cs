using Timeline.Engine.Errors;

namespace Timeline.Engine.Log;

/// <summary>
/// The stored text of an article is not the text that was captured: somebody changed it in the database. Nothing was read from it, and nothing
/// recorded.
/// </summary>
public sealed class TextChangedException : TimelineException
{
    /// <summary>The text has another digest than the article's events.</summary>
    /// <param name="articleId">The article's id.</param>
    /// <param name="expected">As the article's events have it; like <paramref name="found"/>, lower-case hex SHA-256 of a text's UTF-8 bytes.</param>
    /// <param name="found">Of the stored text.</param>
    public TextChangedException(Guid articleId, string expected, string found)
        : base(
            $"The stored text of article {articleId:N} is not the text that was captured (its SHA-256 is {found}, not {expected}). "
            + $"Nothing was read from it. {Advice}") =>
        (ArticleId, Expected, Found) = (articleId, expected, found);

    /// <summary>The log, or a view, names a digest from which the article's id was not made.</summary>
    public TextChangedException(Guid articleId, string found)
        : base($"Somebody changed the digest of article {articleId:N} in the database: its id was not made from SHA-256 {found}. Nothing was read from its text. {Advice}") =>
        (ArticleId, Found) = (articleId, found);

    private const string Advice = "Find out who changed the database, or restore it from a backup.";

    /// <summary>The article's id.</summary>
    public Guid ArticleId { get; }

    /// <summary>The digest of what was captured; null when the database no longer names it.</summary>
    public string? Expected { get; }

    /// <summary>The digest of the stored text, or the digest that the database names now.</summary>
    public string Found { get; }
}
