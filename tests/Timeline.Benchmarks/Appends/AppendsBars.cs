using Timeline.Benchmarks.Databases;

namespace Timeline.Benchmarks.Appends;

/// <summary>Writing the log: corrections one by one.</summary>
internal static class AppendsBars
{
    public static IEnumerable<Bar> All(LoadedLogs logs)
    {
        var corrections = new CorrectionBars(logs);
        return
        [
            new("log-correction", Limit.AtLeast, 0.2, "of the rate of inserting single rows by hand, at least", corrections.OneAsync),
            new("log-correction-callers", Limit.AtLeast, 3, "times the rate of one caller for 32 callers, at least", corrections.CallersAsync),
        ];
    }
}
