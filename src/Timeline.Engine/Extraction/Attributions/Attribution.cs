using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>A source, the words that attribute (the cue), and what is attributed; each may be in pieces or absent.</summary>
/// <param name="Form">Never <see cref="StatementForm.Narration"/>.</param>
/// <param name="Speaker">Whom the source resolves to (pronouns and surnames followed back); null when the text does not say.</param>
/// <param name="Stance">What the cue says about its content.</param>
public sealed record Attribution(
    ImmutableArray<CharRange> Source,
    ImmutableArray<CharRange> Cue,
    ImmutableArray<CharRange> Content,
    StatementForm Form,
    string? Speaker,
    CueStance Stance);

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
