using Timeline.Projections.Views;

namespace Timeline.Cli;

/// <summary>Tells how far something that goes through the log has come.</summary>
internal sealed class PositionProgress(string what, Progress progress) : IProgress<RebuildProgress>
{
    public void Report(RebuildProgress value) => progress.Report($"{what}: position {Values.Number(value.Position)} of {Values.Number(value.Last)}");
}
