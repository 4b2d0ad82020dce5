using System.Collections.Immutable;

namespace Timeline.Engine.Log;

/// <summary>What a command recorded that had a <see cref="RequestKey"/>.</summary>
/// <param name="Stream">Where it was recorded.</param>
/// <param name="Name">Of whom it was decided, as the command had it; null for an article's stream.</param>
/// <param name="Events">In order of position; empty where nothing had to be recorded.</param>
public sealed record RecordedRequest(Guid Stream, string? Name, ImmutableArray<object> Events, long? Position);
