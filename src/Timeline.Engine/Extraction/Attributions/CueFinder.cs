using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Finds the verbs of a sentence that attribute, and tells them from nouns and adjectives spelt alike.</summary>
internal static class CueFinder
{
    /// <param name="isTitle">In "Minister Says Talks Failed" every word has a capital, verbs too.</param>
    public static List<CueOccurrence> Find(AnnotatedText text, TokenRange sentence, bool isTitle)
    {
        var cues = new List<CueOccurrence>();

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.QuotationOf(i) < 0 && text.ClassOf(i) is WordClass.Open or WordClass.Name && At(text, sentence, i, isTitle) is { } cue)
            {
                cues.Add(cue);
            }
        }

        Merge(text, cues);
        return cues;
    }

    /// <summary>"decided to write", "went on to say": two verbs, one cue.</summary>
    private static void Merge(AnnotatedText text, List<CueOccurrence> cues)
    {
        for (var k = cues.Count - 1; k > 0; k--)
        {
            var (outer, inner) = (cues[k - 1], cues[k]);

            if (inner.IsInfinitive && inner.Group.First == outer.Verb + 1 && outer.Cue.Frames.HasFlag(Frames.Infinitive))
            {
                // Who "declined to say whether" has said nothing of it.
                var isRefused = text.Language[WordList.Refusals].Contains(outer.Cue.Lemma);
                var stance = isRefused || outer.Cue.Stance is CueStance.Neutral ? inner.Cue.Stance : outer.Cue.Stance;
                cues[k] = inner with
                {
                    Group = new TokenRange(outer.Group.First, inner.Group.End),
                    Cue = inner.Cue with { Stance = stance, Frames = outer.Cue.Frames.HasFlag(Frames.Raising) ? inner.Cue.Frames | Frames.Raising : inner.Cue.Frames },
                    Form = outer.Form,
                    IsInfinitive = outer.IsInfinitive,
                    IsNegated = outer.IsNegated ^ isRefused,
                };
                cues.RemoveAt(k - 1);
            }
        }
    }

    private static CueOccurrence? At(AnnotatedText text, TokenRange sentence, int i, bool isTitle)
    {
        if (text.CueAt(i) is not { } verb || (text.ClassOf(i) is WordClass.Name && i > sentence.First && !isTitle)
            || (text.Is(i - 1, "-") && !text.Tokens[i].SpaceBefore))
        {
            return null;
        }

        var first = i;
        var (isInfinitive, isNegated, hasBe, hasHave, hasModal) = (false, false, false, false, false);

        while (first > sentence.First && text.ClassOf(first - 1) is WordClass.Adverb or WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal or WordClass.Not or WordClass.To
            && text.QuotationOf(first - 1) < 0)
        {
            first--;
            isInfinitive |= text.ClassOf(first) is WordClass.To;
            isNegated |= text.ClassOf(first) is WordClass.Not;
            hasBe |= text.ClassOf(first) is WordClass.Be;
            hasHave |= text.ClassOf(first) is WordClass.Have;
            hasModal |= text.ClassOf(first) is WordClass.Modal or WordClass.Do;
        }

        var form = Form(text, sentence, i, first, verb, hasBe, hasHave, isInfinitive || hasModal, isTitle);

        return form is null || (verb.Cue.Frames.HasFlag(Frames.Finite) && (isInfinitive || (form is VerbForms.Gerund && !hasBe))) ? null
            : new CueOccurrence(new TokenRange(first, i + 1), i, verb.Cue, form.Value, hasBe && form is VerbForms.Participle, isInfinitive, isNegated);
    }

    /// <summary>Which form the word is here; null if it is no verb here.</summary>
    private static VerbForms? Form(AnnotatedText text, TokenRange sentence, int i, int first, (Cue Cue, VerbForms Forms) verb, bool hasBe, bool hasHave, bool wantsBase, bool isTitle)
    {
        var forms = verb.Forms;
        var isNoun = text.Language[WordList.CuesLikeNouns].Contains(verb.Cue.Lemma);
        var before = first > sentence.First ? text.ClassOf(first - 1) : WordClass.Stop;

        if (forms.HasFlag(VerbForms.Gerund))
        {
            return first == i && before is WordClass.Determiner or WordClass.Possessive ? null : VerbForms.Gerund;
        }

        if (forms.HasFlag(VerbForms.Participle) && (hasBe || hasHave))
        {
            return hasHave && !hasBe ? VerbForms.Past : VerbForms.Participle;
        }

        if (forms.HasFlag(VerbForms.Past))
        {
            return before is WordClass.Determiner or WordClass.Possessive or WordClass.Preposition && first == i ? null : VerbForms.Past;
        }

        if (forms.HasFlag(VerbForms.Participle))
        {
            return null;
        }

        if (!isNoun && !wantsBase && first == i && before is WordClass.Determiner or WordClass.Possessive or WordClass.Preposition)
        {
            return null;
        }

        if (forms.HasFlag(VerbForms.Third))
        {
            // "denied reports that it sank": what was denied, not a second verb.
            if (isNoun && first == i && i > sentence.First && text.IsVerb(i - 1))
            {
                return null;
            }

            return (!isNoun && before is WordClass.Open) || (before is WordClass.Name && (!isNoun || isTitle || BeginsComplement(text, i + 1))) || before is WordClass.Pronoun or WordClass.Relative or WordClass.CloseBracket or WordClass.CloseQuote or WordClass.Comma
                || (before is WordClass.Open && BeginsComplement(text, i + 1)) ? VerbForms.Third : null;
        }

        return wantsBase || (!isNoun && before is not WordClass.Stop) || before is WordClass.Pronoun or WordClass.Relative
            || (before is WordClass.Open or WordClass.Name && Grammar.IsPlural(text, first - 1) && BeginsComplement(text, i + 1)) ? VerbForms.Present : null;
    }

    private static bool BeginsComplement(AnnotatedText text, int i) =>
        text.ClassOf(i) is WordClass.That or WordClass.Determiner or WordClass.Pronoun or WordClass.Name or WordClass.Possessive or WordClass.To or WordClass.OpenQuote
            or WordClass.Question or WordClass.Colon or WordClass.Number
        || (text.ClassOf(i) is WordClass.Preposition && !text.Is(i, WordList.Of) && text.Is(i, WordList.Particles));
}
