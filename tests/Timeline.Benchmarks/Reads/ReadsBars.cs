using Timeline.Benchmarks.Databases;

namespace Timeline.Benchmarks.Reads;

/// <summary>Pages of a timeline, and what changed in it.</summary>
internal static class ReadsBars
{
    public static IEnumerable<Bar> All(LoadedLogs logs)
    {
        var asOf = new AsOfBars(logs);
        var range = new RangeBars(logs);
        return
        [
            new("read-asof", Limit.AtMost, 2, "times for a history of 100,000 events, or the slowest, as for the fastest, at most", asOf.GrowthAsync),
            new("read-asof-early", Limit.AtMost, 6, "times as of the first hundredth or tenth of the history as of its end, at most", asOf.EarlyAsync),
            new("read-asof-aggregate", Limit.AtLeast, 2_000, "times as fast as aggregating a stream of as many events, at least", asOf.AggregateAsync),
            new("read-range-10k", Limit.AtMost, 1.3, "times as with SQL by hand, at most", ct => range.ByHandAsync(10_000, ct)),
            new("read-range-100k", Limit.AtMost, 1.3, "times as with SQL by hand, at most", ct => range.ByHandAsync(100_000, ct)),
            new("read-range-1m", Limit.AtMost, 1.3, "times as with SQL by hand, at most", ct => range.ByHandAsync(1_000_000, ct), IsLong: true),
            new("read-range-growth", Limit.AtMost, 1.5, "times for 1,000,000 statements as for 10,000, at most", range.GrowthAsync, IsLong: true),
            new("read-text-after-bulk", Limit.AtMost, 2, "times when the views have just caught up as when they are vacuumed and analysed, at most", ct => TextBars.AfterBulkAsync(logs, ct)),
            new("diff-growth", Limit.AtMost, 1.5, "times in 1,000,000 events as in 10,000, at most", ct => DiffBars.GrowthAsync(logs, ct), IsLong: true),
        ];
    }
}
