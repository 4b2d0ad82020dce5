using System.Text;

namespace Timeline.Projections.Joining;

/// <summary>
/// What the Latin spellings of one word of a name have in common. What is made of it is stored: whoever changes it raises
/// <c>ViewSchema.Version</c>.
/// </summary>
internal static class SpellingKey
{
    /// <summary>Shorter words must be equal but for their diacritics.</summary>
    private const int Short = 3;

    /// <summary>The end of a surname, as <see cref="Plain"/> has it, that was probably written in Cyrillic, Georgian or Greek letters first.</summary>
    private static readonly string[] Endings =
    [
        "enko", "enka", "sky", "ski", "skyi", "skyy", "skii", "skiy", "skij", "skaya", "skaia", "skaja", "ov", "ova", "off", "ev", "eva", "eff",
        "vich", "vych", "vic", "chuk", "shvili", "dze", "poulos", "pulos", "akis", "idis", "ides",
    ];

    /// <summary>The romanisations of one Arabic name, a row each.</summary>
    private static readonly Dictionary<string, string> Arabic = Rows(
        "mohammed mohamed mohammad mohamad muhammad muhammed muhamad muhamed",
        "hussein husein hussain husain husayn hussayn",
        "ahmed ahmad", "hassan hasan", "khalid khaled", "walid waleed", "rashid rasheed", "omar umar", "osama usama", "ismail ismael",
        "mahmoud mahmud mahmood", "mustafa mostafa moustafa mustapha", "faisal faysal feisal", "saddam sadam",
        "yusuf yousef youssef yousuf yusef youssouf", "abdullah abdulla abdallah abdalla", "assad asad");

    /// <summary>Forms of one given name among Russian, Ukrainian and Belarusian, as <see cref="Romanised"/> leaves them.</summary>
    private static readonly Dictionary<string, string> Slavic = Rows(
        "aleksandr aliaksandr oleksandr", "vladimir volodimir uladzimir", "sergei serhi siarhei", "mihail mihailo", "dmitri dmitro dzmitri",
        "nikolai mikola mikalai", "andrei andri", "pavel pavlo", "evgeni evhen iauhen", "aleksei oleksi aliaksei", "viktor victor", "ekaterina katerina");

    /// <summary>Letters alone, without diacritics: "Müller" and "Mueller", "Vučić" and "Vucic".</summary>
    public static string Plain(string word)
    {
        var letters = new StringBuilder(word.Length);

        foreach (var c in Ascii.IsValid(word) ? word : word.Normalize(NormalizationForm.FormKD))
        {
            _ = c switch
            {
                'ł' => letters.Append('l'),
                'ø' => letters.Append('o'),
                'đ' or 'ð' => letters.Append('d'),
                'ı' => letters.Append('i'),
                'ß' => letters.Append("ss"),
                'æ' => letters.Append("ae"),
                'e' when letters.Length > 1 && (letters[^1] is 'o' || (letters[^1] is 'u' && letters[^2] is not ('a' or 'e' or 'q'))) => letters,
                _ when char.IsLetter(c) => letters.Append(c),
                _ => letters,
            };
        }

        return letters.ToString();
    }

    /// <summary>Whether a surname's ending says that the whole name came from another script.</summary>
    /// <param name="surname">As <see cref="Plain"/> has it.</param>
    public static bool IsRomanised(string surname) => surname.Length > Short && Endings.Any(ending => surname.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The key of one word of a name. English keeps its spellings apart: Smith is not Smyth, nor Terry Terri.</summary>
    /// <param name="plain">As <see cref="Plain"/> has it.</param>
    /// <param name="isRomanised">Whether the name's surname says so.</param>
    public static string Of(string plain, bool isRomanised) =>
        plain.Length <= Short ? plain
        : Arabic.TryGetValue(plain, out var arabic) ? arabic
        : !isRomanised ? plain
        : Romanised(plain) is var key && Slavic.TryGetValue(key, out var slavic) ? slavic : key;

    private static string Romanised(string word)
    {
        var key = Single(word
            .Replace("shch", "sch", StringComparison.Ordinal)
            .Replace("tch", "ch", StringComparison.Ordinal)
            .Replace("kh", "h", StringComparison.Ordinal)
            .Replace("ph", "f", StringComparison.Ordinal)
            .Replace("x", "ks", StringComparison.Ordinal)
            .Replace("ou", "u", StringComparison.Ordinal)
            .Replace('w', 'v').Replace('q', 'k').Replace('y', 'i').Replace('j', 'i'));

        return Ending(key.StartsWith("ie", StringComparison.Ordinal) ? key[1..] : key);
    }

    private static string Ending(string key) => key switch
    {
        [.. var stem, 'e', 'n', 'k', 'o' or 'a'] => $"{(stem is ['g', ..] ? "h" + stem[1..] : stem)}enk",
        [.. var stem, 'o', 'f'] => stem + "ov",
        [.. var stem, 'e', 'f'] => stem + "ev",
        [.. var stem, 'd', 'e', 's'] => stem + "dis",
        [.. var stem, 'd', 'e', 'r'] => stem + "dr",
        _ => key,
    };

    /// <summary>Every run of a letter as one.</summary>
    private static string Single(string word)
    {
        var single = new StringBuilder(word.Length);

        foreach (var c in word)
        {
            if (single.Length == 0 || single[^1] != c)
            {
                single.Append(c);
            }
        }

        return single.ToString();
    }

    private static Dictionary<string, string> Rows(params string[] rows) =>
        rows.Select(row => row.Split(' ')).SelectMany(row => row.Select(form => (form, row[0]))).ToDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);
}
