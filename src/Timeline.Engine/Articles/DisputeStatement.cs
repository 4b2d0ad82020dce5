using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Holds that a statement, or the record of it, is wrong. The cause says what speaks against it. Several may dispute, each for a reason of their own.</summary>
/// <remarks>Fails with <see cref="NotRecordedException"/>, <see cref="ConflictException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record DisputeStatement(string Collection, StatementId Statement, Cause Cause) : IRequest<Corrected>;

/// <summary>Loads the article, decides and appends.</summary>
internal sealed class DisputeStatementHandler(EventLog log) : IRequestHandler<DisputeStatement, Corrected>
{
    public Task<Corrected> Handle(DisputeStatement command, CancellationToken cancellationToken) =>
        log.CorrectAsync(command.Collection, command.Statement.Article, command.Cause, article => Decide(article, command), cancellationToken);

    /// <summary>What to record, given what is known of the article. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, DisputeStatement command)
    {
        var statement = article.Require(command.Statement, command.Cause.SeenPosition).Standing();
        return statement.Disputes.Contains((command.Cause.By.Trim(), command.Cause.Reason.Trim())) ? [] : [new StatementDisputed(command.Statement.Number)];
    }
}
