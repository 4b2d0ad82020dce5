namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Finds what is attributed: the complement after a cue, or the clause or quotation before it.</summary>
internal static class ContentFinder
{
    /// <summary>What follows the cue; empty if nothing does that it can take.</summary>
    /// <param name="start">The token after the cue and, where it stands there, its source.</param>
    /// <param name="limit">The token at which a later attribution of the same sentence begins; the sentence's end if none does.</param>
    public static TokenRange After(ClassifiedText text, int start, int limit, in CueOccurrence cue)
    {
        var frames = cue.Cue.Frames;
        var isClause = (frames & Frames.Clause) != 0;
        var i = start;

        i = AfterAdverbs(text, i, limit);

        if (i >= limit)
        {
            return default;
        }

        if (frames.HasFlag(Frames.Addressee) && !cue.IsPassive && text[i] is not (WordClass.That or WordClass.To or WordClass.OpenQuote or WordClass.Question))
        {
            var told = AfterAddressee(text, i, limit);

            if (told > i)
            {
                return text[told] is WordClass.OpenQuote ? Quoted(text, told, limit)
                    : text[told] is WordClass.Preposition ? new TokenRange(told + 1, PhraseEnd(text, told + 1, limit)) : new TokenRange(told, ClauseEnd(text, told, limit));
            }

            // "told the paper" and nothing else: what was told stands before.
            if (!frames.HasFlag(Frames.Phrase) && !frames.HasFlag(Frames.Infinitive))
            {
                return default;
            }
        }

        if ((frames & (Frames.Clause | Frames.That | Frames.Particle | Frames.Quote)) != 0)
        {
            var adjunct = AfterAdjuncts(text, i, limit, frames.HasFlag(Frames.Particle));
            i = AfterAdverbs(text, adjunct > i ? adjunct : i, limit);
        }

        if (i >= limit)
        {
            return default;
        }

        switch (text[i])
        {
            case WordClass.Colon when i + 1 >= limit:
                return default;
            case WordClass.Colon when i + 1 < limit:
                return text[i + 1] is WordClass.OpenQuote ? Quoted(text, i + 1, limit) : new TokenRange(i + 1, ClauseEnd(text, i + 1, limit));
            case WordClass.Comma when text[i + 1] is WordClass.OpenQuote && (frames & (Frames.Clause | Frames.Quote)) != 0:
                return Quoted(text, i + 1, limit);
            case WordClass.OpenQuote when (frames & (Frames.Clause | Frames.Quote)) != 0:
                return Quoted(text, i, limit);
            case WordClass.OpenQuote when (frames & Frames.Phrase) != 0:
                return new TokenRange(i, PhraseEnd(text, i, limit));
            case WordClass.That or WordClass.Question when (frames & (Frames.Clause | Frames.That)) != 0:
                return new TokenRange(i, ClauseEnd(text, i, limit));
            case WordClass.Subordinator when text.Text.Is(i, "if") && (frames & (Frames.Clause | Frames.That)) != 0:
                return new TokenRange(i, ClauseEnd(text, i, limit));
            case WordClass.To when cue.IsPassive && isClause:
            case WordClass.To when frames.HasFlag(Frames.Infinitive):
                return new TokenRange(i, ClauseEnd(text, i, limit));
            case WordClass.Preposition or WordClass.To when frames.HasFlag(Frames.Particle) && CueLexicon.IsParticle(text.Text[i]):
                return i + 1 < limit ? new TokenRange(i + 1, PhraseEnd(text, i + 1, limit)) : default;
            case WordClass.Comma or WordClass.Stop or WordClass.CloseQuote or WordClass.CloseBracket or WordClass.Coordinator or WordClass.Dash or WordClass.Subordinator
                or WordClass.Relative or WordClass.To:
                return default;
            case WordClass.Preposition when !isClause || !BeginsBareClause(text, i, limit):
                return default;
        }

        return frames.HasFlag(Frames.Bare) && isClause && !cue.IsPassive ? new TokenRange(i, ClauseEnd(text, i, limit))
            : frames.HasFlag(Frames.Bare) && text[i] is WordClass.Pronoun or WordClass.Name or WordClass.Determiner ? new TokenRange(i, ClauseEnd(text, i, limit))
            : frames.HasFlag(Frames.Phrase) && !cue.IsPassive ? new TokenRange(i, PhraseEnd(text, i, limit))
            : default;
    }

    private static int AfterAdverbs(ClassifiedText text, int i, int limit)
    {
        while (i < limit)
        {
            var next = text[i] is WordClass.Adverb ? i + 1 : Grammar.AfterTime(text, i);

            if (next == i)
            {
                break;
            }

            i = next;
        }

        return i;
    }

    /// <summary>The clause that ends at token <paramref name="end"/>, from <paramref name="first"/> on.</summary>
    public static TokenRange Before(ClassifiedText text, int first, int end)
    {
        while (end > first && text[end - 1] is WordClass.Comma or WordClass.Dash)
        {
            end--;
        }

        while (first < end && text[first] is WordClass.Coordinator or WordClass.Comma)
        {
            first++;
        }

        return new TokenRange(first, end);
    }

