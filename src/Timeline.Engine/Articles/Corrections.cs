using System.Collections.Immutable;
using Timeline.Engine.Errors;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Who corrects, and why.</summary>
/// <param name="By">Who; not blank. Kept with the events and never checked.</param>
/// <param name="Reason">Why; not blank. Kept with the events.</param>
/// <param name="SeenPosition">
/// Position up to which the corrector knows the statement or article that is corrected; a later change refuses the correction. Null corrects
/// whatever stands, and so do commands about actors.
/// </param>
public sealed record Cause(string By, string Reason, long? SeenPosition = null)
{
    /// <summary>Makes the command safe to send again; null where that is not needed.</summary>
    public RequestKey? Key { get; init; }

    /// <exception cref="WrongValueException">The reason or the author is blank or cannot be stored.</exception>
    internal Cause Required() =>
        string.IsNullOrWhiteSpace(Reason) ? throw new WrongValueException(GivenValue.Reason, "A correction needs a reason.", new GiveReason())
        : string.IsNullOrWhiteSpace(By) ? throw new WrongValueException(GivenValue.By, "A correction needs an author.", new GiveAuthor())
        : this with { By = StorableText.Require(By, GivenValue.By).Trim(), Reason = StorableText.Require(Reason, GivenValue.Reason).Trim() };
}

/// <summary>What a correction recorded.</summary>
/// <param name="Events">Nothing when all of it stood so already.</param>
/// <param name="Position">Of the last of <paramref name="Events"/>; null when there are none.</param>
public sealed record Corrected(Guid Article, ImmutableArray<IArticleEvent> Events, long? Position)
{
    /// <summary>Whether this was recorded before, by a command with the same key: <see cref="RequestKey"/>.</summary>
    public bool IsReplayed { get; init; }
}

/// <summary>The shell that every decision about a captured article runs in.</summary>
internal static class Corrections
{
    /// <exception cref="UnknownArticleException">No such article was captured in the collection.</exception>
    public static async Task<Corrected> CorrectAsync(
        this EventLog log, string collection, Guid id, Cause cause, Func<Article, ImmutableArray<IArticleEvent>> decide, CancellationToken cancellationToken)
    {
        var (by, reason, _) = cause.Required();
        await log.ThrowIfUnreachedAsync(collection, id, cause.SeenPosition, cancellationToken);
        return await log.CorrectAsync(collection, id, by, reason, cause.Key, decide, cancellationToken);
    }

    /// <summary>As the other, for what points into the article's text.</summary>
    public static async Task<Corrected> CorrectAsync(
        this EventLog log, string collection, Guid id, Cause cause, Func<Article, string, ImmutableArray<IArticleEvent>> decide, CancellationToken cancellationToken)
    {
        var (by, reason, _) = cause.Required();
        await log.ThrowIfUnreachedAsync(collection, id, cause.SeenPosition, cancellationToken);
        return await log.CorrectAsync(collection, id, by, reason, cause.Key, decide, cancellationToken);
    }

    /// <exception cref="UnknownArticleException">No such article was captured in the collection.</exception>
    /// <exception cref="CorrectionRefusedException">The text was taken down.</exception>
    /// <exception cref="TextChangedException">What is stored is not what was captured.</exception>
    public static async Task<Corrected> CorrectAsync(
        this EventLog log, string collection, Guid id, string by, string? reason, RequestKey? key, Func<Article, string, ImmutableArray<IArticleEvent>> decide, CancellationToken cancellationToken)
    {
        // An article's text never becomes another. Asked for while the stream is held, it would take a second connection, and those may all be
        // held by others who wait for the same stream.
        await log.PrepareAsync(cancellationToken);
        var text = await log.Texts.FindAsync(CollectionName.Require(collection), id, cancellationToken);
        return await log.CorrectAsync(
            collection, id, by, reason, key,
            article => decide(article, text ?? throw new CorrectionRefusedException(
                CorrectionConflict.TextTakenDown, $"The text of article {Short.Of(id)} was taken down, so nothing can be read from it.")),
            cancellationToken);
    }

    private static async Task<Corrected> CorrectAsync(
        this EventLog log, string collection, Guid id, string by, string? reason, RequestKey? key, Func<Article, ImmutableArray<IArticleEvent>> decide, CancellationToken cancellationToken)
    {
        collection = CollectionName.Require(collection);
        var written = await log.TransactAsync<Article, IArticleEvent>(
            new Write(collection, id, by, reason) { Key = key?.Required() },
            Article.Fold,
            article => decide(article ?? throw new UnknownArticleException(id, collection)),
            cancellationToken);
        return new Corrected(id, written.Events, written.Position) { IsReplayed = written.IsReplayed };
    }

    /// <summary>Nobody can have seen a position that the log has not reached: it is of another log, or made up.</summary>
    /// <exception cref="SeenNotReachedException">The collection's log ends before <paramref name="seen"/>.</exception>
    private static async Task ThrowIfUnreachedAsync(this EventLog log, string collection, Guid id, long? seen, CancellationToken cancellationToken)
    {
        if (seen is { } position)
        {
            await log.PrepareAsync(cancellationToken);

            if (await log.FindLastAsync(CollectionName.Require(collection), cancellationToken) is var last && position > last)
            {
                throw new SeenNotReachedException(id, position, last);
            }
        }
    }
}
