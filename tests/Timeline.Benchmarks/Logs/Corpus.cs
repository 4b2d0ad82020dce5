using NodaTime;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Logs;

/// <summary>
/// A log that might have grown over years, of any length, without reading any text: the same seed always gives the same events. Articles
/// come in no order of publication, as from an archive; between them people correct what was captured long before.
/// </summary>
internal sealed class Corpus(string collection, int seed = 1)
{
    /// <summary>Share of articles after which something is corrected: some three in a hundred statements are, some day.</summary>
    private const double CorrectionsAnArticle = 0.8;

    private static readonly Instant Begun = Instant.FromUtc(2024, 1, 1, 0, 0);

    public string Collection => collection;

    /// <summary>The first events of it, positions from 1.</summary>
    public IEnumerable<RecordedEvent> OfEvents(int events) => Endless().Take(events);

    /// <summary>As many events as it takes to record <paramref name="statements"/>.</summary>
    public IEnumerable<RecordedEvent> OfStatements(int statements)
    {
        foreach (var e in Endless())
        {
            yield return e;

            if (e.Data is StatementRecorded && --statements == 0)
            {
                yield break;
            }
        }
    }

    private IEnumerable<RecordedEvent> Endless()
    {
        var random = new Random(seed);
        var corrections = new CorpusCorrections(collection, seed, random);
        var position = 0L;

        for (var i = 0; ; i++)
        {
            var article = new CorpusArticle(collection, seed, i);

            foreach (var data in article.Capture())
            {
                yield return Recorded(article.Stream, data, null);
            }

            if (random.NextDouble() < CorrectionsAnArticle && corrections.Next(i + 1) is var (stream, correction))
            {
                yield return Recorded(stream, correction, "checked against the article");
            }
        }

        RecordedEvent Recorded(Guid stream, object data, string? reason) =>
            new(collection, stream, ++position, Begun + Duration.FromSeconds(position * 30), "archivist", reason, data);
    }
}
