using System.Diagnostics.CodeAnalysis;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Chronology;

/// <summary>A place in one timeline, with the position and everything else that fixes which timeline that is.</summary>
public sealed record ChronologyCursor
{
    private ChronologyCursor(ShowChronology query, StatementOrder place, bool isBackward) => (Query, Place, IsBackward) = (query, place, isBackward);

    /// <summary>What to ask to go on: the same limits and filters, as of the same position.</summary>
    public ShowChronology Query { get; }

    internal StatementOrder Place { get; }

    /// <summary>Whether it goes on to what comes before the place, and not to what follows.</summary>
    internal bool IsBackward { get; }

    internal static ChronologyCursor After(ShowChronology query, long position, StatementRow last) => new(Fixed(query, position), StatementOrder.Of(last), false);

    internal static ChronologyCursor Before(ShowChronology query, long position, StatementRow first) => new(Fixed(query, position), StatementOrder.Of(first), true);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ChronologyCursor? cursor)
    {
        try
        {
            cursor = CursorText.Read(text, StoredCursorJson.Written) is { C: not null, G: not null } stored ? stored.ToCursor() : null;
        }
        catch (FormatException)
        {
            cursor = null;
        }

        return cursor is not null;
    }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c> only.</summary>
    public override string ToString() => CursorText.Write(StoredCursor.From(this), StoredCursorJson.Written);

    internal static ChronologyCursor Of(ShowChronology query, StatementOrder place, bool isBackward) => new(query, place, isBackward);

    private static ShowChronology Fixed(ShowChronology query, long position) => query with { Limits = query.Limits with { AsOf = AsOf.At(position) }, After = null };
}
