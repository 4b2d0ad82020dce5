using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Withdraws a statement: it is not what the article says. It stays in the log.</summary>
/// <remarks>Fails with <see cref="NotRecordedException"/>, <see cref="ConflictException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record RetractStatement(string Collection, StatementId Statement, Cause Cause) : IRequest<Corrected>;

/// <summary>Loads the article, decides and appends.</summary>
internal sealed class RetractStatementHandler(EventLog log) : IRequestHandler<RetractStatement, Corrected>
{
    public Task<Corrected> Handle(RetractStatement command, CancellationToken cancellationToken) =>
        log.CorrectAsync(command.Collection, command.Statement.Article, command.Cause, article => Decide(article, command), cancellationToken);

    /// <summary>What to record, given what is known of the article. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, RetractStatement command) =>
        article.Require(command.Statement, command.Cause.SeenPosition).IsRetracted ? [] : [new StatementRetracted(command.Statement.Number)];
}