    /// <summary>A quotation, to its closing mark if it is whole, else on to the end of the clause it is part of.</summary>
    private static TokenRange Quoted(ClassifiedText text, int open, int limit)
    {
        var quotation = text.Quotations[text.QuotationOf(open)];

        if (!quotation.IsClosed || quotation.Close >= limit - 1 || text[quotation.Close - 1] is WordClass.Stop or WordClass.Comma)
        {
            return new TokenRange(open, quotation.Close + 1);
        }

        return new TokenRange(open, ClauseEnd(text, quotation.Close + 1, limit));
    }

    private static bool BeginsBareClause(ClassifiedText text, int i, int limit)
    {
        // "said in the past the party had": a verb must follow.
        for (var j = i + 1; j < limit; j++)
        {
            if (text.IsVerb(j))
            {
                return true;
            }
        }

        return false;
    }

    public static int ClauseEnd(ClassifiedText text, int start, int limit)
    {
        var end = limit;

        while (end > start && text[end - 1] is WordClass.Stop or WordClass.Comma or WordClass.Dash or WordClass.Coordinator)
        {
            end--;
        }

        return end;
    }

    public static int PhraseEnd(ClassifiedText text, int start, int limit)
    {
        for (var i = start; i < limit; i++)
        {
            if (text.QuotationOf(i) >= 0)
            {
                i = text.Quotations[text.QuotationOf(i)].Close;
                continue;
            }

            if (i > start + 1 && text[i] is WordClass.Coordinator && BeginsVerb(text, i + 1, limit))
            {
                return ClauseEnd(text, start, i);
            }

            if (i > start && (text[i] is WordClass.Comma or WordClass.Dash or WordClass.Stop or WordClass.Colon
                || (text[i] is WordClass.Subordinator && !text.Text.Is(i, "as") && !text.Text.Is(i, "than"))))
            {
                return ClauseEnd(text, start, i);
            }
        }

        return ClauseEnd(text, start, limit);
    }

    /// <summary>Whether a second verb of the same subject stands here: "and (later) said".</summary>
    private static bool BeginsVerb(ClassifiedText text, int i, int limit)
    {
        while (i < limit && text[i] is WordClass.Adverb)
        {
            i++;
        }

        return i < limit && (text.IsVerb(i) || (text[i] is WordClass.Open && CueLexicon.TryGetVerb(text.Text[i], out var verb)
            && (verb.Forms & (VerbForms.Past | VerbForms.Third)) != 0 && !CueLexicon.IsAlsoNoun(verb.Cue)));
    }

    /// <summary>After "reporters in Kyiv" in "told reporters in Kyiv that"; <paramref name="i"/> itself if nobody is told.</summary>
    private static int AfterAddressee(ClassifiedText text, int i, int limit)
    {
        for (var j = i + 1; j < Math.Min(limit, i + 16); j++)
        {
            if (text[j] is WordClass.OpenQuote && text[j - 1] is WordClass.Possessive or WordClass.Preposition && text[text.Quotations[text.QuotationOf(j)].Close + 1] is WordClass.That)
            {
                // "told Radio One’s “Breakfast” that"
                return text.Quotations[text.QuotationOf(j)].Close + 1;
            }

            if (text[j] is WordClass.That or WordClass.To or WordClass.OpenQuote or WordClass.Question or WordClass.Colon
                || text.Text.Is(j, "about") || text.Text.Is(j, "if"))
            {
                return text[j] is WordClass.Colon ? Math.Min(j + 1, limit - 1) : j;
            }

            if (text[j] is WordClass.Pronoun || (text[j] is WordClass.Determiner or WordClass.Possessive && text.Text.Tokens[j].SpaceBefore && text[j - 1] is WordClass.Open or WordClass.Name or WordClass.Pronoun))
            {
                return j;
            }

            if (text[j] is WordClass.Stop)
            {
                return i;
            }
        }

        return i;
    }

    /// <summary>After "on Monday in an interview": only as far as something follows that can be content.</summary>
    private static int AfterAdjuncts(ClassifiedText text, int i, int limit, bool isParticle)
    {
        if (text[i] is not (WordClass.Preposition or WordClass.To) || (isParticle && CueLexicon.IsParticle(text.Text[i])))
        {
            return i;
        }

        for (var j = i + 1; j < Math.Min(limit, i + 18); j++)
        {
            switch (text[j])
            {
                case WordClass.OpenQuote when text[j - 1] is WordClass.Preposition && text.Quotations[text.QuotationOf(j)].Close is var close && text[close + 1] is WordClass.That:
                    return close + 1;
                case WordClass.That or WordClass.OpenQuote or WordClass.Colon:
                    return j;
                case WordClass.Pronoun when text[j - 1] is not (WordClass.Preposition or WordClass.Coordinator):
                    return j;
                case WordClass.Determiner or WordClass.Possessive when text[j - 1] is WordClass.Open or WordClass.Name or WordClass.Number or WordClass.Time && !text.Text.Is(j, "’s") && !text.Text.Is(j, "'s"):
                    return j;
                case WordClass.Stop:
                    return i;
            }
        }

        return i;
    }
}
