using Timeline.Engine.Events;

namespace Timeline.Engine.Articles;

/// <summary>What was asked does not go with what the log holds; nothing was recorded.</summary>
public abstract class ConflictException(string message) : Exception(message);

/// <summary>A correction that makes no sense as things stand: settling what nobody disputes, restoring what stands.</summary>
public sealed class CorrectionRefusedException(string message) : ConflictException(message);

/// <summary>The statement changed after the position its corrector had seen it at.</summary>
/// <param name="seen">Position the caller based the judgement on.</param>
/// <param name="changed">Position of the statement's last event.</param>
public sealed class StatementChangedException(StatementId statement, long seen, long changed)
    : ConflictException(FormattableString.Invariant(
        $"Statement {statement.ToShortString()} changed at position {changed}, and you saw it at {seen}. See what changed with: timeline history {statement.ToShortString()}, then decide again."))
{
    public long Seen { get; } = seen;

    public long Changed { get; } = changed;
}

/// <summary>The article changed after the position its corrector had seen it at.</summary>
public sealed class ArticleChangedException(Guid article, long seen, long changed)
    : ConflictException(FormattableString.Invariant(
        $"Article {Short.Of(article)} changed at position {changed}, and you saw it at {seen}. Read it again with: timeline article {Short.Of(article)}, then decide again."));

/// <summary>Its corrector claims to have seen what is not recorded yet.</summary>
public sealed class SeenNotReachedException(Guid article, long seen, long last)
    : ConflictException(FormattableString.Invariant(
        $"You saw article {Short.Of(article)} at position {seen}, and the log ends at {last}. Read it again with: timeline article {Short.Of(article)}, then decide again."));

/// <summary>A value that cannot be recorded, whatever the log holds.</summary>
public sealed class WrongValueException(string message) : Exception(message);

/// <summary>What is to be corrected was never recorded.</summary>
public abstract class NotRecordedException(string message) : Exception(message);

/// <summary>No such article was captured in the collection.</summary>
public sealed class UnknownArticleException(Guid article, string collection)
    : NotRecordedException($"No article {article:N} was captured in collection '{collection}'. List them with: timeline article.");

/// <summary>The article has no statement of that number.</summary>
public sealed class UnknownStatementException(StatementId statement, int last)
    : NotRecordedException(FormattableString.Invariant(
        $"Article {Short.Of(statement.Article)} has no statement {statement.Number}: its numbers go from 1 to {last}. See them with: timeline article {Short.Of(statement.Article)}."));
