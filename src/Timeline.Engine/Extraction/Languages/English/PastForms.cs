namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>What an irregular form is, and who asks for it as a past. Where the askers differ, they always have; here is where to make them agree.</summary>
[Flags]
internal enum PastUses
{
    /// <summary>Never anything but a finite verb: its participle differs.</summary>
    Finite = 1,

    /// <summary>Past and participle are spelt alike.</summary>
    Either = 2,
    Participle = 4,

    /// <summary>A verb of its own, where sources and contents end.</summary>
    Attributes = 8,

    /// <summary>Tells that a date beside it is over.</summary>
    LooksBack = 16,

    /// <summary>Straight after a name it makes the name its subject.</summary>
    FollowsName = 32,
}

/// <summary>The one list of past forms, and what an ending alone tells of them.</summary>
internal static class PastForms
{
    private static readonly (PastUses Uses, string[] Words)[] Table = [.. EnglishTable.Rows("past-forms.tsv").Select(row => (Enum.Parse<PastUses>(row[0]), row[1].Split(' ')))];

    /// <summary>In -ed, and no past.</summary>
    private static readonly WordSet NoPasts = new("bed bleed breed deed embed exceed feed greed hundred indeed kindred naked need proceed red reed sacred seed shed speed succeed weed wicked infrared supposed so-called ahmed mohammed");

    private static readonly WordSet NoVerbs = new("need seed speed indeed breed hundred united", isExact: true);

    public static readonly WordSet OfFinite = Of(PastUses.Finite);

    public static readonly WordSet OfEither = Of(PastUses.Either);

    public static readonly WordSet OfParticiples = Of(PastUses.Participle);

    private static readonly WordSet ThatAttribute = Of(PastUses.Attributes);

    public static readonly WordSet ThatLookBack = Of(PastUses.LooksBack);

    private static WordSet Of(PastUses use) => new(string.Join(' ', All(use)));

    /// <summary>All of one use.</summary>
    public static IEnumerable<string> All(PastUses use) =>
        Table.Where(row => (row.Uses & use) != 0).SelectMany(row => row.Words);

    /// <summary>A regular past or participle in lower case.</summary>
    public static bool EndsLikeOne(ReadOnlySpan<char> word) =>
        word.Length > 3 && word.EndsWith("ed") && char.IsLower(word[0]) && !NoPasts.Contains(word);

    /// <summary>A verb of its own, for who looks where a source or a content ends.</summary>
    public static bool IsVerb(ReadOnlySpan<char> word) =>
        ThatAttribute.Contains(word) || (word.Length > 3 && word.EndsWith("ed") && !NoVerbs.Contains(word));
}
