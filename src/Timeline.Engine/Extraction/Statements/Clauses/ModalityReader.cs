using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Clauses;

/// <summary>How a statement stands to the facts: by its cue, its main verb and a few words that keep a distance.</summary>
internal static class ModalityReader
{
    public static Modality Read(AnnotatedText text, CharRange range, ClauseMap clauses, Tense tense, StatementForm form, CueStance stance) =>
        IsQuestion(text, range, clauses, stance) ? Modality.Question
        : stance is CueStance.Alleges || Has(text, clauses, WordList.Distancing) || IsDescribedAs(text, clauses) ? Modality.Alleged
        : tense is Tense.May or Tense.Could or Tense.MayHave || Has(text, clauses, WordList.Unsure) ? Modality.Possible
        : tense is Tense.Future or Tense.FutureInPast || stance is CueStance.Plans ? Modality.Planned
        : tense is Tense.Would ? (form is StatementForm.Indirect ? Modality.Planned : Modality.Possible)
        : Modality.Asserted;

    /// <summary>Asked about a thing ("questioned its value") is not asking; asked whether, who or why is.</summary>
    private static bool IsQuestion(AnnotatedText text, CharRange range, ClauseMap clauses, CueStance stance)
    {
        var words = range.Of(text.Text).TrimEnd(['”', '"', '’', '\'', '»', ')', ' ']);
        return words is [.., '?'] || (stance is CueStance.Asks && clauses.First < clauses.End && text.Is(clauses.First, WordList.OpensQuestion));
    }

    private static bool Has(AnnotatedText text, ClauseMap clauses, WordList words) =>
        new TokenRange(clauses.First, clauses.End).Any(i => clauses[i] is not ClauseRole.Aside && text.Is(i, words) && !text.Is(i - 1, WordList.Most));

    /// <summary>"described as “friendly”": somebody else's words in the article's mouth.</summary>
    private static bool IsDescribedAs(AnnotatedText text, ClauseMap clauses) =>
        new TokenRange(clauses.First, clauses.End - 2).Any(i => text.Is(i, WordList.Described) && text.Is(i + 1, WordList.As) && text[i + 2] is "“" or "\"" or "‘" or "'");
}
