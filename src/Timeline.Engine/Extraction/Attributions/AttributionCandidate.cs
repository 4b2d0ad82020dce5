using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>An attribution in tokens, before its speaker is known.</summary>
/// <param name="PostedBy">The signature's name, if the content is a post.</param>
internal sealed record AttributionCandidate(
    TokenRange Source, TokenRange Cue, ImmutableArray<TokenRange> Content, StatementForm Form, CueStance Stance, string? PostedBy = null);
