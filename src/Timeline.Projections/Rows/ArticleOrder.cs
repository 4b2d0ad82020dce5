namespace Timeline.Projections.Rows;

/// <summary>The order of articles: first day they may have been published (unknown last), then digest. Total within a collection, so a place in it is a cursor.</summary>
internal readonly record struct ArticleOrder(int PublishedFirst, string Digest)
{
    public const string Columns = "published_first, digest";

    /// <summary><see cref="Columns"/> from the end.</summary>
    public const string Backward = "published_first desc, digest desc";

    public static ArticleOrder Of(ArticleRow row) => new(DayNumber.First(row.Published), row.Digest);

    /// <summary>The condition "after this place", or before it, on <see cref="Columns"/>.</summary>
    public string Sql(bool isBackward, Func<object, string> parameter) => $"({Columns}) {(isBackward ? '<' : '>')} ({parameter(PublishedFirst)}, {parameter(Digest)})";
}
