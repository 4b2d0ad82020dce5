using Timeline.Benchmarks.Databases;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;

namespace Timeline.Benchmarks.Reads;

/// <summary>Search in words.</summary>
internal static class TextBars
{
    private static readonly string[] Words = ["bridge", "harbour", "valley", "figures", "council"];

    /// <summary>Pages found by a word, right after the first read has brought up the views of 100,000 statements, beside the same after <c>vacuum analyze</c>.</summary>
    public static async Task<double?> AfterBulkAsync(LoadedLogs logs, CancellationToken cancellationToken)
    {
        var database = await logs.OfStatementsAsync(100_000, cancellationToken);
        await database.ExecuteAsync($"update {EventLog.Schema}.schema_parts set version = 1 where name = 'views'", cancellationToken);
        var caughtUp = await Wall.SecondsAsync(() => FindAsync(0));
        var before = await Latency.OneRoundAsync(100, [FindAsync], cancellationToken);
        await database.ExecuteAsync("vacuum analyze", cancellationToken);
        var after = await Latency.OneRoundAsync(100, [FindAsync], cancellationToken);
        Console.Error.WriteLine($"text: caught up in {caughtUp:F1} s; a page {before[0]:F2} ms then, {after[0]:F2} ms after vacuum and analyze");
        return before[0] / after[0];

        async Task FindAsync(int i) =>
            await database.SendAsync(new ShowChronology(LoadedLog.Collection, ReadLimits.None, Text: Words[i % Words.Length], Limit: 50), cancellationToken);
    }
}
