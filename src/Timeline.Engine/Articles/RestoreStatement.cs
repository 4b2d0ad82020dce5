using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Takes a retraction back.</summary>
/// <remarks>Fails with <see cref="NotRecordedException"/>, <see cref="ConflictException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record RestoreStatement(string Collection, StatementId Statement, Cause Cause) : IRequest<Corrected>;

/// <summary>Loads the article, decides and appends.</summary>
internal sealed class RestoreStatementHandler(EventLog log) : IRequestHandler<RestoreStatement, Corrected>
{
    public Task<Corrected> Handle(RestoreStatement command, CancellationToken cancellationToken) =>
        log.CorrectAsync(command.Collection, command.Statement.Article, command.Cause, article => Decide(article, command), cancellationToken);

    /// <summary>What to record, given what is known of the article. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, RestoreStatement command)
    {
        var statement = article.Require(command.Statement, command.Cause.SeenPosition);
        return statement.IsRetracted ? [new StatementRestored(command.Statement.Number)]
            : statement.Decision is StatementRestored ? []
            : throw new CorrectionRefusedException(
                CorrectionConflict.StatementNotRetracted, $"Statement {statement.Id.ToShortString()} is not retracted, so there is nothing to restore.");
    }
}
