using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Benchmarks.Dates;

/// <summary>Finding and resolving time expressions, tokens made each time.</summary>
internal static class DatesBars
{
    private const int Small = 4_096;

    /// <param name="folder">Of <c>.txt</c> files to compare on; null for articles of our own.</param>
    public static IEnumerable<Bar> All(string? folder) =>
    [
        new("dates-chrono", Limit.AtLeast, 3, "times as fast as chrono-node, at least", () => ChronoNode.TimesSlower(Documents(folder), Read)),
        new("dates-linear", Limit.AtLeast, 0.8, "rate of 1 MB to that of 4 KB documents, at least", Linear),
        new("dates-linear-hostile", Limit.AtMost, 5, "times a normal megabyte, at most", () => Hostile.Worst(Hostile.ForDates, Read, Articles.OfLength(Hostile.Length))),
    ];

    private static void Read(string text) => TimeExpressionReader.Read(ArticleReader.Tokenize(text), Articles.Published);

    private static string[] Documents(string? folder) => folder is null
        ? [.. Enumerable.Range(1, 100).Select(seed => Articles.OfLength(2_500, seed))]
        : [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static double? Linear()
    {
        var large = Articles.OfLength(Hostile.Length);
        var small = large.Chunk(Small).Select(part => new string(part)).ToArray();
        var times = Clock.Milliseconds(() => Array.ForEach(small, Read), () => Read(large));
        return times[0] / times[1];
    }
}
