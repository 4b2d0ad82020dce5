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

    /// <summary>What capturing its first articles records, and nothing else.</summary>
    public IEnumerable<RecordedEvent> OfCaptures(int articles) =>
        Enumerable.Range(0, articles)
            .Select(place => new CorpusArticle(collection, seed, place))
            .SelectMany(article => article.Capture().Select(data => (article.Stream, data)))
            .Select((e, i) => Recorded(e.Stream, e.data, i + 1));

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
                yield return Recorded(article.Stream, data, ++position);
            }

            if (random.NextDouble() < CorrectionsAnArticle && corrections.Next(i + 1) is var (stream, correction))
            {
                yield return Recorded(stream, correction, ++position) with { Reason = "checked against the article" };
            }
        }
    }

    private RecordedEvent Recorded(Guid stream, object data, long position) =>
        new(collection, stream, position, Begun + Duration.FromSeconds(position * 30), "archivist", null, data);
}
