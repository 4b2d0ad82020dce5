using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Skips what may stand between a cue and its content: when, where, and who was told.</summary>
internal static class Adjuncts
{
    /// <summary>Tokens.</summary>
    private const int LongestAddressee = 16;

    /// <summary>Tokens.</summary>
    private const int LongestAdverbial = 18;

    /// <summary>After "later", "on Monday", "earlier this week".</summary>
    public static int AfterAdverbs(AnnotatedText text, int i, int limit)
    {
        while (i < limit)
        {
            var next = text.ClassOf(i) is WordClass.Adverb ? i + 1 : Grammar.AfterTime(text, i);

            if (next == i)
            {
                break;
            }

            i = next;
        }

        return i;
    }

    /// <summary>After "reporters in Kyiv" in "told reporters in Kyiv that"; <paramref name="i"/> itself if nobody is told.</summary>
    public static int AfterAddressee(AnnotatedText text, int i, int limit)
    {
        for (var j = i + 1; j < Math.Min(limit, i + LongestAddressee); j++)
        {
            if (text.ClassOf(j) is WordClass.OpenQuote && text.ClassOf(j - 1) is WordClass.Possessive or WordClass.Preposition && text.ClassOf(text.Quotations[text.QuotationOf(j)].Close + 1) is WordClass.That)
            {
                // "told Radio One’s “Breakfast” that"
                return text.Quotations[text.QuotationOf(j)].Close + 1;
            }

            if (text.ClassOf(j) is WordClass.That or WordClass.To or WordClass.OpenQuote or WordClass.Question or WordClass.Colon
                || text.Is(j, WordList.OpensAdjunct))
            {
                return text.ClassOf(j) is WordClass.Colon ? Math.Min(j + 1, limit - 1) : j;
            }

            if (text.ClassOf(j) is WordClass.Pronoun || (text.ClassOf(j) is WordClass.Determiner or WordClass.Possessive && text.Tokens[j].SpaceBefore && text.ClassOf(j - 1) is WordClass.Open or WordClass.Name or WordClass.Pronoun))
            {
                return j;
            }

            if (text.ClassOf(j) is WordClass.Stop)
            {
                return i;
            }
        }

        return i;
    }

    /// <summary>After "on Monday in an interview": only as far as something follows that can be content.</summary>
    public static int AfterAdjuncts(AnnotatedText text, int i, int limit, bool isParticle)
    {
        if (text.ClassOf(i) is not (WordClass.Preposition or WordClass.To) || (isParticle && text.Is(i, WordList.Particles)))
        {
            return i;
        }

        for (var j = i + 1; j < Math.Min(limit, i + LongestAdverbial); j++)
        {
            switch (text.ClassOf(j))
            {
                case WordClass.OpenQuote when text.ClassOf(j - 1) is WordClass.Preposition && text.Quotations[text.QuotationOf(j)].Close is var close && text.ClassOf(close + 1) is WordClass.That:
                    return close + 1;
                case WordClass.That or WordClass.OpenQuote or WordClass.Colon:
                    return j;
                case WordClass.Pronoun when text.ClassOf(j - 1) is not (WordClass.Preposition or WordClass.Coordinator):
                    return j;
                case WordClass.Determiner or WordClass.Possessive when text.ClassOf(j - 1) is WordClass.Open or WordClass.Name or WordClass.Number or WordClass.Time && !text.Is(j, "’s") && !text.Is(j, "'s"):
                    return j;
                case WordClass.Stop:
                    return i;
            }
        }

        return i;
    }
}
