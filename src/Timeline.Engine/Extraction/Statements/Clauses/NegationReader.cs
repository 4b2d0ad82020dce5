using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Clauses;

/// <summary>Whether a statement says that something is not so. What a dependent clause negates is left out.</summary>
internal static class NegationReader
{
    private static readonly WordSet Negations = new("not n’t n't never cannot nobody none neither nothing nowhere no");

    public static bool Read(TokenizedText text, ClauseMap clauses, CueStance stance)
    {
        for (var i = clauses.First; i < clauses.End; i++)
        {
            if (clauses[i] is ClauseRole.Main && text.Is(i, Negations) && !IsHarmless(text, i))
            {
                return true;
            }
        }

        return stance is CueStance.Denies;
    }

    /// <summary>"not only", "no doubt", and the "No," that answers.</summary>
    private static bool IsHarmless(TokenizedText text, int i) =>
        (text.Is(i, "not") && (text.Is(i + 1, "only") || text.Is(i + 1, "just")))
        || (text.Is(i, "no") && (text.Is(i + 1, "doubt") || text.Is(i + 1, ",") || text.Is(i + 1, ".")))
        || (text.Is(i, "none") && text.Is(i + 1, "other"));
}
