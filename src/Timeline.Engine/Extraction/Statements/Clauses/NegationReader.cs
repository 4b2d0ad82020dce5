using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Clauses;

/// <summary>Whether a statement says that something is not so. What a dependent clause negates is left out.</summary>
internal static class NegationReader
{
    public static bool Read(AnnotatedText text, ClauseMap clauses, CueStance stance) =>
        stance is CueStance.Denies
        || new TokenRange(clauses.First, clauses.End).Any(i => clauses[i] is ClauseRole.Main && text.Is(i, WordList.Negations) && !IsHarmless(text, i));

    /// <summary>"not only", "no doubt", and the "No," that answers.</summary>
    private static bool IsHarmless(AnnotatedText text, int i) =>
        (text.Is(i, WordList.PlainNot) && text.Is(i + 1, WordList.OnlyJust))
        || (text.Is(i, WordList.No) && text.Is(i + 1, WordList.AfterNo))
        || (text.Is(i, WordList.None) && text.Is(i + 1, WordList.Other));
}
