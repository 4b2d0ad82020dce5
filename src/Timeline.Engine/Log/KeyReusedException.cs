namespace Timeline.Engine.Log;

/// <summary>A request came with the key of another one; nothing was recorded.</summary>
public sealed class KeyReusedException(string key) : Exception($"The key '{key}' came before with another request. Nothing was recorded. Send each request with a key of its own.");
