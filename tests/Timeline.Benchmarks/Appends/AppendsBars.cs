using Timeline.Benchmarks.Databases;

namespace Timeline.Benchmarks.Appends;

/// <summary>Writing the log: many articles at once, corrections one by one.</summary>
internal static class AppendsBars
{
    public static IEnumerable<Bar> All(LoadedLogs logs)
    {
        var corrections = new CorrectionBars(logs);
        var bulk = new BulkBars(logs);
        return
        [
            new("log-bulk-copy", Limit.AtLeast, 0.4, "of the rate of binary COPY by hand, at least", bulk.CopyAsync),
            new("log-bulk-quick", Limit.AtLeast, 1.5, "times the rate of a quick Marten append at 100 events a commit, at least", bulk.QuickAsync),
            new("log-correction", Limit.AtLeast, 0.2, "of the rate of inserting single rows by hand, at least", corrections.OneAsync),
            new("log-correction-callers", Limit.AtLeast, 3, "times the rate of one caller for 32 callers, at least", corrections.CallersAsync),
        ];
    }
}
