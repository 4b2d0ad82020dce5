namespace Timeline.Engine.Dates;

/// <summary>What an EDTF text says, apart from its qualifiers.</summary>
/// <param name="Bounds">From the earliest to the latest moment it can denote.</param>
/// <param name="Gaps">Where the bounds are not filled; null when they are.</param>
internal readonly record struct EdtfReading(Bounds Bounds, DatePrecision Precision, Gaps? Gaps = null)
{
    public bool Touches(Bounds limit) => Bounds.Overlaps(limit) && (Gaps is null || Gaps.Touch(limit));
}
