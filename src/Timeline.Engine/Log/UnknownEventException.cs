using Timeline.Engine.Errors;

namespace Timeline.Engine.Log;

/// <summary>
/// A collection holds an event of a type that this version of the program does not know. Only that collection cannot be read; nothing is
/// wrong with the others.
/// </summary>
/// <param name="position">The event's place in the log.</param>
/// <param name="type">The name it is stored under: none of <see cref="EventTypes"/>.</param>
public sealed class UnknownEventException(string collection, long position, string type)
    : TimelineException(FormattableString.Invariant(
        $"Collection '{collection}' has an event of type '{type}' at position {position}, which this version does not know. Use the version that wrote it, or a later one."))
{
    /// <summary>The collection that holds the event.</summary>
    public string Collection => collection;

    /// <summary>The event's place in the log.</summary>
    public long Position => position;

    /// <summary>The name it is stored under.</summary>
    public string Type => type;
}
