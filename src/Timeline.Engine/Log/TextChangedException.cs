namespace Timeline.Engine.Log;

/// <summary>
/// The stored text of an article is not the text that was captured: somebody changed it in the database. Nothing was read from it, and nothing
/// recorded.
/// </summary>
public sealed class TextChangedException : Exception
{
    /// <summary>The text has another digest than the article's events.</summary>
    /// <param name="id">The article's.</param>
    /// <param name="expected">As the article's events have it; like <paramref name="found"/>, lower-case hex SHA-256 of a text's UTF-8 bytes.</param>
    /// <param name="found">Of the stored text.</param>
    public TextChangedException(Guid id, string expected, string found)
        : base(
            $"The stored text of article {id:N} is not the text that was captured (SHA-256 {expected} expected, {found} found). "
            + $"Nothing was read from it. {Remedy}") =>
        (ArticleId, Expected, Found) = (id, expected, found);

    /// <summary>The log, or a view, names a digest from which the article's id was not made.</summary>
    public TextChangedException(Guid id, string found)
        : base($"The digest of article {id:N} was changed (SHA-256 {found} found, from which its id was not made). Nothing was read from its text. {Remedy}") =>
        (ArticleId, Found) = (id, found);

    private const string Remedy = "Restore the database from a backup, or find out who changed it.";

    public Guid ArticleId { get; }

    /// <summary>The digest of what was captured; null when the database no longer names it.</summary>
    public string? Expected { get; }

    public string Found { get; }
}
