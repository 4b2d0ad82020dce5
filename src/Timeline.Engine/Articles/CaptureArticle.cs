using System.Collections.Immutable;
using MediatR;
using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Reads an article and records what it states. Capturing the same text again records nothing new.</summary>
/// <param name="Name">What to call the text in an error, such as its file's name.</param>
/// <param name="Published">When it came out; null to read that from the text.</param>
/// <param name="Title">Null to read it from the text; so are publisher and address.</param>
/// <param name="By">Who records it.</param>
/// <remarks>Fails with one of the <see cref="RefusedInputException"/>s; cancelled or failed, it has recorded nothing.</remarks>
public sealed record CaptureArticle(
    string Collection,
    string Name,
    ArticleText Text,
    ImpreciseDate? Published,
    string? Title,
    string? Publisher,
    string? Url,
    string By) : IRequest<CapturedArticle>
{
    /// <summary>Makes the command safe to send again; null where that is not needed.</summary>
    public RequestKey? Key { get; init; }
}

/// <summary>What a capture recorded.</summary>
/// <param name="Id">Stream id of the article.</param>
/// <param name="Events">What was recorded by this capture: nothing when all of it was known.</param>
/// <param name="IsWithdrawn">The article was withdrawn before, and still is.</param>
public sealed record CapturedArticle(Guid Id, ImmutableArray<IArticleEvent> Events, bool IsWithdrawn)
{
    /// <summary>The capture itself; null when the text was known.</summary>
    public ArticleCaptured? Captured => Events.OfType<ArticleCaptured>().FirstOrDefault();

    public IEnumerable<StatementRecorded> Statements => Events.OfType<StatementRecorded>();

    /// <summary>Of the last of <see cref="Events"/>; null when nothing was recorded, and where many were captured at once.</summary>
    public long? Position { get; init; }

    /// <summary>Whether this was recorded before, by a command with the same key: <see cref="RequestKey"/>.</summary>
    public bool IsReplayed { get; init; }
}

/// <summary>Reads what is not known yet, decides, and appends events and text in one transaction.</summary>
public sealed class CaptureArticleHandler(EventLog log, IClock clock) : IRequestHandler<CaptureArticle, CapturedArticle>
{
    /// <exception cref="RefusedInputException">The date of publication is unknown or lies in the future, or the name cannot be a collection's.</exception>
    public async Task<CapturedArticle> Handle(CaptureArticle command, CancellationToken cancellationToken)
    {
        command = command with { Collection = CollectionName.Require(command.Collection) };
        var id = StreamIds.OfArticle(command.Collection, command.Text.Digest);
        var today = clock.GetCurrentInstant().InUtc().Date;
        var known = await log.FoldAsync<Article>(command.Collection, id, Article.Fold, cancellationToken);

        // Reading a long text takes a while, and nobody is to wait for it who captures the same one.
        var events = Decide(known, command, today);

        if (events.IsEmpty && command.Key is null)
        {
            return new CapturedArticle(id, events, known?.IsWithdrawn ?? false);
        }

        var written = await log.TransactAsync<Article, IArticleEvent>(
            new Write(command.Collection, id, command.By, Reason: null) { Key = command.Key?.Required(), Text = new(command.Text.Digest, command.Text.Text) },
            Article.Fold,
            article => article is null && known is null ? events : Decide(article, command, today),
            cancellationToken);
        return new CapturedArticle(id, written.Events, written.Before?.IsWithdrawn ?? false) { Position = written.Position, IsReplayed = written.IsReplayed };
    }

    /// <summary>What to record, given what is known of the article. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article? article, CaptureArticle command, LocalDate today)
    {
        ThrowIfUnfit(command);
        ThrowIfInFuture(command.Name, command.Published, today);

        if (article is null)
        {
            return First(command, today);
        }

        var isNewPlace = (command.Publisher ?? command.Url) is not null && !article.Seen.Contains((command.Publisher, command.Url));
        return isNewPlace ? [new ArticleSeenAgain(command.Publisher, command.Url, command.Published)] : [];
    }

    private static ImmutableArray<IArticleEvent> First(CaptureArticle command, LocalDate today)
    {
        var text = command.Text.Text;
        var reading = ArticleReader.Read(text, new ArticleReadingOptions(command.Published, command.Title, command.Publisher, command.Url));
        var published = reading.Published ?? throw new PublishedUnknownException(command.Name);
        ThrowIfInFuture(command.Name, published.Value, today);
        var points = new CodePoints(text);

        return
        [
            new ArticleCaptured(
                reading.Title,
                reading.Publisher,
                reading.Url,
                published.Value,
                published.Basis,
                published.Range?.Of(text).ToString(),
                command.Text.Digest,
                points.Count,
                reading.Language.Code),
            Readings.Actors(reading, points),
            .. Readings.Statements(reading, text, points),
        ];
    }

    private static void ThrowIfUnfit(CaptureArticle command)
    {
        foreach (var (what, text) in new[] { ("title", command.Title), ("publisher", command.Publisher), ("address", command.Url), ("by", command.By) })
        {
            if (StorableText.ProblemOf(text) is { } problem)
            {
                throw new ArticleUnreadableException(command.Name, $"its {what} cannot be recorded: {problem}.");
            }
        }
    }

    private static void ThrowIfInFuture(string name, ImpreciseDate? published, LocalDate today)
    {
        // The day is already tomorrow's east of Greenwich.
        if (published?.Earliest is { } day && day > today.PlusDays(1))
        {
            throw new PublishedInFutureException(name, published.ToString(), LocalDatePattern.Iso.Format(today));
        }
    }
}
