using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Languages.English;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Clauses;

/// <summary>Whether a statement says that something is not so. What a dependent clause negates is left out.</summary>
internal static class NegationReader
{
    public static bool Read(TokenizedText text, ClauseMap clauses, CueStance stance)
    {
        for (var i = clauses.First; i < clauses.End; i++)
        {
            if (clauses[i] is ClauseRole.Main && text.Is(i, ClauseWords.Negations) && !IsHarmless(text, i))
            {
                return true;
            }
        }

        return stance is CueStance.Denies;
    }

    /// <summary>"not only", "no doubt", and the "No," that answers.</summary>
    private static bool IsHarmless(TokenizedText text, int i) =>
        (text.Is(i, Word.Not) && (text.Is(i + 1, ClauseWords.OnlyJust)))
        || (text.Is(i, Word.No) && (text.Is(i + 1, ClauseWords.AfterNo)))
        || (text.Is(i, Word.None) && text.Is(i + 1, Word.Other));
}
