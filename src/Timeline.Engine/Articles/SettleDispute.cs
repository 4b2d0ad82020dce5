using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Errors;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Ends a dispute: the statement stands, or is retracted.</summary>
/// <remarks>Fails with <see cref="NotRecordedException"/>, <see cref="ConflictException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record SettleDispute(string Collection, StatementId Statement, DisputeOutcome Outcome, Cause Cause) : IRequest<Corrected>;

/// <summary>Loads the article, decides and appends.</summary>
internal sealed class SettleDisputeHandler(EventLog log) : IRequestHandler<SettleDispute, Corrected>
{
    public Task<Corrected> Handle(SettleDispute command, CancellationToken cancellationToken) =>
        log.CorrectAsync(command.Collection, command.Statement.Article, command.Cause, article => Decide(article, command), cancellationToken);

    /// <summary>What to record, given what is known of the article. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, SettleDispute command)
    {
        var statement = article.Require(command.Statement, command.Cause.SeenPosition);
        var settled = new DisputeSettled(command.Statement.Number, command.Outcome);
        return statement.IsDisputed ? [settled]
            : settled.Equals(statement.Decision) ? []
            : throw new CorrectionRefusedException(
                CorrectionConflict.StatementNotDisputed, $"Nobody disputes statement {statement.Id.ToShortString()}, so there is nothing to settle.",
                new CorrectStatement(statement.Id, [StatementCorrection.Dispute, statement.IsRetracted ? StatementCorrection.Restore : StatementCorrection.Retract]));
    }
}
