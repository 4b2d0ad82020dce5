using Timeline.Engine.Articles;
using Timeline.Engine.Log;

namespace Timeline.IntegrationTests;

/// <summary>Puts events into a log as they are, whatever anybody would decide.</summary>
internal static class Appending
{
    public static Task AppendAsync(this EventLog log, string collection, Guid stream, string by, string? reason, params IEnumerable<object> events) =>
        log.TransactAsync<Article, object>(new Write(collection, stream, by, reason), Article.Fold, _ => [.. events], TestContext.Current.CancellationToken);
}
