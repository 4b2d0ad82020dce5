using Timeline.Engine.Dates;
using Timeline.Engine.Extraction;

namespace Timeline.Benchmarks.Reading;

/// <summary>The whole reading of an article, from text to statements.</summary>
internal static class ReadingBars
{
    private static readonly ArticleReadingOptions Options = new(Published: ImpreciseDate.Parse("2022-03-09"));

    public static IEnumerable<Bar> All() =>
    [
        new("reading-4kb", Limit.AtMost, 10, "ms for an article of 4 KB, at most", () => Small()),
        new("reading-first", Limit.AtMost, 300, "ms of processor time for a program that reads one article of 4 KB, at most", FirstArticle.Milliseconds),
        new("reading-linear", Limit.AtLeast, 0.6, "rate of 1 MB to that of 64 KB, at least", Linear),
        new("reading-linear-memory", Limit.AtMost, 150, "MB of peak working set for 1 MB over that for nothing, at most", PeakMemory.Megabytes),
        new("reading-linear-hostile", Limit.AtMost, 1.5, "time of a character in 1 MB to that in 256 KB, at most", () => Hostile.Growth(Hostile.ForArticles, Read, Articles.OfLength(Hostile.Length))),
    ];

    public static void Read(string text) => ArticleReader.Read(text, Options);

    private static double Small()
    {
        string[] articles = [.. Enumerable.Range(1, 16).Select(seed => Articles.OfLength(4_096, seed))];
        return Clock.Milliseconds(() => Array.ForEach(articles, Read)) / articles.Length;
    }

    private static double? Linear()
    {
        string[] small = [.. Enumerable.Range(1, 16).Select(seed => Articles.OfLength(65_536, seed))];
        var large = Articles.OfLength(1_048_576);
        var times = Clock.Milliseconds(() => Array.ForEach(small, Read), () => Read(large));
        Console.Error.WriteLine($"1 MB in sixteen articles {times[0]:F0} ms, in one {times[1]:F0} ms");
        return times[0] / times[1];
    }
}
