using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Says which stretch of the text a statement is, or how it is meant. Null leaves a part as it is.</summary>
/// <param name="Words">As they stand in the text, once; or the words at <paramref name="Span"/>.</param>
/// <remarks>
/// Fails with <see cref="NotRecordedException"/>, <see cref="ConflictException"/>, <see cref="WrongValueException"/>, <see cref="TextChangedException"/> or
/// <see cref="CollectionNameException"/>.
/// </remarks>
public sealed record AmendStatement(string Collection, StatementId Statement, TextSpan? Span, string? Words, Modality? Modality, bool? Negated, Cause Cause) : IRequest<Corrected>;

/// <summary>Loads the article, decides and appends.</summary>
internal sealed class AmendStatementHandler(EventLog log) : IRequestHandler<AmendStatement, Corrected>
{
    public Task<Corrected> Handle(AmendStatement command, CancellationToken cancellationToken) =>
        log.CorrectAsync(command.Collection, command.Statement.Article, command.Cause, (article, text) => Decide(article, text, command), cancellationToken);

    /// <summary>What to record, given the article and its text. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, string text, AmendStatement command)
    {
        if ((command.Span, command.Words, command.Modality, command.Negated) is (null, null, null, null))
        {
            throw new WrongValueException(GivenValue.Amendment, "Nothing to amend is given. Give a span, words, a modality, or whether the statement is negated.");
        }

        var content = article.Require(command.Statement, command.Cause.SeenPosition).Standing().Content;
        var passage = (command.Span, command.Words) is (null, null)
            ? new Passage(content.Span, content.Words)
            : Passage.Find(article.Id, text, command.Span, command.Words);
        var isMoved = passage.Span != content.Span;
        var mentions = article.MentionsIn(passage.Span);
        var amended = new StatementAmended(
            command.Statement.Number,
            isMoved ? passage.Span : null,
            isMoved ? passage.Words : null,
            command.Modality == content.Modality ? null : command.Modality,
            command.Negated == content.Negated ? null : command.Negated,
            Mentions: isMoved && !mentions.SequenceEqual(content.Mentions) ? mentions : null);

        return amended == new StatementAmended(command.Statement.Number, null, null, null, null) ? [] : [amended];
    }
}
