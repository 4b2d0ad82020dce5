using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Statements.Clauses;

/// <summary>How the main verb places what it tells against the moment of speaking.</summary>
internal enum Tense
{
    /// <summary>No finite verb was recognised.</summary>
    None,
    Present,
    Past,
    PresentPerfect,
    Pluperfect,

    /// <summary>"will", "is to", "is going to", "is due to", "plans to".</summary>
    Future,

    /// <summary>"was to", "was going to", "was scheduled to", "vowed to": ahead of a moment that itself is past.</summary>
    FutureInPast,

    /// <summary>The future in reported speech, a condition elsewhere.</summary>
    Would,

    /// <summary>"may", "might".</summary>
    May,

    /// <summary>"could": possible from now on, or able to then.</summary>
    Could,

    /// <summary>"may have", "could have".</summary>
    MayHave,

    /// <summary>"must", "should", "can": fixes no time.</summary>
    Must,
}

/// <param name="Token">The first token of the verb; -1 when there is none.</param>
/// <param name="IsState">A past that tells what was so or going on ("was waiting", "were in Oslo"), not what came to pass.</param>
/// <param name="IsPlanning">A past act that looks ahead ("vowed to"): a date before it is the act's, not the plan's.</param>
internal readonly record struct Verb(Tense Tense, int Token, bool IsState = false, bool IsPlanning = false)
{
    public static Verb None { get; } = new(Tense.None, -1);
}

/// <summary>Tense and aspect of the main clause, from its auxiliaries and past forms.</summary>
internal static class TenseReader
{
    private static readonly WordSet Adverbs = new(
        "not n’t n't never also already now then still just only ever even soon again recently currently now clearly always often long since all both yet reportedly allegedly");

    private static readonly WordSet Subjects = new("i you he she it we they this that these those there");
    private static readonly WordSet NewSubjects = new("i he she it we they");
    private static readonly WordSet Scheduled = new("scheduled expected due set planned slated supposed about poised bound scheduled");
    private static readonly WordSet Plans = new("plans plan intends intend aims aim vows vow pledges pledge promises promise");
    private static readonly WordSet Planned = new("planned intended aimed vowed pledged promised threatened");
    private static readonly WordSet Prepositions = new("in on at by for from with to into against near during after under over across through of as");
    private static readonly WordSet Judged = new("expected welcomed hoped noted regretted");
    private static readonly WordSet AfterPresentVerb = new(
        "the a an this that these those his her its their our my your to in on at by for from with into against near not no all some any me him us them you it i");

    private static readonly WordSet Perfect = new("been had got gone become");

    /// <summary>Tokens looked through for the verb behind a participle: enough for real phrases, and keeps reading linear.</summary>
    private const int LongestPhrase = 30;

    public static Verb Read(TokenizedText text, ClauseMap clauses)
    {
        for (var i = clauses.First; i < clauses.End; i++)
        {
            if (clauses[i] is not ClauseRole.Main)
            {
                continue;
            }

            if (EnglishVerbs.IsAuxiliary(text, i))
            {
                return new Verb(OfAuxiliary(text, i), i, IsState(text, i));
            }

            if (text.Is(i, Plans) && text.Is(i + 1, "to"))
            {
                return new Verb(Tense.Future, i);
            }

            if (EnglishVerbs.IsPast(text, i) || (EnglishVerbs.IsPastOrParticiple(text, i) && !DescribesSubject(text, clauses, i)))
            {
                var isPlanning = text.Is(i, Planned) && text.Is(i + 1, "to");
                return new Verb(isPlanning ? Tense.FutureInPast : Tense.Past, i, IsPlanning: isPlanning);
            }
        }

        return Present(text, clauses);
    }

