using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Statements.Clauses;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Spans;

/// <summary>
/// The attributions that are statements by somebody. Beliefs are not, nor is what somebody was only to say ("met to discuss the border"),
/// nor a bare thing spoken of ("condemned the attack"): those sentences say more as a whole, in the article's voice.
/// </summary>
internal static class SpeechActs
{
    private const int FewestWordsWithoutVerb = 6;

    public static ImmutableArray<Attribution> Among(AnnotatedText text, ImmutableArray<Attribution> attributions, ActorNames names)
    {
        var said = attributions.Where(attribution => attribution.Form is StatementForm.Quote || IsSaid(text, attribution, names)).ToList();

        // "decided to write: “…”" is one attribution, not also a decision to write.
        var cues = said.Where(attribution => attribution.Form is StatementForm.Quote).SelectMany(attribution => attribution.Cue).Select(cue => cue.Start).Order().ToArray();
        said.RemoveAll(attribution => attribution.Form is StatementForm.Indirect && attribution.Content.Any(content => HoldsAny(content, cues)));
        return [.. said];
    }

    private static bool IsDeed(AnnotatedText text, Attribution attribution, CharRange content)
    {
        if (attribution.Cue.IsEmpty)
        {
            return false;
        }

        var verb = text.FirstTokenAfter(attribution.Cue[0].End - 1);
        return text.Is(verb, WordList.Votes) || (text.Is(verb, WordList.Deeds) && text.Is(text.FirstTokenAfter(content.Start), WordList.To));
    }

    private static bool HoldsAny(CharRange range, int[] positions)
    {
        var found = Array.BinarySearch(positions, range.Start);
        var next = found < 0 ? ~found : found;
        return next < positions.Length && positions[next] < range.End;
    }

    private static bool IsSaid(AnnotatedText text, Attribution attribution, ActorNames names)
    {
        if (attribution.Stance is CueStance.Believes || attribution.Content.IsEmpty)
        {
            return false;
        }

        var content = attribution.Content[0];

        if (IsDeed(text, attribution, content))
        {
            return false;
        }

        if (TenseReader.Read(text, ClauseMap.Of(text, content)).Tense is not Tense.None)
        {
            return true;
        }

        var isToBeSaid = !attribution.Cue.IsEmpty && text.Is(text.FirstTokenAfter(attribution.Cue[0].Start), WordList.To);
        var isPromise = attribution.Stance is CueStance.Plans && text.Is(text.FirstTokenAfter(content.Start), WordList.To);

        return !isToBeSaid
            && (isPromise || (text.Is(text.FirstTokenAfter(content.Start), WordList.Determiners) && Trimming.HasWords(text, content, FewestWordsWithoutVerb)))
            && !attribution.Source.IsEmpty
            && (text.Language[WordList.PronounsOfSpeakers].Contains(attribution.Source[0].Of(text.Text)) || names.IsKnown(attribution.Speaker));
    }
}
