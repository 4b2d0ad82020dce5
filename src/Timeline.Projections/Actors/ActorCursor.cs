using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Actors;

/// <summary>A place among the actors of one collection, with the position, limits and name that fix which actors those are.</summary>
public sealed record ActorCursor
{
    private ActorCursor(ListActors query, ActorOrder place, bool isBackward) => (Query, Place, IsBackward) = (query, place, isBackward);

    /// <summary>What to ask to go on: send it with this as <see cref="ListActors.After"/>.</summary>
    public ListActors Query { get; }

    internal ActorOrder Place { get; }

    /// <summary>Whether it goes on to what comes before the place, and not to what follows.</summary>
    internal bool IsBackward { get; }

    internal static ActorCursor At(ListActors query, long position, RankedActor actor, bool isBackward) =>
        new(query with { Limits = query.Limits with { AsOf = AsOf.At(position) }, After = null }, actor.Place, isBackward);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ActorCursor? cursor)
    {
        try
        {
            cursor = CursorText.Read(text, StoredActorCursorJson.Written) is { C: not null, W: not null, Y: not null } stored
                ? new(
                    new ListActors(stored.C, StoredLimits.Read(stored.P, stored.B, stored.U, stored.K, stored.S), stored.M),
                    new ActorOrder(stored.N, stored.W, stored.Y), stored.R is true)
                : null;
        }
        catch (FormatException)
        {
            cursor = null;
        }

        return cursor is not null;
    }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c> only.</summary>
    public override string ToString()
    {
        var limits = Query.Limits;
        return CursorText.Write(
            new StoredActorCursor(
                Query.Collection, limits.AsOf.Position ?? 0, StoredLimits.Write(limits.Between), limits.Undated, StoredLimits.Write(limits.KnownBy), limits.Status, Query.Name,
                Place.Statements, Place.Name, Place.Key, IsBackward ? true : null),
            StoredActorCursorJson.Written);
    }
}

/// <summary>What a cursor's text holds: short names, since people paste it.</summary>
internal sealed record StoredActorCursor(
    string C, long P, string? B, bool U, string? K, StatusFilter? S, string? M, int N, string W, string Y, bool? R = null);

[JsonSerializable(typeof(StoredActorCursor))]
internal sealed partial class StoredActorCursorJson : JsonSerializerContext
{
    public static JsonTypeInfo<StoredActorCursor> Written { get; } = new StoredActorCursorJson(CursorText.Options()).StoredActorCursor;
}
