using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Where what is attributed ends.</summary>
internal static class ContentEnd
{
    /// <summary>A clause runs as far as it can: to the sentence's stop or the next attribution.</summary>
    public static int OfClause(AnnotatedText text, int start, int limit)
    {
        var end = limit;

        return text.BackOver(end, start, WordClass.Stop | WordClass.Comma | WordClass.Dash | WordClass.Coordinator);
    }

    /// <summary>A noun phrase with its adverbials ends at a comma, a conjunction, or a second verb.</summary>
    public static int OfPhrase(AnnotatedText text, int start, int limit)
    {
        for (var i = start; i < limit; i++)
        {
            if (text.QuotationOf(i) >= 0)
            {
                i = text.Quotations[text.QuotationOf(i)].Close;
                continue;
            }

            if (i > start + 1 && text.ClassOf(i) is WordClass.Coordinator && BeginsVerb(text, i + 1, limit))
            {
                return OfClause(text, start, i);
            }

            if (i > start && (text.ClassOf(i) is WordClass.Comma or WordClass.Dash or WordClass.Stop or WordClass.Colon
                || (text.ClassOf(i) is WordClass.Subordinator && !text.Is(i, WordList.As) && !text.Is(i, WordList.Than))))
            {
                return OfClause(text, start, i);
            }
        }

        return OfClause(text, start, limit);
    }

    /// <summary>Whether a second verb of the same subject stands here: "and (later) said".</summary>
    private static bool BeginsVerb(AnnotatedText text, int i, int limit)
    {
        i = text.Over(i, limit, WordClass.Adverb);

        return i < limit && (text.IsVerb(i) || (text.ClassOf(i) is WordClass.Open && text.CueAt(i) is { } verb
            && (verb.Forms & (VerbForms.Past | VerbForms.Third)) != 0 && !text.Language[WordList.CuesLikeNouns].Contains(verb.Cue.Lemma)));
    }
}
