using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Articles;

/// <summary>A place among the articles of one collection, as of one position.</summary>
public sealed record ArticleCursor
{
    private ArticleCursor(ListArticles query, ArticleOrder place, bool isBackward) => (Query, Place, IsBackward) = (query, place, isBackward);

    /// <summary>What to ask to go on: send it with this as <see cref="ListArticles.After"/>.</summary>
    public ListArticles Query { get; }

    internal ArticleOrder Place { get; }

    /// <summary>Whether it goes on to what comes before the place, and not to what follows.</summary>
    internal bool IsBackward { get; }

    internal static ArticleCursor At(ListArticles query, long position, ArticleRow row, bool isBackward) =>
        new(new ListArticles(query.Collection, AsOf.At(position), query.Limit), ArticleOrder.Of(row), isBackward);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ArticleCursor? cursor)
    {
        cursor = CursorText.Read(text, StoredArticleCursorJson.Written) is { C: not null, G: not null } stored
            ? new(new ListArticles(stored.C, AsOf.At(stored.P)), new ArticleOrder(stored.D, stored.G), stored.R is true)
            : null;
        return cursor is not null;
    }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c> only.</summary>
    public override string ToString() => CursorText.Write(
        new StoredArticleCursor(Query.Collection, Query.AsOf.Position ?? 0, Place.PublishedFirst, Place.Digest, IsBackward ? true : null),
        StoredArticleCursorJson.Written);
}

/// <summary>What a cursor's text holds: short names, since people paste it.</summary>
internal sealed record StoredArticleCursor(string C, long P, int D, string G, bool? R = null);

[JsonSerializable(typeof(StoredArticleCursor))]
internal sealed partial class StoredArticleCursorJson : JsonSerializerContext
{
    public static JsonTypeInfo<StoredArticleCursor> Written { get; } = new StoredArticleCursorJson(CursorText.Options()).StoredArticleCursor;
}
