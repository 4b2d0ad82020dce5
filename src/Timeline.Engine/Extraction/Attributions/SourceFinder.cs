namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Finds whose a cue is: the noun phrase before its verb group, or after it where the content came first.</summary>
internal static class SourceFinder
{
    /// <summary>Tokens. Subjects with their appositions may be long; beyond this the search has lost its way.</summary>
    private const int Longest = 60;

    /// <summary>The noun phrase that ends right before token <paramref name="end"/>; empty if there is none.</summary>
    public static TokenRange Before(ClassifiedText text, TokenRange sentence, int end)
    {
        end = WithoutTime(text, sentence.First, end);

        // "called on them and said": a second verb of the same subject.
        if (end > sentence.First && text[end - 1] is WordClass.Coordinator or WordClass.Preposition or WordClass.Subordinator)
        {
            return default;
        }

        var first = end;

        while (first > sentence.First && end - first < Longest)
        {
            var at = first - 1;
            var word = text[at];

            if (word is WordClass.Pronoun or WordClass.Relative)
            {
                return first == end ? new TokenRange(at, end) : Trimmed(text, first, end);
            }

            if (word is WordClass.CloseQuote && text.Quotations[text.QuotationOf(at)] is var quotation)
            {
                // A few quoted words can stand in a subject; a quotation with a stop inside cannot.
                if (at - quotation.Open > 6 || text[at - 1] is WordClass.Comma or WordClass.Stop || quotation.Open < sentence.First)
                {
                    break;
                }

                first = quotation.Open;
                continue;
            }

            if (word is WordClass.Comma)
            {
                if (first == end || !IsApposition(text, sentence, at, end, out var start))
                {
                    if (first == end && Apposition(text, sentence, at) is > 0 and var opening)
                    {
                        first = opening;
                        continue;
                    }

                    break;
                }

                first = start;
                continue;
            }

            if (word is WordClass.CloseBracket && OpenBracket(text, sentence, at) is > 0 and var bracket)
            {
                first = bracket;
                continue;
            }

            if (IsBoundary(text, at))
            {
                break;
            }

            first--;
        }

        return Trimmed(text, first, end);
    }

    /// <summary>The subject of the nearest verb before token <paramref name="end"/>: whose "to pay" in "he had promised to pay" is.</summary>
    public static TokenRange Subject(ClassifiedText text, TokenRange sentence, int end)
    {
        for (var i = end - 1; i > sentence.First && end - i < Longest; i--)
        {
            if (text.QuotationOf(i) >= 0 || !text.IsVerb(i))
            {
                continue;
            }

            var verb = i;

            while (verb > sentence.First && text[verb - 1] is WordClass.Adverb or WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal or WordClass.Not)
            {
                verb--;
            }

            if (Before(text, sentence, verb) is { IsEmpty: false } subject)
            {
                return subject;
            }

            i = verb;
        }

        return default;
    }

    /// <summary>The noun phrase that begins at token <paramref name="first"/>.</summary>
    /// <param name="isSetOff">It runs to the next comma or stop, adverbials included; otherwise it ends before them.</param>
    public static TokenRange After(ClassifiedText text, TokenRange sentence, int first, bool isSetOff)
    {
        var end = first;

        while (end < sentence.End && end - first < Longest)
        {
            var word = text[end];

            if (word is WordClass.Pronoun)
            {
                return new TokenRange(first, Math.Max(end, first + 1));
            }

            if (end > first && (EndsPhrase(word) || (!isSetOff && word is WordClass.To or WordClass.Preposition && !IsOfRole(text, end))))
            {
                break;
            }

            end++;
        }

        return new TokenRange(first, end);
    }

    private static bool EndsPhrase(WordClass word) => word is WordClass.Comma or WordClass.Stop or WordClass.Colon or WordClass.Dash or WordClass.OpenQuote or WordClass.Subordinator
        or WordClass.That or WordClass.Be or WordClass.Have or WordClass.Modal or WordClass.Adverb or WordClass.Time or WordClass.Relative;

    /// <summary>"head of the bank", "spokesman for the army", "adviser to the king": what ties a role to what it is a role in.</summary>
    private static bool IsOfRole(ClassifiedText text, int i) =>
        text.Text[i] is "of" or "for" or "at" or "with" || (text[i] is WordClass.To && text.Text[i - 1] is "adviser" or "advisor" or "ambassador" or "envoy" or "aide");

