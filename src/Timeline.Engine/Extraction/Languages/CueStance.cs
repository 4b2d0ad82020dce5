namespace Timeline.Engine.Extraction.Languages;

/// <summary>What a cue commits to: "said" nothing, "claimed" doubts, "denied" negates, "announced it would" plans.</summary>
public enum CueStance
{
    Neutral,
    Alleges,
    Denies,
    Asks,
    Plans,

    /// <summary>A belief, intention or feeling, not a saying ("hopes", "fears"): attributed, but nobody said it.</summary>
    Believes,

    /// <summary>Says that what others hold is so: "confirmed", "acknowledged", "admitted".</summary>
    Corroborates,
}
