using static Timeline.Engine.Extraction.Languages.English.PastUses;

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
    private static readonly (PastUses Uses, string Words)[] Table =
    [
        (Finite, "awoke forbade foresaw forgave lay mistook outgrew oversaw shrank sprang strode strove trod"),
        (Finite | Attributes, "arose blew drank overcame swam underwent"),
        (Finite | Attributes | LooksBack, "chose drew froze hid rang rode sang sank saw shook stole swore threw tore woke wore"),
        (Finite | Attributes | LooksBack | FollowsName, "became began broke came drove fell flew gave grew knew ran rose spoke took went withdrew wrote"),
        (Finite | LooksBack, "ate forgot overthrew undertook"),
        (Either,
            """
            bent bled bound bred burnt crept dwelt flung ground knelt learnt misled rebuilt sped spelt spun stuck stung swung understood
            upheld warned wound
            """),
        (Either | Attributes, "clung dug leapt lit slid wept withheld"),
        (Either | Attributes | FollowsName, "sat"),
        (Either | Attributes | LooksBack,
            """
            bought brought built caught dealt fed found hung lent meant said shot slept sold sought spent struck swept taught thought told
            """),
        (Either | Attributes | LooksBack | FollowsName, "felt fled fought held kept led left lost made met paid sent stood won"),
        (Either | LooksBack, "heard laid"),
        (Participle,
            """
            arisen beaten become begun bet bitten blown born borne burst cast come done driven eaten flown forbidden foreseen forgiven
            forgotten frozen gotten hidden hurt lain let overcome overseen overthrown proven quit ridden risen run rung sewn shaken shrunk
            shut split spread sprung stolen stricken sung sunk sworn swum torn undergone undertaken withdrawn woken worn
            """),
        (Participle | Attributes | LooksBack, "hit"),
        (Participle | Attributes | LooksBack | FollowsName, "got"),
        (Participle | FollowsName, "set"),
        (Participle | LooksBack, "been broken chosen cost cut drawn fallen given gone grown had known read shown spoken taken thrown written"),
        (Participle | LooksBack | FollowsName, "put"),
        (Attributes, "bit bore"),
        (LooksBack, "ago already did died seen since was were"),
    ];

    /// <summary>In -ed, and no past.</summary>
    private static readonly WordSet NoPasts = new("bed bleed breed deed embed exceed feed greed hundred indeed kindred naked need proceed red reed sacred seed shed speed succeed weed wicked infrared supposed so-called ahmed mohammed");

    private static readonly WordSet NoVerbs = new("need seed speed indeed breed hundred united", isExact: true);

    public static readonly WordSet OfFinite = Of(Finite);

    public static readonly WordSet OfEither = Of(Either);

    public static readonly WordSet OfParticiples = Of(Participle);

    private static readonly WordSet ThatAttribute = Of(Attributes);

    public static readonly WordSet ThatLookBack = Of(LooksBack);

    public static WordSet Of(PastUses use) => new(string.Join(' ', Table.Where(row => (row.Uses & use) != 0).Select(row => row.Words)));

    /// <summary>All of one use.</summary>
    public static IEnumerable<string> All(PastUses use) =>
        Table.Where(row => (row.Uses & use) != 0).SelectMany(row => row.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A regular past or participle in lower case.</summary>
    public static bool EndsLikeOne(ReadOnlySpan<char> word) =>
        word.Length > 3 && word.EndsWith("ed") && char.IsLower(word[0]) && !NoPasts.Contains(word);

    /// <summary>A verb of its own, for who looks where a source or a content ends.</summary>
    public static bool IsVerb(ReadOnlySpan<char> word) =>
        ThatAttribute.Contains(word) || (word.Length > 3 && word.EndsWith("ed") && !NoVerbs.Contains(word));
}
