using Timeline.Engine.Errors;
using Timeline.Engine.Events;

namespace Timeline.Engine.Articles;

/// <summary>The command contradicts what the log holds; nothing was recorded.</summary>
public abstract class ConflictException(string finding, Remedy? remedy) : TimelineException(finding, remedy);

/// <summary>A correction that is not possible now, such as settling what nobody disputes.</summary>
public sealed class CorrectionRefusedException(CorrectionConflict conflict, string finding, Remedy? remedy = null) : ConflictException(finding, remedy)
{
    /// <summary>Why it is not possible.</summary>
    public CorrectionConflict Conflict { get; } = conflict;
}

/// <summary>Why a correction is not possible now.</summary>
public enum CorrectionConflict
{
    /// <summary>The article was withdrawn.</summary>
    ArticleWithdrawn,

    /// <summary>The article's text was taken down.</summary>
    TextTakenDown,

    /// <summary>The statement is retracted.</summary>
    StatementRetracted,

    /// <summary>The statement is not retracted, so it cannot be restored.</summary>
    StatementNotRetracted,

    /// <summary>The statement is disputed.</summary>
    StatementDisputed,

    /// <summary>Nobody disputes the statement.</summary>
    StatementNotDisputed,

    /// <summary>The statement to be added is already recorded.</summary>
    StatementKnown,

    /// <summary>The alias is the name of another actor.</summary>
    NameOfAnotherActor,

    /// <summary>The two names were merged the other way round.</summary>
    MergedTheOtherWay,
}

/// <summary>The statement changed after the position that the correction is based on.</summary>
/// <param name="seen">The position that the correction is based on.</param>
/// <param name="changed">The position of the statement's last event.</param>
public sealed class StatementChangedException(StatementId statement, long seen, long changed) : ConflictException(
    FormattableString.Invariant($"Statement {statement.ToShortString()} changed at position {changed}, but this correction is based on position {seen}."),
    new DecideAgain(statement))
{
    /// <summary>The statement's id.</summary>
    public StatementId Statement { get; } = statement;

    /// <summary>The position that the correction is based on.</summary>
    public long Seen { get; } = seen;

    /// <summary>The position of the statement's last event.</summary>
    public long Changed { get; } = changed;
}

/// <summary>The article changed after the position that the correction is based on.</summary>
public sealed class ArticleChangedException(Guid article, long seen, long changed) : ConflictException(
    FormattableString.Invariant($"Article {Short.Of(article)} changed at position {changed}, but this correction is based on position {seen}."),
    new ReadAgain(article))
{
    /// <summary>The article's id.</summary>
    public Guid Article { get; } = article;

    /// <summary>The position that the correction is based on.</summary>
    public long Seen { get; } = seen;

    /// <summary>The position of the article's last event.</summary>
    public long Changed { get; } = changed;
}

/// <summary>The correction is based on a position that the log has not reached.</summary>
public sealed class SeenNotReachedException(Guid article, long seen, long last) : ConflictException(
    FormattableString.Invariant($"This correction of article {Short.Of(article)} is based on position {seen}, but the log ends at {last}."),
    new ReadAgain(article))
{
    /// <summary>The article's id.</summary>
    public Guid Article { get; } = article;

    /// <summary>The position that the correction is based on.</summary>
    public long Seen { get; } = seen;

    /// <summary>The last position of the collection's log.</summary>
    public long Last { get; } = last;
}

/// <summary>A value that cannot be recorded, whatever the log holds.</summary>
public sealed class WrongValueException(GivenValue value, string finding, Remedy? remedy = null) : TimelineException(finding, remedy)
{
    /// <summary>Which value.</summary>
    public GivenValue Value { get; } = value;
}

/// <summary>What is to be corrected was never recorded.</summary>
public abstract class NotRecordedException(string finding, Remedy remedy) : TimelineException(finding, remedy);

/// <summary>No such article was captured in the collection.</summary>
public sealed class UnknownArticleException(Guid article, string collection)
    : NotRecordedException($"No article {article:N} was captured in collection '{collection}'.", new SeeArticles())
{
    /// <summary>The id that was given.</summary>
    public Guid Article { get; } = article;

    /// <summary>The collection that was asked.</summary>
    public string Collection { get; } = collection;
}

/// <summary>The article has no statement of that number.</summary>
/// <param name="last">The highest number in use; 0 if the article has no statements.</param>
public sealed class UnknownStatementException(StatementId statement, int last) : NotRecordedException(
    FormattableString.Invariant($"Article {Short.Of(statement.Article)} has no statement {statement.Number}; {(last == 0 ? "it has none" : $"its statements are numbered 1 to {last}")}."),
    new ReadArticle(statement.Article))
{
    /// <summary>The id that was given.</summary>
    public StatementId Statement { get; } = statement;

    /// <summary>The highest number in use; 0 if the article has no statements.</summary>
    public int Last { get; } = last;
}