    /// <summary>"The deal signed in 2015 collapsed": a participle with its phrase, and the real verb still to come.</summary>
    private static bool DescribesSubject(TokenizedText text, ClauseMap clauses, int participle)
    {
        var isBetweenCommas = text.Is(participle - 1, ",");

        if (!text.Is(participle + 1, Prepositions))
        {
            return false;
        }

        for (var i = participle + 2; i < Math.Min(clauses.End, participle + LongestPhrase); i++)
        {
            if (text.Is(i, "and") || text.Is(i, "or") || text.Is(i, "but") || text.Is(i, ";") || text.Is(i, NewSubjects))
            {
                return false;
            }

            if (text.Is(i, ","))
            {
                if (!isBetweenCommas)
                {
                    return false;
                }

                isBetweenCommas = false;
            }
            else if (clauses[i] is ClauseRole.Main && EnglishVerbs.IsFinite(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsState(TokenizedText text, int i) =>
        (text.Is(i, "was") || text.Is(i, "were")) && !EnglishVerbs.IsParticiple(text, SkipAdverbs(text, i + 1));

    private static Tense OfAuxiliary(TokenizedText text, int i)
    {
        var next = SkipAdverbs(text, i + 1);

        return text[i] switch
        {
            var w when Is(w, "will", "shall", "wo", "’ll", "'ll") => Tense.Future,
            var w when Is(w, "may", "might") => text.Is(next, "have") ? Tense.MayHave : Tense.May,
            var w when Is(w, "could") => text.Is(next, "have") ? Tense.MayHave : Tense.Could,
            var w when Is(w, "would") => Tense.Would,
            var w when Is(w, "’d", "'d") => EnglishVerbs.IsParticiple(text, next) ? Tense.Pluperfect : Tense.Would,
            var w when Is(w, "is", "are", "am", "’re", "'re", "’m", "'m") => IsAhead(text, next) ? Tense.Future : Tense.Present,
            var w when Is(w, "was", "were") => IsAhead(text, next) ? Tense.FutureInPast : Tense.Past,
            var w when Is(w, "has", "have", "’ve", "'ve") => EnglishVerbs.IsParticiple(text, next) ? Tense.PresentPerfect : Tense.Present,
            var w when Is(w, "had") => EnglishVerbs.IsParticiple(text, next) ? Tense.Pluperfect : Tense.Past,
            var w when Is(w, "did") => Tense.Past,
            var w when Is(w, "do", "does") => Tense.Present,
            var w when Is(w, "’s", "'s") => text.Is(next, Perfect) ? Tense.PresentPerfect : IsAhead(text, next) ? Tense.Future : Tense.Present,
            _ => Tense.Must,
        };
    }

    /// <summary>What follows a form of "be" points ahead: "to meet", "going to", "scheduled to", "due on".</summary>
    private static bool IsAhead(TokenizedText text, int i) =>
        (text.Is(i, "to") && !text.Is(i + 1, "blame") && !(text.Is(i + 1, "be") && text.Is(i + 2, Judged)))
        || (text.Is(i, "going") && text.Is(i + 1, "to") && char.IsLower(FirstLetter(text, i + 2)) && !text.Is(i + 2, "the"))
        || (text.Is(i, Scheduled) && (text.Is(i + 1, "to") || (!text.Is(i, "about") && !text.Is(i, "set") && (text.Is(i + 1, "for") || text.Is(i + 1, "on")))))
        || (text.Is(i, "set") && text.Is(i + 1, "for"));

    /// <summary>A present without auxiliary: a subject pronoun and its verb, or a form in -s with an object or phrase behind it.</summary>
    private static Verb Present(TokenizedText text, ClauseMap clauses)
    {
        for (var i = clauses.First + 1; i < clauses.End; i++)
        {
            var word = text[i];

            if (clauses[i] is not ClauseRole.Main || text.Tokens[i].Kind is not TokenKind.Word || !char.IsLower(word[0]))
            {
                continue;
            }

            var isAfterPronoun = text.Is(i - 1, NewSubjects) && !Prepositions.Contains(word) && !Adverbs.Contains(word) && !Subjects.Contains(word)
                && !word.EndsWith("ing", StringComparison.Ordinal);

            if (isAfterPronoun || (IsThirdPerson(text, i) && !text.Is(i - 1, AfterPresentVerb)))
            {
                return new Verb(Tense.Present, i);
            }
        }

        return Verb.None;
    }

    /// <summary>"makes the", "holds water": a form in -s and what comes behind verbs.</summary>
    public static bool IsThirdPerson(TokenizedText text, int i) =>
        text[i] is { Length: > 3 } word && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && text.Is(i + 1, AfterPresentVerb);

    private static int SkipAdverbs(TokenizedText text, int i)
    {
        while (text.Is(i, Adverbs) || text.Is(i, Subjects) || (i < text.Tokens.Length && text[i].EndsWith("ly", StringComparison.Ordinal)))
        {
            i++;
        }

        return i;
    }

    private static char FirstLetter(TokenizedText text, int i) => i < text.Tokens.Length ? text[i][0] : '\0';

    private static bool Is(ReadOnlySpan<char> word, params ReadOnlySpan<string> forms)
    {
        foreach (var form in forms)
        {
            if (word.Equals(form, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
