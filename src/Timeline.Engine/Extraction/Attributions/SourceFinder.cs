using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Finds whose a cue is: the noun phrase before its verb group, or after it where the content came first.</summary>
internal static class SourceFinder
{
    /// <summary>Tokens. Subjects with their appositions may be long; beyond this the search has lost its way.</summary>
    public const int Longest = 60;

    /// <summary>Tokens of a quotation inside a subject ("the “Old Harbour” committee").</summary>
    private const int LongestQuoted = 6;

    /// <summary>The noun phrase that ends right before token <paramref name="end"/>; empty if there is none.</summary>
    public static TokenRange Before(AnnotatedText text, TokenRange sentence, int end)
    {
        end = NounPhrase.WithoutTime(text, sentence.First, end);
        var last = end > sentence.First ? text.ClassOf(end - 1) : WordClass.Stop;

        switch (last)
        {
            // "called on them and said": a second verb of the same subject.
            case WordClass.Coordinator or WordClass.Preposition or WordClass.Subordinator:
                return default;
            case WordClass.Pronoun or WordClass.Relative:
                return new TokenRange(end - 1, end);
            case WordClass.Comma when end - sentence.First < Longest && NounPhrase.BeginsSentence(text, sentence, end - 1):
                return Trimmed(text, sentence.First, end);
        }

        var first = end;

        while (first > sentence.First && end - first < Longest && Further(text, sentence, first, end) is var further && further < first)
        {
            first = further;
        }

        return Trimmed(text, first, end);
    }

    /// <summary>The subject of the nearest verb before token <paramref name="end"/>: whose "to pay" in "he had promised to pay" is.</summary>
    public static TokenRange Subject(AnnotatedText text, TokenRange sentence, int end)
    {
        for (var i = end - 1; i > sentence.First && end - i < Longest; i--)
        {
            if (text.QuotationOf(i) >= 0 || !text.IsVerb(i))
            {
                continue;
            }

            var verb = i;

            verb = text.BackOver(verb, sentence.First, WordClass.Adverb | WordClass.Be | WordClass.Have | WordClass.Do | WordClass.Modal | WordClass.Not);

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
    public static TokenRange After(AnnotatedText text, TokenRange sentence, int first, bool isSetOff)
    {
        var end = first;

        while (end < sentence.End && end - first < Longest)
        {
            var word = text.ClassOf(end);

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
    private static bool IsOfRole(AnnotatedText text, int i) =>
        text.Is(i, WordList.AfterSourceNoun) || (text.ClassOf(i) is WordClass.To && text.Is(i - 1, WordList.TakesTo));

    /// <summary>Where the phrase from <paramref name="first"/> on begins when one more token is taken in, or the whole that token closes; <paramref name="first"/> if it ends there.</summary>
    private static int Further(AnnotatedText text, TokenRange sentence, int first, int end)
    {
        var at = first - 1;

        return text.ClassOf(at) switch
        {
            WordClass.Pronoun or WordClass.Relative => first,
            WordClass.CloseQuote => text.Quotations[text.QuotationOf(at)].Open is var open && open >= sentence.First && at - open <= LongestQuoted
                && text.ClassOf(at - 1) is not (WordClass.Comma or WordClass.Stop) ? open : first,
            WordClass.Comma when first == end => NounPhrase.OpeningComma(text, sentence, at) ?? first,
            WordClass.Comma => NounPhrase.IsApposition(text, sentence, at, end) ? sentence.First : first,
            WordClass.CloseBracket => NounPhrase.OpeningBracket(text, sentence, at) ?? at,
            _ when !NounPhrase.IsBoundary(text, at) => at,

            // "an official who saw it said": on to the noun before "who".
            _ => text.IsVerb(at) ? NounPhrase.RelativeOf(text, sentence, at) ?? first : first,
        };
    }

    private static TokenRange Trimmed(AnnotatedText text, int first, int end)
    {
        first = text.Over(first, end, WordClass.Coordinator | WordClass.Adverb | WordClass.Comma | WordClass.Time | WordClass.Subordinator | WordClass.Dash | WordClass.That);

        first += first < end && text.Is(first, WordList.With) ? 1 : 0;

        // "In a statement the ministry": what begins with a preposition is an adverbial and then the subject.
        if (first < end && text.ClassOf(first) is WordClass.Preposition)
        {
            var next = first + 2;

            while (next < end && text.ClassOf(next) is not (WordClass.Determiner or WordClass.Possessive) && !(text.ClassOf(next) is WordClass.Name && text.ClassOf(next - 1) is not WordClass.Name))
            {
                next++;
            }

            first = next;
        }

        end = text.BackOver(end, first, WordClass.Comma | WordClass.Dash);

        // "to on camera said", "the previously announced": a subject ends in a noun.
        return first < end && text.ClassOf(end - 1) is WordClass.To or WordClass.Preposition or WordClass.Coordinator or WordClass.Mark || (end - first == 1 && text.Is(first, WordList.Articles))
            ? default
            : new TokenRange(first, Math.Max(first, end));
    }
}
