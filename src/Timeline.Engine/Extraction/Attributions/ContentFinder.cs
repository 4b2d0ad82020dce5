using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Finds what is attributed: the complement after a cue, or the clause or quotation before it.</summary>
internal static class ContentFinder
{
    /// <summary>What follows the cue; empty if nothing does that it can take.</summary>
    /// <param name="start">The token after the cue and, where it stands there, its source.</param>
    /// <param name="limit">The token at which a later attribution of the same sentence begins; the sentence's end if none does.</param>
    public static TokenRange After(AnnotatedText text, int start, int limit, in CueOccurrence cue)
    {
        var frames = cue.Cue.Frames;
        var isClause = (frames & Frames.Clause) != 0;
        var i = start;

        i = BeforeQuote(text, Adjuncts.AfterAdverbs(text, i, limit), limit);

        if (i >= limit)
        {
            return default;
        }

        if (frames.HasFlag(Frames.Addressee) && !cue.IsPassive && text.ClassOf(i) is not (WordClass.That or WordClass.To or WordClass.OpenQuote or WordClass.Question))
        {
            var told = Adjuncts.AfterAddressee(text, i, limit);

            if (told > i)
            {
                return text.ClassOf(told) is WordClass.OpenQuote ? Quoted(text, told, limit)
                    : text.ClassOf(told) is WordClass.Preposition ? new TokenRange(told + 1, ContentEnd.OfPhrase(text, told + 1, limit)) : new TokenRange(told, ContentEnd.OfClause(text, told, limit));
            }

            // "told the paper" and nothing else: what was told stands before.
            if (!frames.HasFlag(Frames.Phrase) && !frames.HasFlag(Frames.Infinitive))
            {
                return default;
            }
        }

        if ((frames & (Frames.Clause | Frames.That | Frames.Particle | Frames.Quote)) != 0)
        {
            var adjunct = Adjuncts.AfterAdjuncts(text, i, limit, frames.HasFlag(Frames.Particle));
            i = Adjuncts.AfterAdverbs(text, adjunct > i ? adjunct : i, limit);
        }

        if (i >= limit)
        {
            return default;
        }

        switch (text.ClassOf(i))
        {
            case WordClass.Colon when i + 1 >= limit:
                return default;
            case WordClass.Colon when i + 1 < limit:
                return text.ClassOf(BeforeQuote(text, i + 1, limit)) is WordClass.OpenQuote ? Quoted(text, BeforeQuote(text, i + 1, limit), limit) : new TokenRange(i + 1, ContentEnd.OfClause(text, i + 1, limit));
            case WordClass.Comma when text.ClassOf(BeforeQuote(text, i + 1, limit)) is WordClass.OpenQuote && (frames & (Frames.Clause | Frames.Quote)) != 0:
                return Quoted(text, BeforeQuote(text, i + 1, limit), limit);
            case WordClass.OpenQuote when (frames & (Frames.Clause | Frames.Quote)) != 0:
                return Quoted(text, i, limit);
            case WordClass.OpenQuote when (frames & Frames.Phrase) != 0:
                return new TokenRange(i, ContentEnd.OfPhrase(text, i, limit));
            case WordClass.That or WordClass.Question when (frames & (Frames.Clause | Frames.That)) != 0:
                return new TokenRange(i, ContentEnd.OfClause(text, i, limit));
            case WordClass.Subordinator when (text.Is(i, WordList.If) || (cue.IsNegated && text.Is(i, WordList.When))) && (frames & (Frames.Clause | Frames.That)) != 0:
                return new TokenRange(i, ContentEnd.OfClause(text, i, limit));
            case WordClass.To when cue.IsPassive && isClause:
            case WordClass.To when frames.HasFlag(Frames.Infinitive):
                return new TokenRange(i, ContentEnd.OfClause(text, i, limit));
            case WordClass.Preposition or WordClass.To when frames.HasFlag(Frames.Particle) && text.Is(i, WordList.Particles):
                return i + 1 < limit ? new TokenRange(i + 1, ContentEnd.OfPhrase(text, i + 1, limit)) : default;
            case WordClass.Comma or WordClass.Stop or WordClass.CloseQuote or WordClass.CloseBracket or WordClass.Coordinator or WordClass.Dash or WordClass.Subordinator
                or WordClass.Relative or WordClass.To:
                return default;
            case WordClass.Preposition when !isClause || !BeginsBareClause(text, i, limit):
                return default;
        }

        return frames.HasFlag(Frames.Bare) && isClause && !cue.IsPassive ? new TokenRange(i, ContentEnd.OfClause(text, i, limit))
            : frames.HasFlag(Frames.Bare) && text.ClassOf(i) is WordClass.Pronoun or WordClass.Name or WordClass.Determiner ? new TokenRange(i, ContentEnd.OfClause(text, i, limit))
            : frames.HasFlag(Frames.Phrase) && !cue.IsPassive ? new TokenRange(i, ContentEnd.OfPhrase(text, i, limit))
            : default;
    }

    /// <summary>Over pictures in front of a quotation, which are no part of it; <paramref name="i"/> where no quotation follows them.</summary>
    private static int BeforeQuote(AnnotatedText text, int i, int limit)
    {
        var next = i;

        while (next < limit && text.ClassOf(next) is WordClass.Mark && text.Tokens[next].Kind is TokenKind.Symbol)
        {
            next++;
        }

        return next < limit && text.ClassOf(next) is WordClass.OpenQuote ? next : i;
    }

    /// <summary>The clause that ends at token <paramref name="end"/>, from <paramref name="first"/> on.</summary>
    public static TokenRange Before(AnnotatedText text, int first, int end)
    {
        end = text.BackOver(end, first, WordClass.Comma | WordClass.Dash);

        first = text.Over(first, end, WordClass.Coordinator | WordClass.Comma);

        return new TokenRange(first, end);
    }

    /// <summary>A quotation, to its closing mark if it is whole, else on to the end of the clause it is part of.</summary>
    private static TokenRange Quoted(AnnotatedText text, int open, int limit)
    {
        var quotation = text.Quotations[text.QuotationOf(open)];

        if (!quotation.IsClosed || quotation.Close >= limit - 1 || text.ClassOf(quotation.Close - 1) is WordClass.Stop or WordClass.Comma)
        {
            return new TokenRange(open, quotation.Close + 1);
        }

        return new TokenRange(open, ContentEnd.OfClause(text, quotation.Close + 1, limit));
    }

    private static bool BeginsBareClause(AnnotatedText text, int i, int limit)
    {
        // "said in the past the party had": a verb must follow.
        return new TokenRange(i + 1, limit).Any(j => text.IsVerb(j));
    }
}
