using Timeline.Projections.Views;

namespace Timeline.Cli.Invocation;

/// <summary>Tells how far something that goes through the log has come.</summary>
internal sealed class LogProgress(string what, Progress progress) : IProgress<RebuildProgress>
{
    public void Report(RebuildProgress value) => progress.Report(value.Comparing is { } view
        ? $"{what}: comparing {view} with the stored rows"
        : $"{what}: {Values.Number(value.Done)} of {Values.Number(value.Of)}");
}
