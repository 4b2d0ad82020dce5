namespace Timeline.Engine.Articles;

/// <summary>Ids of articles as people read and type them: the first eight digits. <see cref="Events.StatementId"/> has its own.</summary>
internal static class Short
{
    public static string Of(Guid article) => article.ToString("N")[..8];
}
