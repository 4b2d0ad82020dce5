using System.Text;

namespace Timeline.Engine.Articles;

/// <summary>The rule for names of collections.</summary>
public static class CollectionName
{
    public const int MaxLength = 64;

    /// <summary>The collection that is meant when none is named.</summary>
    public const string Default = "default";

    /// <summary>The name itself, in Unicode's composed form, so that names that look the same are the same.</summary>
    /// <exception cref="CollectionNameException">It is too long, empty, or has other characters than letters, digits, '-', '_' and '.'.</exception>
    public static string Require(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var composed = name.Any(char.IsSurrogate) ? name : name.Normalize(NormalizationForm.FormC);
        return composed.Length is > 0 and <= MaxLength
            && char.IsLetterOrDigit(composed[0])
            && composed.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
            ? composed
            : throw new CollectionNameException(name);
    }
}
