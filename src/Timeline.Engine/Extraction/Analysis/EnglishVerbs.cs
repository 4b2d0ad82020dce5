using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>What a word alone tells of tense: closed lists and endings, no dictionary.</summary>
internal static class EnglishVerbs
{
    public static bool IsAuxiliary(TokenizedText text, int i) =>
        (text.Is(i, WordList.Auxiliaries) && !IsName(text, i)) || (IsCliticS(text, i) && text.Is(i - 1, WordList.PronounsWithClitic));

    public static bool IsPast(TokenizedText text, int i) => text.Is(i, WordList.FinitePasts);

    /// <summary>A form that is either past or participle and does not describe the noun behind it.</summary>
    public static bool IsPastOrParticiple(TokenizedText text, int i) =>
        (text.Is(i, WordList.PastsOrParticiples) || HasEndingEd(text, i)) && !text.Is(i - 1, WordList.BeforeNoun) && !text.Is(i + 1, "-");

    public static bool IsParticiple(TokenizedText text, int i) =>
        text.Is(i, WordList.Participles) || text.Is(i, WordList.PastsOrParticiples) || HasEndingEd(text, i);

    public static bool IsFinite(TokenizedText text, int i) => IsAuxiliary(text, i) || IsPast(text, i) || IsPastOrParticiple(text, i);

    public static bool IsCliticS(TokenizedText text, int i) => text.Is(i, WordList.CliticS);

    /// <summary>The month of May, and people called Will.</summary>
    private static bool IsName(TokenizedText text, int i) =>
        text.IsExactly(i, WordList.NameMay) || (text.IsExactly(i, WordList.NameWill) && i > 0 && text.Tokens[i - 1].Kind is TokenKind.Word);

    private static bool HasEndingEd(TokenizedText text, int i) => i >= 0 && i < text.Tokens.Length && text.Language.IsRegularPast(text[i]);
}
