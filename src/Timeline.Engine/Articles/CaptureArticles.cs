using System.Runtime.CompilerServices;
using MediatR;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>
/// Reads many articles on all cores and records them in batches, in the order given. Each comes to the same as with
/// <see cref="CaptureArticle"/>. The answer is read as it is recorded: nothing happens before its first element is asked for, and what comes
/// after the last one that was asked for may or may not have been recorded. To go on after a stop, give the same articles again.
/// </summary>
/// <param name="Articles">May be any number; as many are held at once as some millions of characters have room for.</param>
/// <param name="By">Who records them.</param>
/// <remarks>Answered in the order of <paramref name="Articles"/>. Fails with <see cref="CollectionNameException"/>.</remarks>
public sealed record CaptureArticles(string Collection, IAsyncEnumerable<ArticleInput> Articles, string By) : IRequest<IAsyncEnumerable<CaptureOutcome>>;

/// <summary>One of many articles.</summary>
/// <param name="Name">What to call the text in an error, such as its file's name.</param>
/// <param name="Load">Gives the text when it is its turn. A <see cref="RefusedInputException"/> skips the article, any other ends the capture.</param>
/// <param name="Published">When it came out; null to read that from the text.</param>
/// <param name="Title">Null to read it from the text; so are publisher and address.</param>
public sealed record ArticleInput(
    string Name,
    Func<CancellationToken, Task<ArticleText>> Load,
    ImpreciseDate? Published = null,
    string? Title = null,
    string? Publisher = null,
    string? Url = null);

/// <summary>What became of one of many articles: one of the two is null.</summary>
/// <param name="Captured">As recorded.</param>
/// <param name="Refusal">Why it was skipped.</param>
public sealed record CaptureOutcome(string Name, CapturedArticle? Captured, RefusedInputException? Refusal);

/// <summary>Takes what <see cref="ReadAhead"/> has read, and appends it a batch at a time.</summary>
internal sealed class CaptureArticlesHandler(EventLog log, IClock clock) : IRequestHandler<CaptureArticles, IAsyncEnumerable<CaptureOutcome>>
{
    private readonly CaptureArticleHandler _single = new(log, clock);

    /// <exception cref="CollectionNameException">The name cannot be a collection's.</exception>
    public Task<IAsyncEnumerable<CaptureOutcome>> Handle(CaptureArticles command, CancellationToken cancellationToken) =>
        Task.FromResult(CaptureAsync(command with { Collection = CollectionName.Require(command.Collection) }, cancellationToken));

    private async IAsyncEnumerable<CaptureOutcome> CaptureAsync(CaptureArticles command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await log.PrepareAsync(cancellationToken);
        await using var reading = new ReadAhead(log, command, () => clock.GetCurrentInstant().InUtc().Date, cancellationToken);
        var batch = new CaptureBatch();

        await foreach (var article in reading.InOrderAsync(cancellationToken))
        {
            batch.Add(article);

            if (batch.IsFull)
            {
                foreach (var outcome in await RecordAsync(command, batch, cancellationToken))
                {
                    yield return outcome;
                }

                reading.Leave(batch.Room);
                batch = new CaptureBatch();
            }
        }

        foreach (var outcome in await RecordAsync(command, batch, cancellationToken))
        {
            yield return outcome;
        }
    }

    private async Task<List<CaptureOutcome>> RecordAsync(CaptureArticles command, CaptureBatch batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        var streams = batch.ToBegin();
        var begun = streams.Count == 0 ? [] : new HashSet<Guid>(await log.Bulk.BeginAsync<Article>(command.Collection, command.By, streams, cancellationToken));
        var outcomes = new List<CaptureOutcome>();

        foreach (var article in batch.Articles)
        {
            outcomes.Add(
                article.Refusal is { } refusal ? new CaptureOutcome(article.Name, null, refusal)
                : begun.Remove(article.Id) ? new CaptureOutcome(article.Name, new CapturedArticle(article.Id, article.Events, IsWithdrawn: false), null)
                : article.IsKnown && article.Events.IsEmpty ? new CaptureOutcome(article.Name, new CapturedArticle(article.Id, [], article.IsWithdrawn), null)
                : await RecordSinglyAsync(article));
        }

        return outcomes;
    }

    /// <summary>For what is no new stream: the text was seen again, or somebody else captured it meanwhile.</summary>
    private async Task<CaptureOutcome> RecordSinglyAsync(DecidedArticle article)
    {
        try
        {
            return new CaptureOutcome(article.Name, await _single.Handle(article.Command!, CancellationToken.None), null); // a batch that has begun is ended and told of
        }
        catch (RefusedInputException e)
        {
            return new CaptureOutcome(article.Name, null, e);
        }
    }
}
