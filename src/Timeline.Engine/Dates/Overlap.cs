namespace Timeline.Engine.Dates;

/// <summary>How much of a date a limit includes.</summary>
public enum Overlap
{
    /// <summary>No day the date can denote.</summary>
    No,

    /// <summary>Some of the days the date can denote, or all of them but the date carries <c>~</c> or <c>?</c>.</summary>
    Possibly,

    /// <summary>Every day the date can denote.</summary>
    Certainly,
}
