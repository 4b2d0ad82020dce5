using Timeline.Engine.Dates;

namespace Timeline.Engine.Events;

/// <summary>What a date rests on. Stored by name.</summary>
public enum DateBasis
{
    /// <summary>The text says it: a statement's date in its own sentence, an article's on its own page.</summary>
    Stated,

    /// <summary>No date of its own, but tense or the act of saying bounds it.</summary>
    Bounded,

    /// <summary>From its context: the sentence before, the newest post.</summary>
    Carried,

    /// <summary>Nothing better than the article's own date.</summary>
    Published,
    Unknown,

    /// <summary>A person set it.</summary>
    Corrected,
}

/// <summary>A statement's date, with the words it was read from and what it rests on.</summary>
/// <param name="Value">As precise as its source and no more; null exactly when <paramref name="Basis"/> is <see cref="DateBasis.Unknown"/>.</param>
/// <param name="Words">The words as they stand in the article ("last week"); null when there are none.</param>
public sealed record StatementDate(ImpreciseDate? Value, string? Words, DateBasis Basis)
{
    public static StatementDate Unknown { get; } = new(null, null, DateBasis.Unknown);
}
