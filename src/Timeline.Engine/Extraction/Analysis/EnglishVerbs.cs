using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>What a word alone tells of tense: closed lists and endings, no dictionary.</summary>
internal static class EnglishVerbs
{
    private static readonly WordSet Auxiliaries = new(
        "am is are was were has have had do does did will would shall should may might can could must ought cannot wo ca ’ll 'll ’ve 've ’re 're ’m 'm ’d 'd");

    /// <summary>Pasts whose participle differs: never anything but a finite verb.</summary>
    private static readonly WordSet Pasts = new(
        """
        arose ate awoke became began blew broke came chose drank drew drove fell flew forbade foresaw forgot forgave froze gave grew hid
        knew lay mistook outgrew overcame overthrew oversaw ran rang rode rose sang sank saw shook shrank spoke sprang stole strode strove
        swam swore threw took tore trod undertook underwent went withdrew woke wore wrote
        """);

    /// <summary>Irregular forms that serve as past and as participle.</summary>
    private static readonly WordSet PastsOrParticiples = new(
        """
        bent bled bought bound bred brought built burnt caught clung crept dealt dug dwelt fed felt fled flung fought found ground held heard
        hung kept knelt laid leapt learnt led left lent lit lost made meant met misled paid rebuilt said sat sent shot slept slid sold
        sought sped spelt spent spun stood struck stuck stung swept swung taught thought told understood upheld warned wept won withheld wound
        """);

    private static readonly WordSet Participles = new(
        """
        arisen beaten become been begun bitten blown born borne broken chosen come done drawn driven eaten fallen flown forbidden foreseen
        forgotten forgiven frozen given gone got gotten grown had hidden known lain overcome overthrown overseen proven ridden risen run rung sewn
        shaken shown shrunk spoken sprung stolen stricken sung sunk sworn swum taken thrown torn undergone undertaken withdrawn woken worn
        written put cut hit let set shut split spread cost hurt cast burst quit read bet
        """);

    private static readonly WordSet NotPast = new(
        "bed bleed breed deed embed exceed feed greed hundred indeed kindred naked need proceed red reed sacred seed shed speed succeed weed wicked infrared supposed so-called ahmed mohammed");

    /// <summary>After these a form in -ed describes a noun ("the proposed law", "of damaged roads").</summary>
    private static readonly WordSet BeforeNoun = new(
        """
        the a an this that these those his her its their our my your some any no all both each every many several few more most other another
        of in on at by for from with to into against about between among under over as than very newly recently heavily so - ’s 's
        be being been to having get getting
        """);

    private static readonly WordSet PronounsWithClitic = new("he she it that there what who here this where how everything nothing");

    public static bool IsAuxiliary(TokenizedText text, int i) =>
        (text.Is(i, Auxiliaries) && !IsName(text, i)) || (IsCliticS(text, i) && text.Is(i - 1, PronounsWithClitic));

    public static bool IsPast(TokenizedText text, int i) => text.Is(i, Pasts);

    /// <summary>A form that is either past or participle and does not describe the noun behind it.</summary>
    public static bool IsPastOrParticiple(TokenizedText text, int i) =>
        (text.Is(i, PastsOrParticiples) || HasEndingEd(text, i)) && !text.Is(i - 1, BeforeNoun) && !text.Is(i + 1, "-");

    public static bool IsParticiple(TokenizedText text, int i) =>
        text.Is(i, Participles) || text.Is(i, PastsOrParticiples) || HasEndingEd(text, i);

    public static bool IsFinite(TokenizedText text, int i) => IsAuxiliary(text, i) || IsPast(text, i) || IsPastOrParticiple(text, i);

    public static bool IsCliticS(TokenizedText text, int i) => text.Is(i, "’s") || text.Is(i, "'s");

    /// <summary>The month of May, and people called Will.</summary>
    private static bool IsName(TokenizedText text, int i) =>
        text[i] is "May" || (text[i] is "Will" && i > 0 && text.Tokens[i - 1].Kind is TokenKind.Word);

    private static bool HasEndingEd(TokenizedText text, int i)
    {
        if (i < 0 || i >= text.Tokens.Length)
        {
            return false;
        }

        var word = text[i];
        return word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(word[0]) && !NotPast.Contains(word);
    }
}
