using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Times.Patterns;

/// <summary>A word, or a run of words a rule has joined, with what it can be.</summary>
/// <param name="Word">The number of a literal word of the rules; 0 when it is none.</param>
/// <param name="Value">Which weekday, how many, which hour: by kind.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct Lexeme(
    Kind Kinds,
    int Word,
    int First,
    int End,
    decimal Value = 0,
    TimeUnit Unit = default,
    Meaning? Meaning = null)
{
    /// <summary>No count of the calendar's is further out than these bounds.</summary>
    public int Int => (int)Math.Clamp(Value, -1_000_000, 1_000_000);
}
