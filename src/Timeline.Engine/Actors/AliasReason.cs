using System.Globalization;
using Timeline.Engine.Events;

namespace Timeline.Engine.Actors;

/// <summary>Why the reader takes another name for the same actor's, told from the two names; people can undo it with a separation.</summary>
public static class AliasReason
{
    /// <summary>A few words for people: "surname", "acronym", "handle"…</summary>
    /// <param name="name">The actor's name within the article.</param>
    public static string Of(string name, string alias)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(alias);
        var (words, others) = (Words(name), Words(alias));

        return alias switch
        {
            ['@', ..] => "handle",
            _ when IsInitialsOf(alias, words) => "acronym",
            _ when IsInitialsOf(name, others) => "spelled out",
            _ when words.Length > 1 && others.Length == 1 && words[^1] == others[0] => "surname",
            _ when others.All(words.Contains) => "part of the name",
            _ when words.All(others.Contains) => "longer form of the name",
            _ when words.Length == others.Length && words.Zip(others).All(pair => pair.First[0] == pair.Second[0]) => "another spelling",
            _ => "usual name for it",
        };
    }

    private static string[] Words(string name) => NameKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // "EU" of "European Union", "U.N." of "United Nations"; small words count or not.
    private static bool IsInitialsOf(string acronym, string[] words)
    {
        var letters = new string([.. acronym.Where(char.IsLetter)]);
        return words.Length > 1
            && letters.Length > 1
            && letters.All(letter => char.GetUnicodeCategory(letter) is UnicodeCategory.UppercaseLetter)
            && (Matches(words) || Matches([.. words.Where(word => word is not ("of" or "the" or "and" or "for" or "in"))]));

        bool Matches(string[] initials) =>
            letters.ToLowerInvariant().SequenceEqual(initials.Select(word => word[0]));
    }
}
