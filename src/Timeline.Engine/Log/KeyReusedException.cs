using Timeline.Engine.Errors;

namespace Timeline.Engine.Log;

/// <summary>The key of a command was used before with another request; nothing was recorded.</summary>
public sealed class KeyReusedException(string key)
    : TimelineException($"The key '{key}' was used before with another request. Nothing was recorded. Send each request with a key of its own.")
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;
}
