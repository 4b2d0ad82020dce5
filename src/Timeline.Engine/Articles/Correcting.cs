using System.Collections.Immutable;
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
    /// <exception cref="WrongValueException">There is no reason, or nobody who has it, or one of them cannot be stored.</exception>
    internal Cause Required() =>
        string.IsNullOrWhiteSpace(Reason) ? throw new WrongValueException("A correction needs a reason. Say why, for example with --reason \"misread\".")
        : string.IsNullOrWhiteSpace(By) ? throw new WrongValueException("A correction needs to say who makes it. Give a name with --by.")
        : this with { By = StorableText.Require(By, "The name of who corrects").Trim(), Reason = StorableText.Require(Reason, "The reason").Trim() };
}

/// <summary>What a correction recorded.</summary>
/// <param name="Events">Nothing when all of it stood so already.</param>
/// <param name="Position">Of the last of <paramref name="Events"/>; null when there are none.</param>
public sealed record Corrected(Guid Article, ImmutableArray<IArticleEvent> Events, long? Position);

/// <summary>The shell that every decision about a captured article runs in: load, decide, append, save.</summary>
internal static class Correcting
{
    /// <exception cref="UnknownArticleException">No such article was captured in the collection.</exception>
    public static async Task<Corrected> CorrectAsync(
        this EventLog log, string collection, Guid id, string by, string? reason,
        Func<Article, Task<ImmutableArray<IArticleEvent>>> decide, CancellationToken cancellationToken)
    {
        collection = CollectionName.Require(collection);

        // Many who correct one article wait for each other instead of failing: a failed append leaves a gap in the positions, and
        // views are slow to step over those.
        await using var stream = await log.HoldAsync(collection, id, by, reason, cancellationToken);
        var article = stream.Events.Aggregate((Article?)null, Article.Fold);
        var events = await decide(article ?? throw new UnknownArticleException(id, collection));

        if (events.IsEmpty)
        {
            return new Corrected(id, events, null);
        }

        var appended = stream.Session.Events.Append(id, events.Cast<object>());
        await stream.Session.SaveChangesAsync(cancellationToken);
        return new Corrected(id, events, appended.Events[^1].Sequence);
    }

    public static Task<Corrected> CorrectAsync(
        this EventLog log, string collection, Guid id, Cause cause, Func<Article, ImmutableArray<IArticleEvent>> decide, CancellationToken cancellationToken)
    {
        var (by, reason, _) = cause.Required();
        return log.CorrectAsync(
            collection,
            id,
            by,
            reason,
            async article =>
            {
                await log.ThrowIfUnreachedAsync(collection, article, cause.SeenPosition, cancellationToken);
                return decide(article);
            },
            cancellationToken);
    }

    /// <summary>As the others, for what points into the article's text.</summary>
    public static Task<Corrected> CorrectAsync(
        this EventLog log, string collection, Guid id, Cause cause, Func<Article, string, ImmutableArray<IArticleEvent>> decide, CancellationToken cancellationToken)
    {
        var (by, reason, _) = cause.Required();
        return log.CorrectAsync(
            collection,
            id,
            by,
            reason,
            async article =>
            {
                await log.ThrowIfUnreachedAsync(collection, article, cause.SeenPosition, cancellationToken);
                return decide(article, await log.RequireTextAsync(collection, article, cancellationToken));
            },
            cancellationToken);
    }

    /// <summary>A position that the log has not reached is nobody's to have seen: it is of another log, or was made up.</summary>
    /// <exception cref="SeenNotReachedException">The collection's log ends before <paramref name="seen"/>.</exception>
    private static async Task ThrowIfUnreachedAsync(this EventLog log, string collection, Article article, long? seen, CancellationToken cancellationToken)
    {
        // Mostly what was seen is the article's own last change, or one before, and nothing need be asked.
        if (seen > article.Changed && await log.FindLastAsync(collection, cancellationToken) is var last && seen > last)
        {
            throw new SeenNotReachedException(article.Id, seen.Value, last);
        }
    }

    /// <exception cref="CorrectionRefusedException">The text was taken down.</exception>
    public static async Task<string> RequireTextAsync(this EventLog log, string collection, Article article, CancellationToken cancellationToken) =>
        await log.FindTextAsync(collection, article.Digest, cancellationToken)
        ?? throw new CorrectionRefusedException($"The text of article {Short.Of(article.Id)} was taken down, so nothing can be read from it.");
}