    private static TokenRange Trimmed(ClassifiedText text, int first, int end)
    {
        while (first < end && text[first] is WordClass.Coordinator or WordClass.Adverb or WordClass.Comma or WordClass.Time or WordClass.Subordinator or WordClass.Dash or WordClass.That)
        {
            first++;
        }

        first += first < end && text.Text.Is(first, "with") ? 1 : 0;

        // "In a statement the ministry": what begins with a preposition is an adverbial and then the subject.
        if (first < end && text[first] is WordClass.Preposition)
        {
            var next = first + 2;

            while (next < end && text[next] is not (WordClass.Determiner or WordClass.Possessive) && !(text[next] is WordClass.Name && text[next - 1] is not WordClass.Name))
            {
                next++;
            }

            first = next;
        }

        while (end > first && text[end - 1] is WordClass.Comma or WordClass.Dash)
        {
            end--;
        }

        // "to on camera said", "the previously announced": a subject ends in a noun.
        return first < end && text[end - 1] is WordClass.To or WordClass.Preposition or WordClass.Coordinator or WordClass.Mark || (end - first == 1 && text.Text[first] is "the" or "a" or "an")
            ? default
            : new TokenRange(first, Math.Max(first, end));
    }

    private static bool IsBoundary(ClassifiedText text, int i) => text[i] is WordClass.Stop or WordClass.Colon or WordClass.Dash or WordClass.OpenQuote
        or WordClass.OpenBracket or WordClass.That or WordClass.Question or WordClass.Subordinator or WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal
        || text.IsVerb(i)
        || (text[i] is WordClass.Open && CueLexicon.TryGetVerb(text.Text[i], out var verb) && (verb.Forms & VerbForms.Gerund) != 0);

    /// <summary>Cuts "last week", "on Monday", "yesterday" off the end.</summary>
    private static int WithoutTime(ClassifiedText text, int first, int end)
    {
        while (end > first)
        {
            if (text[end - 1] is WordClass.Time)
            {
                end--;
                end -= end > first && (text.Text.Is(end - 1, "on") || text.Text.Is(end - 1, "last")) ? 1 : 0;
            }
            else if (end - 2 > first && Grammar.IsTimeNoun(text.Text[end - 1])
                && (text.Text.Is(end - 2, "last") || text.Text.Is(end - 2, "this") || text.Text.Is(end - 2, "earlier")))
            {
                end -= 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>For a comma right before the verb: where the noun phrase before the apposition that it closes ends, or 0.</summary>
    private static int Apposition(ClassifiedText text, TokenRange sentence, int comma)
    {
        for (var i = comma - 1; i > sentence.First && comma - i < Longest; i--)
        {
            if (text[i] is WordClass.Comma)
            {
                return i;
            }

            if (text[i] is WordClass.Stop or WordClass.CloseQuote)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Whether the phrase after the comma explains a noun phrase before it, as in "the EU’s envoy, Josep Borrell".</summary>
    private static bool IsApposition(ClassifiedText text, TokenRange sentence, int comma, int end, out int start)
    {
        start = comma;
        var before = comma - 1;

        if (before < sentence.First || text[comma + 1] is not (WordClass.Name or WordClass.Determiner or WordClass.Open) || text[before] is not (WordClass.Open or WordClass.Name))
        {
            return false;
        }

        // Only a phrase that reaches back to the sentence's beginning, a comma or a conjunction can be the subject.
        var i = before;

        while (i >= sentence.First && text[i] is WordClass.Open or WordClass.Name or WordClass.Possessive or WordClass.Determiner or WordClass.Preposition or WordClass.Number or WordClass.Mark)
        {
            i--;
        }

        if (i >= sentence.First || text[sentence.First] is WordClass.Preposition || text.Text[sentence.First].EndsWith("ing", StringComparison.Ordinal) || end - sentence.First > 25)
        {
            return false;
        }

        start = sentence.First;
        return true;
    }

    private static int OpenBracket(ClassifiedText text, TokenRange sentence, int close)
    {
        for (var i = close - 1; i > sentence.First && close - i < Longest; i--)
        {
            if (text[i] is WordClass.OpenBracket)
            {
                return i;
            }
        }

        return 0;
    }
}
