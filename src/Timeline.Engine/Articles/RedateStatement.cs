using System.Collections.Immutable;
using MediatR;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Sets when a statement was said, or when what it is about happened.</summary>
/// <param name="Date">As precise as its source and no more; null when it is not known.</param>
/// <remarks>Fails with <see cref="NotRecordedException"/>, <see cref="ConflictException"/>, <see cref="WrongValueException"/> or <see cref="CollectionNameException"/>.</remarks>
public sealed record RedateStatement(string Collection, StatementId Statement, StatementClock Clock, ImpreciseDate? Date, Cause Cause) : IRequest<Corrected>;

/// <summary>Loads the article, decides and appends.</summary>
internal sealed class RedateStatementHandler(EventLog log, IClock clock) : IRequestHandler<RedateStatement, Corrected>
{
    public Task<Corrected> Handle(RedateStatement command, CancellationToken cancellationToken) =>
        log.CorrectAsync(
            command.Collection, command.Statement.Article, command.Cause, article => Decide(article, command, clock.GetCurrentInstant().InUtc().Date), cancellationToken);

    /// <summary>What to record, given what is known of the article. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, RedateStatement command, LocalDate today)
    {
        var content = article.Require(command.Statement, command.Cause.SeenPosition).Standing().Content;
        var recorded = command.Clock is StatementClock.Said ? content.Said : content.Happened;

        if (command.Clock is StatementClock.Said)
        {
            GivenDates.ThrowIfInFuture(GivenValue.Said, command.Date, today);
        }

        return recorded.Value == command.Date ? [] : [new StatementRedated(command.Statement.Number, command.Clock, GivenDates.Of(command.Date))];
    }
}
