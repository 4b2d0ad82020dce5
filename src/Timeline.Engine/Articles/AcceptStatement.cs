using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Errors;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Says that a person checked a statement against its article.</summary>
/// <remarks>Fails with <see cref="NotRecordedException"/>, <see cref="ConflictException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record AcceptStatement(string Collection, StatementId Statement, Cause Cause) : IRequest<Corrected>;

/// <summary>Loads the article, decides and appends.</summary>
internal sealed class AcceptStatementHandler(EventLog log) : IRequestHandler<AcceptStatement, Corrected>
{
    public Task<Corrected> Handle(AcceptStatement command, CancellationToken cancellationToken) =>
        log.CorrectAsync(command.Collection, command.Statement.Article, command.Cause, article => Decide(article, command), cancellationToken);

    /// <summary>What to record, given what is known of the article. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, AcceptStatement command)
    {
        var statement = article.Require(command.Statement, command.Cause.SeenPosition).Standing();
        return statement.IsAccepted ? []
            : statement.IsDisputed ? throw new CorrectionRefusedException(
                CorrectionConflict.StatementDisputed, $"Statement {statement.Id.ToShortString()} is disputed, so it cannot be accepted until the dispute is settled.",
                new CorrectStatement(statement.Id, [StatementCorrection.Settle]))
            : [new StatementAccepted(command.Statement.Number)];
    }
}
