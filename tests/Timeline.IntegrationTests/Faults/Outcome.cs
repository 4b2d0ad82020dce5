using System.Collections.Immutable;

namespace Timeline.IntegrationTests.Faults;

/// <summary>What a client knows of its write.</summary>
internal enum Fate
{
    /// <summary>It was told what was recorded, if anything.</summary>
    Answered,

    /// <summary>It was told that nothing was recorded, and why.</summary>
    Refused,

    /// <summary>It left before it was told.</summary>
    Left,

    /// <summary>It was told that the database does not answer.</summary>
    Stopped,

    /// <summary>It was told something that nobody should ever be told.</summary>
    Broken,
}

/// <summary>What a client was told was recorded.</summary>
/// <param name="Stream">Of an article that was captured, else null.</param>
/// <param name="Types">Of the events in order, as the log stores them; empty when all of it stood so already.</param>
/// <param name="Position">Of the last of them, where that is told.</param>
internal sealed record Told(Guid? Stream, ImmutableArray<string> Types, long? Position);

/// <summary>What became of a write, as its client sees it.</summary>
/// <param name="Told">May be part of what was recorded, if the client left.</param>
/// <param name="Why">What a client was told instead.</param>
internal sealed record Outcome(Fate Fate, ImmutableArray<Told> Told, string? Why = null)
{
    public static Outcome Answered(params ImmutableArray<Told> told) => new(Fate.Answered, told);

    public static Outcome Left(params ImmutableArray<Told> told) => new(Fate.Left, told);

    public static Outcome Of(Fate fate, string why) => new(fate, [], why);
}
