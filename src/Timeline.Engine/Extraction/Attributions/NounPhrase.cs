using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>The marks by which noun phrases are told from what is around them.</summary>
internal static class NounPhrase
{
    /// <summary>Tokens.</summary>
    private const int LongestWithApposition = 25;

    /// <summary>Whether the sentence begins with a noun phrase that a comma sets something off from: "Doe, who saw it, said".</summary>
    public static bool BeginsSentence(AnnotatedText text, TokenRange sentence, int end)
    {
        if (text.ClassOf(sentence.First) is not (WordClass.Name or WordClass.Determiner or WordClass.Possessive or WordClass.Open or WordClass.Number) || IsParticiple(text, sentence.First))
        {
            return false;
        }

        for (var i = sentence.First; i < end; i++)
        {
            if (text.ClassOf(i) is WordClass.Comma)
            {
                return i > sentence.First;
            }

            if (text.IsVerb(i) || text.ClassOf(i) is WordClass.OpenQuote or WordClass.Stop or WordClass.Colon)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Speaking in Rome", "Asked about it": what begins so is no subject.</summary>
    private static bool IsParticiple(AnnotatedText text, int i) =>
        text.Ends(i, WordList.GerundEnding) || (text.ClassOf(i + 1) is WordClass.Preposition or WordClass.Question && text.Ends(i, WordList.PastEnding));

    /// <summary>For the verb of a relative clause: the token "who".</summary>
    public static int? RelativeOf(AnnotatedText text, TokenRange sentence, int verb)
    {
        verb = text.BackOver(verb, sentence.First, WordClass.Adverb | WordClass.Be | WordClass.Have | WordClass.Do | WordClass.Modal | WordClass.Not);

        return verb - 1 > sentence.First && text.ClassOf(verb - 1) is WordClass.Relative && text.ClassOf(verb - 2) is WordClass.Open or WordClass.Name ? verb - 1 : null;
    }

    public static bool IsBoundary(AnnotatedText text, int i) => text.ClassOf(i) is WordClass.Stop or WordClass.Colon or WordClass.Dash or WordClass.OpenQuote
        or WordClass.OpenBracket or WordClass.That or WordClass.Question or WordClass.Subordinator or WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal
        || text.IsVerb(i)
        || (text.ClassOf(i) is WordClass.Open && text.CueAt(i) is { } verb && (verb.Forms & VerbForms.Gerund) != 0);

    /// <summary>Cuts "last week", "on Monday", "yesterday" off the end.</summary>
    public static int WithoutTime(AnnotatedText text, int first, int end)
    {
        while (end > first)
        {
            if (text.ClassOf(end - 1) is WordClass.Time)
            {
                end--;
                end -= end > first && text.Is(end - 1, WordList.BeforeTime) ? 1 : 0;
            }
            else if (end - 2 > first && text.Is(end - 1, WordList.TimeNouns)
                && text.Is(end - 2, WordList.BeforeTimeNounOfSource))
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

    /// <summary>For a comma right before the verb: the comma that opens the apposition it closes.</summary>
    public static int? OpeningComma(AnnotatedText text, TokenRange sentence, int comma)
    {
        for (var i = comma - 1; i > sentence.First && comma - i < SourceFinder.Longest; i--)
        {
            if (text.ClassOf(i) is WordClass.Comma)
            {
                return i;
            }

            if (text.ClassOf(i) is WordClass.Stop or WordClass.CloseQuote)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether the phrase after the comma explains a noun phrase before it, as in "the EU’s envoy, Josep Borrell".</summary>
    public static bool IsApposition(AnnotatedText text, TokenRange sentence, int comma, int end)
    {
        var before = comma - 1;

        if (before < sentence.First || text.ClassOf(comma + 1) is not (WordClass.Name or WordClass.Determiner or WordClass.Open) || text.ClassOf(before) is not (WordClass.Open or WordClass.Name))
        {
            return false;
        }

        // Only a phrase that reaches back to the sentence's beginning, a comma or a conjunction can be the subject.
        var i = before;

        while (i >= sentence.First && text.ClassOf(i) is WordClass.Open or WordClass.Name or WordClass.Possessive or WordClass.Determiner or WordClass.Preposition or WordClass.Number or WordClass.Mark && !text.IsVerb(i))
        {
            i--;
        }

        return i < sentence.First && text.ClassOf(sentence.First) is not WordClass.Preposition && !IsParticiple(text, sentence.First) && end - sentence.First <= LongestWithApposition;
    }

    public static int? OpeningBracket(AnnotatedText text, TokenRange sentence, int close)
    {
        for (var i = close - 1; i > sentence.First && close - i < SourceFinder.Longest; i--)
        {
            if (text.ClassOf(i) is WordClass.OpenBracket)
            {
                return i;
            }
        }

        return null;
    }
}
