using System.Collections.Immutable;
using Timeline.Engine.Errors;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>One statement, as the events of its article leave it.</summary>
/// <param name="Decision">The last event that decided whether it stands; null when nobody has decided.</param>
/// <param name="Disputes">Who disputes it and why, while that is open.</param>
/// <param name="IsDecided">A person added it, corrected it or decided about it: no reader touches it again.</param>
/// <param name="Changed">Position of its last event.</param>
public sealed record Statement(
    int Number,
    TextSpan Span,
    string Words,
    StatementForm Form,
    string? Speaker,
    StatementDate Said,
    StatementDate Happened,
    Modality Modality,
    bool Negated,
    ImmutableArray<string> Mentions,
    IStatementEvent? Decision,
    ImmutableArray<(string? By, string? Reason)> Disputes,
    bool IsDecided,
    long Changed)
{
    public bool IsAccepted => Decision is StatementAccepted or StatementAdded;

    public bool IsDisputed => Decision is StatementDisputed;

    public bool IsRetracted => Decision is StatementRetracted or DisputeSettled { Outcome: DisputeOutcome.Retracted };

    /// <summary>The statement, if it is not retracted.</summary>
    /// <exception cref="CorrectionRefusedException">It is.</exception>
    public Statement Standing(Article article) => IsRetracted
        ? throw new CorrectionRefusedException(
            CorrectionConflict.StatementRetracted, $"Statement {Short.Of(article.Id, Number)} was retracted, so it cannot be corrected until it is restored.",
            new CorrectStatement(article.Id, Number, [StatementCorrection.Restore]))
        : this;

    /// <summary>What an event does to the statement it names; null when there is none yet.</summary>
    public static Statement? Apply(Statement? statement, RecordedEvent e)
    {
        var changed = (statement, e.Data) switch
        {
            (null, StatementRecorded s) => new Statement(
                s.Number, s.Span, s.Words, s.Form, s.Speaker, s.Said, s.Happened, s.Modality, s.Negated, s.Mentions, null, [], false, 0),
            (null, StatementAdded s) => new Statement(
                s.Number, s.Span, s.Words, s.Form, s.Speaker, s.Said, s.Happened, s.Modality, s.Negated, s.Mentions, s, [], true, 0),
            (null, _) => null,
            (_, StatementRedated { Clock: StatementClock.Happened } d) => statement with { Happened = d.Date, IsDecided = statement.IsDecided || d.Reader is null },
            (_, StatementRedated d) => statement with { Said = d.Date, IsDecided = statement.IsDecided || d.Reader is null },
            (_, StatementReattributed a) => statement with { Speaker = a.Speaker, IsDecided = statement.IsDecided || a.Reader is null },
            (_, StatementAmended a) => statement.Amended(a),
            (_, StatementDisputed d) => statement.Decided(d) with { Disputes = statement.Disputes.Add((e.By, e.Reason)) },
            (_, StatementRetracted { Reader: not null } r) => statement with { Decision = r },
            (_, StatementRestored { Reader: not null } r) => statement with { Decision = r },
            (_, DisputeSettled or StatementAccepted or StatementRetracted or StatementRestored) => statement.Decided((IStatementEvent)e.Data),
            _ => statement,
        };

        return changed is null ? null : changed with { Changed = e.Position };
    }

    private Statement Decided(IStatementEvent decision) =>
        this with { Decision = decision, IsDecided = true, Disputes = decision is StatementDisputed ? Disputes : [] };

    private Statement Amended(StatementAmended a) => this with
    {
        Span = a.Span ?? Span,
        Words = a.Words ?? Words,
        Modality = a.Modality ?? Modality,
        Negated = a.Negated ?? Negated,
        Form = a.Form ?? Form,
        Mentions = a.Mentions ?? Mentions,
        IsDecided = IsDecided || a.Reader is null,
    };
}
