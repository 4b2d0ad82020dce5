using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.IntegrationTests.Faults;

/// <summary>Every kind of writing there is.</summary>
internal enum WriteKind
{
    Capture,
    CaptureAgain,
    CaptureMany,
    Add,
    Redate,
    Reattribute,
    Amend,
    Dispute,
    Settle,
    Accept,
    Retract,
    Restore,
    Withdraw,
    RedateArticle,
    Reread,
    Alias,
    Merge,
    Separate,
    Describe,
}

/// <summary>Something that somebody records.</summary>
/// <param name="By">Nobody records twice. So the log tells by this name what became of the write.</param>
/// <param name="Number">Of a statement.</param>
/// <param name="Name">Of an actor; <paramref name="Other"/> likewise.</param>
/// <param name="Choice">Which of few values, where a kind has some to choose from.</param>
/// <param name="Texts">To be captured.</param>
internal sealed record Write(
    string By, WriteKind Kind, string Collection, Guid Article, int Number, string Name, string Other, ImpreciseDate Date, int Choice, ImmutableArray<string> Texts)
{
    /// <summary>Of the event it records, as the log stores it; null where one write may record several.</summary>
    public string? EventType => Kind switch
    {
        WriteKind.Add => "statement_added",
        WriteKind.Redate => "statement_redated",
        WriteKind.Reattribute => "statement_reattributed",
        WriteKind.Amend => "statement_amended",
        WriteKind.Dispute => "statement_disputed",
        WriteKind.Settle => "dispute_settled",
        WriteKind.Accept => "statement_accepted",
        WriteKind.Retract => "statement_retracted",
        WriteKind.Restore => "statement_restored",
        WriteKind.Withdraw => "article_withdrawn",
        WriteKind.RedateArticle => "article_redated",
        WriteKind.Alias => "actor_aliased",
        WriteKind.Merge => "actors_merged",
        WriteKind.Describe => "actor_described",
        _ => null,
    };

    public string Reason => $"because {By}";

    public string Id => new StatementId(Article, Number).ToString();

    /// <summary>A new place, name or role.</summary>
    public string New => $"Place {By}";

    public string Url => $"https://example.org/{By}";

    public StatementClock Clock => Choice % 2 == 0 ? StatementClock.Happened : StatementClock.Said;

    public Modality Modality => (Modality)(Choice % 5);

    public DisputeOutcome Outcome => (DisputeOutcome)(Choice % 2);

    public TextSpan Span => new(Choice, Choice + 40);
}
