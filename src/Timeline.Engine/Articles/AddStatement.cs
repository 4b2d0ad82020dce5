using System.Collections.Immutable;
using MediatR;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Errors;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Records a statement the reader missed.</summary>
/// <param name="Words">As they stand in the text, once; or the words at <paramref name="Span"/>.</param>
/// <param name="Form">Null for narration when there is no speaker, else for reported speech.</param>
/// <param name="Said">Null for when the article came out.</param>
/// <param name="Happened">Null when it is not known.</param>
/// <remarks>
/// Fails with <see cref="NotRecordedException"/>, <see cref="ConflictException"/>, <see cref="WrongValueException"/>, <see cref="TextChangedException"/> or
/// <see cref="CollectionNameException"/>.
/// </remarks>
public sealed record AddStatement(
    string Collection,
    Guid Article,
    TextSpan? Span,
    string? Words,
    StatementForm? Form,
    string? Speaker,
    ImpreciseDate? Said,
    ImpreciseDate? Happened,
    Modality Modality,
    bool Negated,
    Cause Cause) : IRequest<Corrected>;

/// <summary>Loads the article, decides and appends.</summary>
internal sealed class AddStatementHandler(EventLog log, IClock clock) : IRequestHandler<AddStatement, Corrected>
{
    public Task<Corrected> Handle(AddStatement command, CancellationToken cancellationToken) =>
        log.CorrectAsync(
            command.Collection, command.Article, command.Cause, (article, text) => Decide(article, text, command, clock.GetCurrentInstant().InUtc().Date), cancellationToken);

    /// <summary>What to record, given the article and its text. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, string text, AddStatement command, LocalDate today)
    {
        GivenDates.ThrowIfInFuture(GivenValue.Said, command.Said, today);
        var passage = Passage.Find(article.Standing().Id, text, command.Span, command.Words);
        var speaker = string.IsNullOrWhiteSpace(command.Speaker) ? null : StorableText.Require(command.Speaker, GivenValue.Speaker).Trim();
        var added = new StatementAdded(
            article.LastNumber + 1,
            passage.Span,
            passage.Words,
            FormOf(command.Form, speaker),
            speaker,
            command.Said is null ? new StatementDate(article.Published, null, DateBasis.Published) : GivenDates.Of(command.Said),
            GivenDates.Of(command.Happened),
            command.Modality,
            command.Negated,
            article.MentionsIn(passage.Span));

        // Two speakers may share one stretch of the text; one speaker says it once.
        return article.Statements.Values.FirstOrDefault(s => s.Content.Span == added.Span && s.Content.Speaker == speaker) switch
        {
            null => [added],
            { IsRetracted: true } old => throw new CorrectionRefusedException(
                CorrectionConflict.StatementRetracted, $"These words are already statement {old.Id.ToShortString()}, which was retracted.",
                new CorrectStatement(old.Id, [StatementCorrection.Restore])),
            { } old when IsSame(old.Content, added) => [],
            { } old => throw new CorrectionRefusedException(
                CorrectionConflict.StatementKnown, $"These words are already statement {old.Id.ToShortString()}, which differs.",
                new CorrectStatement(old.Id, [StatementCorrection.Redate, StatementCorrection.Reattribute, StatementCorrection.Amend])),
        };
    }

    private static StatementForm FormOf(StatementForm? given, string? speaker) => (given, speaker) switch
    {
        (null, null) => StatementForm.Narration,
        (null, _) => StatementForm.Indirect,
        (StatementForm.Narration, not null) => throw new WrongValueException(
            GivenValue.Speaker, $"The form is narration, the article's own voice, but the speaker is '{speaker}'. Leave one of them out."),
        _ => given.Value,
    };

    private static bool IsSame(StatementContent old, StatementAdded added) =>
        (old.Form, old.Said.Value, old.Happened.Value, old.Modality, old.Negated)
        == (added.Form, added.Said.Value, added.Happened.Value, added.Modality, added.Negated);
}
