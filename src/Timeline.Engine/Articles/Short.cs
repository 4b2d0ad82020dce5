namespace Timeline.Engine.Articles;

/// <summary>Ids as people read and type them: the first eight digits of the article's.</summary>
internal static class Short
{
    public static string Of(Guid article) => article.ToString("N")[..8];

    public static string Of(Guid article, int number) => FormattableString.Invariant($"{Of(article)}#{number}");
}
