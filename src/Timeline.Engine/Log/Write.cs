using System.Collections.Immutable;

namespace Timeline.Engine.Log;

/// <summary>Where something is to be recorded, by whom and why.</summary>
/// <param name="Collection">As <see cref="Articles.CollectionName.Require"/> gives it.</param>
/// <param name="Stream">Need not exist yet.</param>
/// <param name="By">Who records it.</param>
/// <param name="Reason">Why; null where nobody gave a reason.</param>
internal sealed record Write(string Collection, Guid Stream, string By, string? Reason)
{
    /// <summary>Makes the write safe to be sent again; null where that is not needed.</summary>
    public RequestKey? Key { get; init; }

    /// <summary>Of whom it is decided; kept beside <see cref="Key"/>. Null where the stream says it all.</summary>
    public string? Name { get; init; }

    /// <summary>Stored in the transaction of the events that point into it, when there are any.</summary>
    public StreamText? Text { get; init; }
}

/// <summary>A text that events point into.</summary>
/// <param name="Digest">Lower-case hex SHA-256 of the text's UTF-8 bytes.</param>
internal sealed record StreamText(string Digest, string Body);

/// <summary>What a write recorded.</summary>
/// <param name="Before">What the stream came to before; null when it did not exist.</param>
/// <param name="Events">Nothing when there was nothing to record.</param>
/// <param name="Position">Of the last of <paramref name="Events"/>; null when there are none.</param>
internal sealed record Written<TState, TEvent>(TState? Before, ImmutableArray<TEvent> Events, long? Position)
    where TState : class
{
    /// <summary>Whether a write with the same key recorded this before.</summary>
    public bool IsReplayed { get; init; }
}
