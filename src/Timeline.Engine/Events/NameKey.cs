using System.Text;

namespace Timeline.Engine.Events;

/// <summary>
/// What makes two spellings one name: NFKC, lower case (invariant), single spaces, no space at the ends.
/// Frozen, because actors' ids derive from it: a change would give every known actor another id.
/// </summary>
public static class NameKey
{
    /// <exception cref="PlatformNotSupportedException">The process runs without Unicode's normalization forms.</exception>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Join(' ', Nfkc(name).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Nfkc(string name) => Ascii.IsValid(name) ? name : Normalization.Checked(WellFormed(name).Normalize(NormalizationForm.FormKC));

    /// <summary>Half surrogate pairs, which no normalization form takes, as U+FFFD.</summary>
    internal static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static class Normalization
    {
        // In the invariant globalization mode Normalize gives back what it got, and ids would differ from everybody else's.
        private static readonly bool IsThere = "\uFB01".Normalize(NormalizationForm.FormKC) == "fi";

        public static string Checked(string normalized) => IsThere
            ? normalized
            : throw new PlatformNotSupportedException("Names cannot be compared: this process has no Unicode normalization. Set InvariantGlobalization to false.");
    }
}
