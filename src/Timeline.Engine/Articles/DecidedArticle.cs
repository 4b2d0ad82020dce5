using System.Collections.Immutable;
using Timeline.Engine.Events;

namespace Timeline.Engine.Articles;

/// <summary>One of many articles with what is to be recorded of it.</summary>
/// <param name="Command">Null when it was refused.</param>
/// <param name="IsKnown">Its stream existed when we looked.</param>
/// <param name="Room">How much of <see cref="ReadAhead.Room"/> it takes up.</param>
internal sealed record DecidedArticle(
    string Name,
    CaptureArticle? Command,
    Guid Id,
    bool IsKnown,
    bool IsWithdrawn,
    ImmutableArray<IArticleEvent> Events,
    RefusedInputException? Refusal,
    int Room);
