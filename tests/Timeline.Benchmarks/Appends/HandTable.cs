using Timeline.Benchmarks.Databases;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Appends;

/// <summary>A table shaped like Marten's, with its indexes, into which everybody may write as they like.</summary>
internal static class HandTable
{
    public const string Name = "by_hand.mt_events";

    public static Task MakeAsync(BenchDatabase database, CancellationToken cancellationToken) => database.ExecuteAsync(
        $"create schema if not exists by_hand; drop table if exists {Name}; create table {Name} (like {EventLog.Schema}.mt_events including all)", cancellationToken);
}
