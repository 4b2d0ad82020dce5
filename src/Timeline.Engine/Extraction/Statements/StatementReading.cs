using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>One statement as read, before anybody decided to record it.</summary>
/// <param name="Range">Its words: without source and cue, with its quotation marks, trimmed.</param>
/// <param name="Speaker">Canonical name within the article; null for narration and when the text does not say.</param>
/// <param name="Mentions">Canonical names of the actors named inside <paramref name="Range"/>, in order of first appearance.</param>
public sealed record StatementReading(
    CharRange Range,
    StatementForm Form,
    string? Speaker,
    StatementDate Said,
    StatementDate Happened,
    Modality Modality,
    bool Negated,
    ImmutableArray<string> Mentions);
