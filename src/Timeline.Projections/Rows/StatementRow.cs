using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Projections.Rows;

/// <summary>One statement, as it stands after its last event.</summary>
/// <param name="Speaker">As the article names it; views show the canonical name as of the position they read at.</param>
/// <param name="Published">The article's.</param>
/// <param name="Digest">The article's; orders statements of different articles that happened, and were published, together.</param>
/// <param name="IsWithdrawn">The article was withdrawn.</param>
/// <param name="Position">Of its first event.</param>
/// <param name="Changed">Of its own last event.</param>
internal sealed record StatementRow(
    string Collection,
    Guid Article,
    int Number,
    TextSpan Span,
    string Words,
    StatementForm Form,
    string? Speaker,
    StatementDate Said,
    StatementDate Happened,
    ImpreciseDate? Published,
    Modality Modality,
    bool Negated,
    ImmutableArray<string> Mentions,
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
    public static StatementRow? Apply(StatementRow? row, ArticleRow article, RecordedEvent e) => (row, e.Data) switch
    {
        (null, StatementRecorded s) => New(
            s.Number, s.Span, s.Words, s.Form, s.Speaker, s.Said, s.Happened, s.Modality, s.Negated, s.Mentions, StatementStatus.Recorded, article, e),
        (null, StatementAdded s) => New(
            s.Number, s.Span, s.Words, s.Form, s.Speaker, s.Said, s.Happened, s.Modality, s.Negated, s.Mentions, StatementStatus.Accepted, article, e),
        (null, _) => null,
        (_, StatementRedated { Clock: StatementClock.Happened } d) => row with { Happened = d.Date, Changed = e.Position },
        (_, StatementRedated d) => row with { Said = d.Date, Changed = e.Position },
        (_, StatementReattributed a) => row with { Speaker = a.Speaker, Changed = e.Position },
        (_, StatementAmended a) => row with
        {
            Span = a.Span ?? row.Span,
            Words = a.Words ?? row.Words,
            Modality = a.Modality ?? row.Modality,
            Negated = a.Negated ?? row.Negated,
            Form = a.Form ?? row.Form,
            Mentions = a.Mentions ?? row.Mentions,
            Changed = e.Position,
        },
        (_, StatementDisputed) => row with { Status = StatementStatus.Disputed, Changed = e.Position },
        (_, DisputeSettled { Outcome: DisputeOutcome.Retracted }) => row with { Status = StatementStatus.Retracted, Changed = e.Position },
        (_, DisputeSettled) => row with { Status = StatementStatus.Recorded, Changed = e.Position },
        (_, StatementAccepted) => row with { Status = StatementStatus.Accepted, Changed = e.Position },
        (_, StatementRetracted) => row with { Status = StatementStatus.Retracted, Changed = e.Position },
        (_, StatementRestored) => row with { Status = StatementStatus.Recorded, Changed = e.Position },
        _ => row,
    };

    /// <summary>The statement after its article changed: it carries the article's date, and is hidden with it.</summary>
    public StatementRow In(ArticleRow article) => this with
    {
        Published = article.Published,
        Said = Said.Basis is DateBasis.Published ? Said with { Value = article.Published } : Said,
        IsWithdrawn = article.IsWithdrawn,
    };

    private static StatementRow New(
        int number, TextSpan span, string words, StatementForm form, string? speaker, StatementDate said, StatementDate happened,
        Modality modality, bool negated, ImmutableArray<string> mentions, StatementStatus status, ArticleRow article, RecordedEvent e) =>
        new(
            e.Collection, e.Stream, number, span, words, form, speaker, said, happened, article.Published, modality, negated, mentions,
            status, article.IsWithdrawn, article.Digest, e.Position, e.Recorded, e.Position);
}
