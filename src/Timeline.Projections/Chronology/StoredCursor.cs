using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Timeline.Engine.Events;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Chronology;

/// <summary>What a cursor's text holds: short names, since people paste it.</summary>
internal sealed record StoredCursor(
    string C, long P, string? B, bool U, string? K, StatusFilter? S, string? A, string? Q, string? O, string? T, StatementForm? F, Modality? M,
    int H, int L, int D, string G, int N, bool? R = null)
{
    public static StoredCursor From(ChronologyCursor cursor)
    {
        var (query, place) = (cursor.Query, cursor.Place);
        var limits = query.Limits;
        return new StoredCursor(
            query.Collection, limits.AsOf.Position ?? 0, StoredLimits.Write(limits.Between), limits.Undated, StoredLimits.Write(limits.KnownBy), limits.Status, query.Actor, query.Speaker, query.About, query.Text,
            query.Form, query.Modality, place.HappenedFirst, place.HappenedLast, place.PublishedFirst, place.Digest, place.Number,
            cursor.IsBackward ? true : null);
    }

    public ChronologyCursor ToCursor() => ChronologyCursor.Of(
        new ShowChronology(C, StoredLimits.Read(P, B, U, K, S), A, Q, O, T, F, M), new StatementOrder(H, L, D, G, N), R is true);
}

[JsonSerializable(typeof(StoredCursor))]
internal sealed partial class StoredCursorJson : JsonSerializerContext
{
    public static JsonTypeInfo<StoredCursor> Written { get; } = new StoredCursorJson(CursorText.Options()).StoredCursor;
}
