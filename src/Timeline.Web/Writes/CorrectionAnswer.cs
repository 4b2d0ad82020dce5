using System.Text.Json;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;

namespace Timeline.Web.Writes;

/// <summary>What a correction recorded. Members and their order are a contract; the first three are the command line's.</summary>
/// <param name="Id">Of the statement or article; the name of an actor.</param>
/// <param name="Position">Of the last event; null when all of it stood so already.</param>
/// <param name="Statement">As it stands now; null when no statement was corrected.</param>
internal sealed record CorrectionAnswer(string Id, long? Position, IReadOnlyList<EventAnswer> Events, StatementView? Statement);

/// <summary>An event as the log has it.</summary>
internal sealed record EventAnswer(string Type, JsonElement Data)
{
    private static readonly Dictionary<Type, string> Names = EventTypes.ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static EventAnswer Of(object e) => new(Names[e.GetType()], JsonSerializer.SerializeToElement(e, e.GetType(), LogJson.Options));
}

internal static class Ids
{
    public static string Of(Guid article) => article.ToString("N");
}
