using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Says who made a statement.</summary>
/// <param name="Speaker">A name; null for nobody the text names.</param>
/// <remarks>Fails with <see cref="NotRecordedException"/>, <see cref="ConflictException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record ReattributeStatement(string Collection, StatementId Statement, string? Speaker, Cause Cause) : IRequest<Corrected>;

/// <summary>Loads the article, decides and appends.</summary>
internal sealed class ReattributeStatementHandler(EventLog log) : IRequestHandler<ReattributeStatement, Corrected>
{
    public Task<Corrected> Handle(ReattributeStatement command, CancellationToken cancellationToken) =>
        log.CorrectAsync(command.Collection, command.Statement.Article, command.Cause, article => Decide(article, command), cancellationToken);

    /// <summary>What to record, given what is known of the article. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, ReattributeStatement command)
    {
        var statement = article.Require(command.Statement, command.Cause.SeenPosition).Standing();
        var speaker = command.Speaker is { } name ? StorableText.Require(name, GivenValue.Speaker).Trim() : null;
        return speaker is "" ? throw new WrongValueException(GivenValue.Speaker, "The speaker's name is blank. Give a name, or nobody.")
            : speaker == statement.Content.Speaker ? []
            : [new StatementReattributed(command.Statement.Number, speaker)];
    }
}
