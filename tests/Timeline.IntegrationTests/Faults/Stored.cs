using Timeline.Engine.Log;

namespace Timeline.IntegrationTests.Faults;

/// <summary>The name that the log stores an event under.</summary>
internal static class Stored
{
    private static readonly Dictionary<Type, string> Names = EventTypes.ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string NameOf(object e) => Names[e.GetType()];
}
