namespace Timeline.Engine.Errors;

/// <summary>
/// Timeline refuses a command or query, or cannot complete it. The message is one line: what was asked, what was found and what to do, in
/// terms of this library. A program that has words of its own for its users prints <see cref="Finding"/> and words the <see cref="Remedy"/> itself.
/// </summary>
public abstract class TimelineException : Exception
{
    /// <param name="finding">One line of whole sentences.</param>
    /// <param name="remedy">Null if each program would word what to do alike; the finding then ends with it.</param>
    protected TimelineException(string finding, Remedy? remedy = null, Exception? innerException = null)
        : base(remedy is null ? finding : $"{finding} {remedy.Sentence}", innerException) =>
        (Finding, Remedy) = (finding, remedy);

    /// <summary>What was asked and what was found: the message without the <see cref="Remedy"/>.</summary>
    public string Finding { get; }

    /// <summary>What to do, as data; null if the message already says it in words that suit every program.</summary>
    public Remedy? Remedy { get; }
}
