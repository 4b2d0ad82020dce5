using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Chronology;

/// <summary>A place in one timeline, with the position and everything else that fixes which timeline that is.</summary>
public sealed record ChronologyCursor
{
    private ChronologyCursor(ShowChronology query, StatementOrder place) => (Query, Place) = (query, place);

    /// <summary>What to ask to go on: the same limits and filters, as of the same position.</summary>
    public ShowChronology Query { get; }

    internal StatementOrder Place { get; }

    internal static ChronologyCursor After(ShowChronology query, long position, StatementRow last) =>
        new(query with { Limits = query.Limits with { AsOf = AsOf.At(position) }, After = null }, StatementOrder.Of(last));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ChronologyCursor? cursor)
    {
        cursor = null;

        try
        {
            var stored = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), AnswerJson.Cursors.StoredCursor);
            cursor = stored?.ToCursor();
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
        }

        return cursor is not null;
    }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c> only.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(StoredCursor.From(this), AnswerJson.Cursors.StoredCursor));

    internal static ChronologyCursor Of(ShowChronology query, StatementOrder place) => new(query, place);
}
