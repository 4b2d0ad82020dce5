using NodaTime;
using Timeline.Engine.Events;

namespace Timeline.Engine.Log;

/// <summary>An event as it stands in the log: what it says, and everything the log knows about its being said.</summary>
/// <param name="Position">Place in the log; grows, has gaps, meaningful inside its collection.</param>
/// <param name="Recorded">PostgreSQL's clock when it was appended, to the microsecond.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Reason">Why, where a person gave a reason.</param>
/// <param name="Data">One of the types in <see cref="EventTypes"/>.</param>
public sealed record RecordedEvent(
    string Collection,
    Guid Stream,
    long Position,
    Instant Recorded,
    string? By,
    string? Reason,
    object Data)
{
    /// <summary>The statement it is about; null when it is about none.</summary>
    public StatementId? Statement => Data is IStatementEvent { Number: var number } ? new(Stream, number) : null;
}
