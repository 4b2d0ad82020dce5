using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>Finds the verbs of a text by what their words alone tell.</summary>
internal static class VerbUsesReader
{
    public static VerbUses[] Read(TokenizedText text)
    {
        var uses = new VerbUses[text.Tokens.Length];

        for (var i = 0; i < uses.Length; i++)
        {
            uses[i] = text.Tokens[i].Kind is TokenKind.Word ? Of(text, i) : VerbUses.None;
        }

        return uses;
    }

    private static VerbUses Of(TokenizedText text, int i)
    {
        var isEither = text.Is(i, WordList.PastsOrParticiples) || text.Language.IsRegularPast(text[i]);

        return (IsAuxiliary(text, i) ? VerbUses.Auxiliary : 0)
            | (text.Is(i, WordList.FinitePasts) ? VerbUses.Past : 0)
            | (isEither || text.Is(i, WordList.Participles) ? VerbUses.Participle : 0)
            | (isEither && !text.Is(i - 1, WordList.BeforeNoun) && !text.Is(i + 1, "-") ? VerbUses.PastOrParticiple : 0);
    }

    private static bool IsAuxiliary(TokenizedText text, int i) =>
        (text.Is(i, WordList.Auxiliaries) && !IsName(text, i)) || (text.Is(i, WordList.CliticS) && text.Is(i - 1, WordList.PronounsWithClitic));

    /// <summary>The month of May, and people called Will.</summary>
    private static bool IsName(TokenizedText text, int i) =>
        text.IsExactly(i, WordList.NameMay) || (text.IsExactly(i, WordList.NameWill) && i > 0 && text.Tokens[i - 1].Kind is TokenKind.Word);
}
