using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>The words of a person's name, without title. Two may name one person; never settled by surname alone.</summary>
internal sealed record PersonName(string[] Words, ILanguage Language)
{
    private readonly string[] _keys = Array.ConvertAll(Words, word => TransliterationKey.Of(word));

    /// <summary>The <see cref="TransliterationKey"/> of each word.</summary>
    public IReadOnlyList<string> Keys => _keys;

    public string First => Words[0];

    /// <summary>The last word that is no "Jr." or "III".</summary>
    public string Surname => Words[SurnameIndex];

    private int SurnameIndex => Words.Length > 1 && IsGeneration(Words[^1]) ? Words.Length - 2 : Words.Length - 1;

    public static PersonName Of(string name, ILanguage language) => new(name.Split([' ', '\n', '\t', '\r', '\u00a0'], StringSplitOptions.RemoveEmptyEntries), language);

    /// <summary>Whether a lone word is this person's surname, in any transliteration.</summary>
    public bool HasSurname(string word) => Means(SurnameIndex, word) || (SurnameIndex > 1 && Means(1, word) && Words[1].Length > 2);

    /// <summary>Whether a lone word is this person's first word: a given name, or a surname that comes first.</summary>
    public bool HasFirst(string word) => Words.Length > 1 && Means(0, word);

    public bool MayBe(PersonName other) =>
        IsGeneration(Words[^1]) == IsGeneration(other.Words[^1]) && (IsWithin(other) || other.IsWithin(this) || HasSameEnds(other));

    public bool Equals(PersonName? other) => other is not null && Words.AsSpan().SequenceEqual(other.Words);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Words[^1]);

    private bool IsGeneration(string word) => Language[WordList.Generations].Contains(word);

    private bool Means(int index, string word) =>
        string.Equals(Words[index], word, StringComparison.OrdinalIgnoreCase)
        || (word.Length >= 4 && TransliterationKey.Of(word) is { Length: >= 4 } key && key == _keys[index]);

    /// <summary>"Josep Borrell" within "Josep Borrell Fontelles": the same first word, the others in order.</summary>
    private bool IsWithin(PersonName longer)
    {
        if (Words.Length < 2 || !Language.AreVariants(First, longer.First) || First is [_] or [_, '.'])
        {
            return false;
        }

        var found = 1;

        for (var i = 1; i < longer.Words.Length && found < Words.Length; i++)
        {
            found += _keys[found] == longer._keys[i] ? 1 : 0;
        }

        return found == Words.Length;
    }

    /// <summary>"George W. Bush" is not "George H.W. Bush"; "John F. Kennedy" may be "John Fitzgerald Kennedy" or "John Kennedy".</summary>
    private bool HasNoOtherMiddle(PersonName other)
    {
        var (mine, others) = (Words[1..Math.Max(1, SurnameIndex)], other.Words[1..Math.Max(1, other.SurnameIndex)]);
        return mine.Length == 0 || others.Length == 0
            || (mine.Length == others.Length && mine.Zip(others).All(pair => Language.AreVariants(pair.First, pair.Second) || TransliterationKey.Of(pair.First) == TransliterationKey.Of(pair.Second)));
    }

    /// <summary>The same surname, and given names that may be one: "Vladimir Zelensky", "Volodymyr Zelenskyy".</summary>
    private bool HasSameEnds(PersonName other) =>
        _keys[SurnameIndex] == other._keys[other.SurnameIndex]
        && HasNoOtherMiddle(other)
        && (Language.AreVariants(First, other.First) || (_keys[0] == other._keys[0] && _keys[0].Length > 2));
}
