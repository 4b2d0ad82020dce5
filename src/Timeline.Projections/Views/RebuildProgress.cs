namespace Timeline.Projections.Views;

/// <summary>How far a rebuild, or catching up, has come.</summary>
/// <param name="Done">How many events are folded; the position when catching up.</param>
/// <param name="Of">How many there are; the last position when catching up.</param>
/// <param name="Comparing">The view that is being compared with what stood; null while events are folded.</param>
public readonly record struct RebuildProgress(long Done, long Of, string? Comparing = null);
