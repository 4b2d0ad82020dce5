using System.Text;
using Timeline.Engine.Events;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>
/// One key for the Latin spellings of a name from another script: Zelenskyy, Zelensky, Zelenskiy and Zelenskii;
/// Lukashenko and Lukashenka; Kadyrov and Qadyrov. For comparing names within one
/// article only; it is stored nowhere and may change.
/// </summary>
internal static class TransliterationKey
{
    public static string Of(ReadOnlySpan<char> word)
    {
        var key = new StringBuilder(word.Length);

        foreach (var c in Decomposed(word))
        {
            var folded = char.ToLowerInvariant(c) switch
            {
                'y' or 'j' or 'ı' => 'i',
                'w' => 'v',
                'q' => 'k',
                'ł' => 'l',
                'ø' => 'o',
                'đ' => 'd',
                var other => other,
            };

            if (!char.IsLetter(folded))
            {
                continue;
            }

            // "kh" and "gh" are "h"; doubled letters, and any run of i, y and j, are one.
            if (folded == 'h' && key.Length > 0 && key[^1] is 'k' or 'g')
            {
                key.Length--;
            }

            if (key.Length == 0 || key[^1] != folded || folded is 'a' or 'e' or 'o' or 'u')
            {
                key.Append(folded);
            }
        }

        return Ending(key.ToString());
    }

    /// <summary>Letters apart from their diacritics, which the caller then leaves out: "é" is "e"; "ł", which is no letter with a mark, stays.</summary>
    private static string Decomposed(ReadOnlySpan<char> word) =>
        Ascii.IsValid(word) ? word.ToString() : NameKey.WellFormed(word.ToString()).Normalize(NormalizationForm.FormKD);

    private static string Ending(string key) => key switch
    {
        _ when key.EndsWith("enko", StringComparison.Ordinal) || key.EndsWith("enka", StringComparison.Ordinal) => Initial(key[..^1]),
        _ when key.EndsWith("off", StringComparison.Ordinal) => Initial(key[..^2] + "v"),
        _ when key.EndsWith("of", StringComparison.Ordinal) && key.Length > 5 => Initial(key[..^1] + "v"),
        _ => key,
    };

    /// <summary>Ukrainian and Belarusian h is Russian g: Herashchenko, Gerashchenko. Only where the ending is of those tongues.</summary>
    private static string Initial(string key) => key[0] == 'g' ? "h" + key[1..] : key;
}
