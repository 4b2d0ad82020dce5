using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Projections.Rows;

/// <summary>One statement, as it stands after its last event.</summary>
/// <param name="Content">With names as the article has them; views show the canonical ones as of the position they read at.</param>
/// <param name="Published">The article's.</param>
/// <param name="Digest">The article's; orders statements of different articles that happened, and were published, together.</param>
/// <param name="IsWithdrawn">The article was withdrawn.</param>
/// <param name="Position">Of its first event.</param>
/// <param name="Changed">Of its own last event.</param>
internal sealed record StatementRow(
    string Collection,
    StatementId Id,
    StatementContent Content,
    ImpreciseDate? Published,
    StatementStatus Status,
    bool IsWithdrawn,
    string Digest,
    long Position,
    Instant Recorded,
    long Changed)
{
    /// <summary>What to show: a withdrawn article takes its statements with it.</summary>
    public StatementStatus EffectiveStatus => IsWithdrawn ? StatementStatus.Retracted : Status;

    /// <summary>What an event does to the statement it names: the one rule that the stored view and every replay share.</summary>
    public static StatementRow? Apply(StatementRow? row, ArticleRow article, IStatementEvent data, RecordedEvent e) =>
        StatementContent.Apply(row?.Content, data) is not { } content ? null
        : row is not null ? row with { Content = content, Status = After(row.Status, data), Changed = e.Position }
        : new StatementRow(
            e.Collection, new StatementId(e.Stream, data.Number), content, article.Published, After(StatementStatus.Recorded, data), article.IsWithdrawn,
            article.Digest, e.Position, e.Recorded, e.Position);

    /// <summary>The statement after its article changed: it carries the article's date, and is hidden with it.</summary>
    public StatementRow In(ArticleRow article) =>
        this with { Published = article.Published, Content = Content.PublishedOn(article.Published), IsWithdrawn = article.IsWithdrawn };

    private static StatementStatus After(StatementStatus status, IStatementEvent e) => e switch
    {
        StatementAdded or StatementAccepted => StatementStatus.Accepted,
        StatementDisputed => StatementStatus.Disputed,
        StatementRetracted or DisputeSettled { Outcome: DisputeOutcome.Retracted } => StatementStatus.Retracted,
        StatementRestored or DisputeSettled => StatementStatus.Recorded,
        _ => status,
    };
}
