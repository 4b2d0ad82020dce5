namespace Timeline.Projections.Views;

/// <summary>Positions of the log's last event and of the last one the views hold.</summary>
internal sealed record ViewProgress(long Log, long Views)
{
    /// <summary>What the views cannot have yet; null when that is nothing, or was not looked for.</summary>
    public HeldBack? HeldBack { get; init; }

    public bool IsBehind => Views < Log;
}
