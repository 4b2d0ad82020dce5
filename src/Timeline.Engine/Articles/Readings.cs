using Timeline.Engine.Events;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Articles;

/// <summary>What was read out of a text, as events.</summary>
internal static class Readings
{
    public static ActorsRead Actors(ArticleReading reading, CodePoints points) => new(
        [.. reading.Actors.Actors.Select(actor => new ActorRead(
            actor.Name, actor.Kind, actor.Aliases, actor.Role,
            [.. reading.Actors.Mentions.Where(mention => mention.Name == actor.Name).Select(mention => points.ToSpan(mention.Range))]))],
        ArticleReader.Version);

    /// <summary>The statements, numbered from 1 in text order.</summary>
    public static IEnumerable<StatementRecorded> Statements(ArticleReading reading, string text, CodePoints points) =>
        reading.Statements.Select((statement, index) => new StatementRecorded(
            index + 1,
            points.ToSpan(statement.Range),
            statement.Range.Of(text).ToString(),
            statement.Form,
            statement.Speaker,
            statement.Said,
            statement.Happened,
            statement.Modality,
            statement.Negated,
            statement.Mentions,
            ArticleReader.Version));
}
