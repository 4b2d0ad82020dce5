using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>Articles that are recorded in one transaction.</summary>
internal sealed class CaptureBatch
{
    // Beyond some thousand events a bigger batch is no cheaper, and keeps other writers waiting longer.
    private const int MostEvents = 5_000;

    private readonly List<DecidedArticle> _articles = [];
    private int _events;

    public IReadOnlyList<DecidedArticle> Articles => _articles;

    /// <summary>What its articles take up of <see cref="ReadAhead.Room"/>.</summary>
    public int Room { get; private set; }

    public bool IsFull => _events >= MostEvents || Room >= ReadAhead.Room / 4;

    public void Add(DecidedArticle article)
    {
        _articles.Add(article);
        _events += article.Events.Length;
        Room += article.Room;
    }

    /// <summary>Of each text that nobody knew, the first of its articles.</summary>
    public IReadOnlyList<StreamToBegin> ToBegin() =>
    [
        .. _articles
            .Where(article => article is { Refusal: null, IsKnown: false })
            .DistinctBy(article => article.Id)
            .Select(article => new StreamToBegin(article.Id, article.Events, article.Command!.Text.Digest, article.Command.Text.Text)),
    ];
}
