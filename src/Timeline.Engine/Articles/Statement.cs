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
    StatementId Id,
    StatementContent Content,
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
    public Statement Standing() => IsRetracted
        ? throw new CorrectionRefusedException(
            CorrectionConflict.StatementRetracted, $"Statement {Id.ToShortString()} was retracted, so it cannot be corrected until it is restored.",
            new CorrectStatement(Id, [StatementCorrection.Restore]))
        : this;

    /// <summary>What an event does to the statement it names; null when there is none yet.</summary>
    public static Statement? Apply(Statement? statement, IStatementEvent data, RecordedEvent e)
    {
        if (StatementContent.Apply(statement?.Content, data) is not { } content)
        {
            return null;
        }

        var changed = statement is null
            ? new Statement(new StatementId(e.Stream, data.Number), content, null, [], false, e.Position)
            : statement with { Content = content, Changed = e.Position };

        return data switch
        {
            StatementRedated { Reader: null } or StatementReattributed { Reader: null } or StatementAmended { Reader: null } => changed with { IsDecided = true },
            StatementDisputed => changed with { Decision = data, IsDecided = true, Disputes = changed.Disputes.Add((e.By, e.Reason)) },
            StatementRetracted { Reader: not null } or StatementRestored { Reader: not null } => changed with { Decision = data },
            StatementAdded or DisputeSettled or StatementAccepted or StatementRetracted or StatementRestored =>
                changed with { Decision = data, IsDecided = true, Disputes = [] },
            _ => changed,
        };
    }
}
