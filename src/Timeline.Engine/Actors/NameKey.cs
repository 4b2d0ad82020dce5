namespace Timeline.Engine.Actors;

/// <summary>
/// What makes two spellings one name: NFKC, lower case (invariant), single spaces, no space at the ends.
/// The same on every machine, with ICU or without (see <see cref="Nfkc"/>). Frozen, because actors' ids derive from it: a change would give every known actor another id.
/// </summary>
public static class NameKey
{
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Join(' ', Nfkc.Normalize(name).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
