using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Projections.Rows;

/// <summary>One captured article, as it stands after its last event.</summary>
/// <param name="SeenAgain">How often the same text was met elsewhere.</param>
/// <param name="Position">Of its capture.</param>
/// <param name="Changed">Of its last event that is about the article itself.</param>
internal sealed record ArticleRow(
    string Collection,
    Guid Article,
    string? Title,
    string? Publisher,
    string? Url,
    ImpreciseDate? Published,
    DateBasis PublishedBasis,
    string? PublishedWords,
    string Digest,
    int Length,
    string Language,
    int SeenAgain,
    bool IsWithdrawn,
    string? By,
    long Position,
    Instant Recorded,
    long Changed)
{
    /// <summary>What an event does to the article: the one rule that the stored view and every replay share.</summary>
    public static ArticleRow? Apply(ArticleRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (null, ArticleCaptured c) => new ArticleRow(
            e.Collection, e.Stream, c.Title, c.Publisher, c.Url, c.Published, c.PublishedBasis, c.PublishedWords, c.Digest, c.Length, c.Language,
            0, false, e.By, e.Position, e.Recorded, e.Position),
        (not null, ArticleSeenAgain) => row with { SeenAgain = row.SeenAgain + 1, Changed = e.Position },
        (not null, ArticleRedated r) =>
            row with { Published = r.Published, PublishedBasis = DateBasis.Corrected, PublishedWords = null, Changed = e.Position },
        (not null, ArticleWithdrawn) => row with { IsWithdrawn = true, Changed = e.Position },
        _ => row,
    };
}
