using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>The clause that a relative clause stands in, as far as it has come when the relative clause begins.</summary>
/// <param name="IsAwaited">It has had no verb yet, and so must go on after the relative clause.</param>
/// <param name="IsFronted">Not even its subject has come: "After meeting Doe, who said …, Roe resigned".</param>
internal readonly record struct MainClause(AnnotatedText Text, bool IsAwaited, bool IsFronted)
{
    /// <summary>Tokens.</summary>
    private const int LongestSubject = 12;

    /// <param name="end">Where the relative clause begins.</param>
    public static MainClause Around(AnnotatedText text, TokenRange sentence, int end)
    {
        var isSubordinate = text.ClassOf(sentence.First) is WordClass.Subordinator;
        var isFronted = isSubordinate || text.ClassOf(sentence.First) is WordClass.Preposition or WordClass.To
            || (text.ClassOf(sentence.First + 1) is not WordClass.Comma && text.Ends(sentence.First, WordList.GerundEnding));
        var isClosed = false;

        for (var i = end - 2; i >= sentence.First; i--)
        {
            isClosed |= text.ClassOf(i) is WordClass.Comma;

            if (i > sentence.First && text.ClassOf(i) is WordClass.Subordinator or WordClass.That or WordClass.Relative or WordClass.Question or WordClass.Colon or WordClass.OpenQuote)
            {
                return new MainClause(text, IsAwaited: true, IsFronted: false);
            }

            // "Doe, elected in May, who said": what follows a comma only describes.
            if (text.IsVerb(i) && !(text.ClassOf(i) is WordClass.Open && text.ClassOf(i - 1) is WordClass.Comma))
            {
                // "When they met Doe, who said …, Roe resigned."
                return new MainClause(text, isSubordinate && !isClosed, isSubordinate && !isClosed);
            }
        }

        return new MainClause(text, IsAwaited: true, isFronted);
    }

    /// <summary>The verb that goes on with a clause at token <paramref name="i"/>, which follows a comma; empty if there is none.</summary>
    public TokenRange Verb(int i, int limit)
    {
        var verb = Adjuncts.AfterAdverbs(Text, i, limit);
        var end = verb;

        end = Text.Over(end, limit, WordClass.Be | WordClass.Have | WordClass.Do | WordClass.Modal | WordClass.Not | WordClass.Adverb);

        if (end > verb)
        {
            return new TokenRange(verb, Text.ClassOf(end) is WordClass.Open ? end + 1 : end);
        }

        return verb < limit && Text.ClassOf(verb) is WordClass.Open && (Text.IsVerb(verb) || Text.Is(verb, WordList.PastsAfterRelativeClause) || IsPresent(verb)) ? new TokenRange(verb, verb + 1) : default;
    }

    /// <summary>Whether a subject begins at token <paramref name="i"/> and its verb follows without a comma.</summary>
    public bool HasSubject(int i, int limit)
    {
        for (var verb = i; verb < Math.Min(limit, i + LongestSubject); verb++)
        {
            if (Text.IsVerb(verb))
            {
                return verb > i;
            }

            if (Text.ClassOf(verb) is not (WordClass.Determiner or WordClass.Possessive or WordClass.Pronoun or WordClass.Name or WordClass.Open or WordClass.Number or WordClass.Adverb)
                && !(Text.ClassOf(verb) is WordClass.Preposition && verb > i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"wants to", "heads the council"; but not "residents of", "bridges and".</summary>
    private bool IsPresent(int i) =>
        Text[i] is [.., not 's', 's'] && Text.ClassOf(i + 1) is WordClass.To or WordClass.Determiner or WordClass.Possessive or WordClass.Pronoun or WordClass.That or WordClass.Adverb or WordClass.Time;
}
