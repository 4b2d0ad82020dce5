namespace Timeline.Projections.Joining;

/// <summary>A name's parts, each as <see cref="SpellingKey"/> has it.</summary>
internal sealed class SpelledName
{
    private static readonly string[] Particles =
        ["de", "da", "do", "dos", "du", "del", "della", "di", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "bin", "ibn", "bint"];

    private static readonly string[] Generations = ["jr", "sr", "ii", "iii", "iv"];

    private SpelledName(string[] parts, string surname, string generation) =>
        (Parts, Surname, Generation, Spelling) = (parts, surname, generation, string.Join(' ', parts.Append(generation)));

    /// <summary>Given names first; hyphens part words. At least one.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>With its particles: what a lone surname must equal.</summary>
    public string Surname { get; }

    /// <summary>"jr"; mostly empty.</summary>
    public string Generation { get; }

    /// <summary>What namesakes share.</summary>
    public string Family => Parts[^1];

    /// <summary>Equal for the spellings of one name.</summary>
    public string Spelling { get; }

    /// <summary>Equal for whoever may be one person.</summary>
    public (string First, string Family, string Generation) Ends => (Parts[0], Family, Generation);

    /// <summary>Whether a word as written, small, belongs to the surname after it.</summary>
    public static bool IsParticle(string word) =>
        Particles.Contains(word) || word is "al" or "el" || word.StartsWith("al-", StringComparison.Ordinal) || word.StartsWith("el-", StringComparison.Ordinal);

    /// <param name="key">A name's key.</param>
    /// <param name="isFull">Whether its first word is a given name.</param>
    /// <returns>Null when it has no letters, or a full name fewer than two parts.</returns>
    public static SpelledName? Of(string key, bool isFull)
    {
        var words = key.Split(' ');
        var generation = words.Length > 1 && SpellingKey.Plain(words[^1]) is var last && Generations.Contains(last) ? last : "";
        words = [.. words.Take(words.Length - (generation == "" ? 0 : 1)).Where(word => word is not ("al" or "el"))];

        if (words.Length == 0)
        {
            return null;
        }

        var first = words.Length - 1;

        while (first > (isFull ? 1 : 0) && Particles.Contains(words[first - 1]))
        {
            first--;
        }

        var isRomanised = SpellingKey.IsRomanised(SpellingKey.Plain(words[^1]));
        string[] parts = [.. words.SelectMany(Parted)];
        string[] surname = [.. words.Skip(first).SelectMany(Parted)];
        return surname.Length == 0 || (isFull && parts.Length <= surname.Length) ? null : new SpelledName(parts, string.Concat(surname), generation);

        IEnumerable<string> Parted(string word) => (word.StartsWith("al-", StringComparison.Ordinal) || word.StartsWith("el-", StringComparison.Ordinal) ? word[3..] : word)
            .Split('-')
            .Select(SpellingKey.Plain)
            .Where(plain => plain != "")
            .Select(plain => SpellingKey.Of(plain, isRomanised));
    }

    /// <summary>
    /// Whether one is the other without some of its middle names, or with their initials. A middle initial that only one has is there to
    /// tell people apart: "George Bush" need not be "George W. Bush".
    /// </summary>
    public bool MayBe(SpelledName other)
    {
        var (less, more) = Parts.Count <= other.Parts.Count ? (this, other) : (other, this);
        var met = 0;

        foreach (var part in more.Parts)
        {
            if (met < less.Parts.Count && Is(less.Parts[met], part, isMiddle: met > 0 && met < less.Parts.Count - 1))
            {
                met++;
            }
            else if (part.Length == 1)
            {
                return false;
            }
        }

        return met == less.Parts.Count && Ends == other.Ends;
    }

    private static bool Is(string one, string other, bool isMiddle) =>
        one == other || (isMiddle && (one.Length == 1 || other.Length == 1) && one[0] == other[0]);
}
