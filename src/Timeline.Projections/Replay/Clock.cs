namespace Timeline.Projections.Replay;

/// <summary>Which of the three clocks a replay or a comparison runs on.</summary>
public enum Clock
{
    /// <summary>When the speaker said it.</summary>
    Said,

    /// <summary>When what it is about took place.</summary>
    Happened,

    /// <summary>When the log learned it.</summary>
    Recorded,
}
