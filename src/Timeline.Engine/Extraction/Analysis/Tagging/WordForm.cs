using System.Globalization;

namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>A word as the taggers see it: hashes of its letters, its ends and its shape. The same on every machine.</summary>
internal readonly record struct WordForm(
    uint Word, uint Lower, uint Prefix2, uint Prefix3, uint Suffix1, uint Suffix2, uint Suffix3, uint Suffix4, uint Suffix5, uint Shape, WordLook Look)
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    // A longer word differs from others in its first letters, and nothing may take longer than its text is.
    private const int Longest = 64;

    public static WordForm Of(ReadOnlySpan<char> word)
    {
        word = word[..Math.Min(word.Length, Longest)];

        unchecked
        {
            var (exact, lower, prefix2, prefix3, shape) = (Basis, Basis, 0u, 0u, Basis);
            var (lastClass, look) = ('\0', WordLook.None);

            for (var i = 0; i < word.Length; i++)
            {
                var c = Plain(word[i]);
                var small = char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c);
                exact = (exact ^ (small == '0' ? '0' : c)) * Prime;
                lower = (lower ^ small) * Prime;
                (prefix2, prefix3) = (i == 1 ? lower : prefix2, i == 2 ? lower : prefix3);
                var charClass = ClassOf(c);
                look |= LookOf(charClass, i);

                // "Xx" for "Ukraine": a run counts once, so that length does not matter.
                if (charClass != lastClass)
                {
                    shape = (shape ^ charClass) * Prime;
                    lastClass = charClass;
                }
            }

            Span<uint> suffixes = stackalloc uint[5];
            var hash = Basis;

            for (var n = 0; n < 5; n++)
            {
                if (n < word.Length)
                {
                    var c = Plain(word[word.Length - 1 - n]);
                    hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c))) * Prime;
                }

                suffixes[n] = n < word.Length ? hash : 0;
            }

            return new WordForm(exact, lower, prefix2, prefix3, suffixes[0], suffixes[1], suffixes[2], suffixes[3], suffixes[4], shape, look);
        }
    }

    /// <summary>Typeset quotation marks and dashes, which the texts trained on hardly have, as typewritten ones.</summary>
    private static char Plain(char c) => c switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        '–' or '—' or '‐' or '‑' or '―' => '-',
        _ => c,
    };

    private static char ClassOf(char c) =>
        char.IsAsciiLetterLower(c) ? 'x'
        : char.IsAsciiLetterUpper(c) ? 'X'
        : char.IsAsciiDigit(c) ? '0'
        : char.IsAscii(c) ? c
        : char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter => 'X',
            <= UnicodeCategory.NonSpacingMark => 'x',
            _ => '*',
        };

    private static WordLook LookOf(char charClass, int index) => charClass switch
    {
        'X' => index == 0 ? WordLook.Capital | WordLook.HasUpper : WordLook.HasUpper | WordLook.InnerUpper,
        'x' => WordLook.HasLower,
        '0' => WordLook.HasDigit,
        _ => WordLook.None,
    };
}

[Flags]
internal enum WordLook : byte
{
    None = 0,
    Capital = 1,
    HasUpper = 2,
    HasLower = 4,
    HasDigit = 8,
    InnerUpper = 16,
}
