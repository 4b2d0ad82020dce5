using System.Text;

namespace Timeline.Engine.Actors;

/// <summary>
/// What makes two spellings one name: NFKC, lower case (invariant), single spaces, no space at the ends.
/// Frozen, because actors' ids derive from it: a change would give every known actor another id.
/// </summary>
public static class NameKey
{
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Join(' ', name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
