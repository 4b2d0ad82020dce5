using System.Collections.Immutable;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Statements;

namespace Timeline.Engine.Extraction;

/// <summary>All that was read out of one article. Ranges count UTF-16 units of its text.</summary>
/// <param name="Published">
/// Null when neither the caller nor the article says when it came out. Then there are no statements either: what "today" is, and when the
/// article's own sentences were said, hangs on it.
/// </param>
/// <param name="Statements">In text order, not overlapping.</param>
public sealed record ArticleReading(
    string? Title,
    string? Publisher,
    string? Url,
    PublishedDate? Published,
    LanguageReading Language,
    ActorReading Actors,
    ImmutableArray<StatementReading> Statements);
