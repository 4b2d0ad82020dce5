using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;
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
