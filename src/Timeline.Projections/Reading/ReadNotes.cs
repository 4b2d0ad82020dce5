using Timeline.Projections.Views;

namespace Timeline.Projections.Reading;

/// <summary>What reads have to say beside their answers, whichever they are. A host takes notes before it asks, and looks at them afterwards.</summary>
public sealed class ReadNotes
{
    private static readonly AsyncLocal<ReadNotes?> Taken = new();

    private ReadNotes()
    {
    }

    /// <summary>What the answers lack; null when that is nothing.</summary>
    public HeldBack? HeldBack { get; private set; }

    /// <summary>Begins to take notes of the reads that the caller, and nobody else, goes on to ask for.</summary>
    public static ReadNotes Take() => Taken.Value = new ReadNotes();

    internal static void Tell(HeldBack? heldBack)
    {
        if (heldBack is not null && Taken.Value is { } notes)
        {
            notes.HeldBack = heldBack;
        }
    }
}
