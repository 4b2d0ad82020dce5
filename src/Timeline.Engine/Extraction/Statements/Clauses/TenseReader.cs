using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

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
    /// <summary>Tokens looked through for the verb behind a participle: enough for real phrases, and keeps reading linear.</summary>
    private const int LongestPhrase = 30;

    public static Verb Read(AnnotatedText text, ClauseMap clauses)
    {
        for (var i = clauses.First; i < clauses.End; i++)
        {
            if (clauses[i] is not ClauseRole.Main)
            {
                continue;
            }

            if (text.IsAuxiliary(i))
            {
                return new Verb(OfAuxiliary(text, i), i, IsState(text, i));
            }

            if (text.Is(i, WordList.Plans) && text.Is(i + 1, WordList.To))
            {
                return new Verb(Tense.Future, i);
            }

            if (text.IsPast(i) || (text.IsPastOrParticiple(i) && !DescribesSubject(text, clauses, i)))
            {
                var isPlanning = text.Is(i, WordList.Planned) && text.Is(i + 1, WordList.To);
                return new Verb(isPlanning ? Tense.FutureInPast : Tense.Past, i, IsPlanning: isPlanning);
            }
        }

        return Present(text, clauses);
    }

    /// <summary>"The deal signed in 2015 collapsed": a participle with its phrase, and the real verb still to come.</summary>
    private static bool DescribesSubject(AnnotatedText text, ClauseMap clauses, int participle)
    {
        var isBetweenCommas = text.Is(participle - 1, ",");

        if (!text.Is(participle + 1, WordList.PrepositionsAfterParticiple))
        {
            return false;
        }

        for (var i = participle + 2; i < Math.Min(clauses.End, participle + LongestPhrase); i++)
        {
            if (text.Is(i, WordList.EndsParticiplePhrase) || text.Is(i, WordList.NewSubjects))
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
            else if (clauses[i] is ClauseRole.Main && text.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsState(AnnotatedText text, int i) =>
        text.Is(i, WordList.Was) && !text.IsParticiple(SkipAdverbs(text, i + 1));

    private static Tense OfAuxiliary(AnnotatedText text, int i)
    {
        var next = SkipAdverbs(text, i + 1);

        return i switch
        {
            _ when text.Is(i, WordList.Will) => Tense.Future,
            _ when text.Is(i, WordList.Might) => text.Is(next, WordList.Have) ? Tense.MayHave : Tense.May,
            _ when text.Is(i, WordList.Could) => text.Is(next, WordList.Have) ? Tense.MayHave : Tense.Could,
            _ when text.Is(i, WordList.Would) => Tense.Would,
            _ when text.Is(i, WordList.CliticD) => text.IsParticiple(next) ? Tense.Pluperfect : Tense.Would,
            _ when text.Is(i, WordList.Is) => IsAhead(text, next) ? Tense.Future : Tense.Present,
            _ when text.Is(i, WordList.Was) => IsAhead(text, next) ? Tense.FutureInPast : Tense.Past,
            _ when text.Is(i, WordList.Has) => text.IsParticiple(next) ? Tense.PresentPerfect : Tense.Present,
            _ when text.Is(i, WordList.Had) => text.IsParticiple(next) ? Tense.Pluperfect : Tense.Past,
            _ when text.Is(i, WordList.Did) => Tense.Past,
            _ when text.Is(i, WordList.Does) => Tense.Present,
            _ when text.Is(i, WordList.CliticS) => text.Is(next, WordList.ParticiplesAfterHas) ? Tense.PresentPerfect : IsAhead(text, next) ? Tense.Future : Tense.Present,
            _ => Tense.Must,
        };
    }

    /// <summary>What follows a form of "be" points ahead: "to meet", "going to", "scheduled to", "due on".</summary>
    private static bool IsAhead(AnnotatedText text, int i) =>
        (text.Is(i, WordList.To) && !text.Is(i + 1, WordList.Blame) && !(text.Is(i + 1, WordList.BareBe) && text.Is(i + 2, WordList.Judged)))
        || (text.Is(i, WordList.Going) && text.Is(i + 1, WordList.To) && char.IsLower(FirstLetter(text, i + 2)) && !text.Is(i + 2, WordList.The))
        || (text.Is(i, WordList.Scheduled) && (text.Is(i + 1, WordList.To) || (!text.Is(i, WordList.About) && !text.Is(i, WordList.Set) && text.Is(i + 1, WordList.BeforeSchedule))))
        || (text.Is(i, WordList.Set) && text.Is(i + 1, WordList.For));

    /// <summary>A present without auxiliary: a subject pronoun and its verb, or a form in -s with an object or phrase behind it.</summary>
    private static Verb Present(AnnotatedText text, ClauseMap clauses)
    {
        for (var i = clauses.First + 1; i < clauses.End; i++)
        {
            var word = text[i];

            if (clauses[i] is not ClauseRole.Main || text.Tokens[i].Kind is not TokenKind.Word || !char.IsLower(word[0]))
            {
                continue;
            }

            var isAfterPronoun = text.Is(i - 1, WordList.NewSubjects) && !text.Is(i, WordList.PrepositionsAfterParticiple) && !text.Is(i, WordList.AdverbsAroundVerb) && !text.Is(i, WordList.SubjectsBetween)
                && !text.Ends(i, WordList.GerundEnding);

            if (isAfterPronoun || (IsThirdPerson(text, i) && !text.Is(i - 1, WordList.AfterPresentVerb)))
            {
                return new Verb(Tense.Present, i);
            }
        }

        return Verb.None;
    }

    /// <summary>"makes the", "holds water": a form in -s and what comes behind verbs.</summary>
    public static bool IsThirdPerson(AnnotatedText text, int i) =>
        text[i] is { Length: > 3 } word && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && text.Is(i + 1, WordList.AfterPresentVerb);

    private static int SkipAdverbs(AnnotatedText text, int i)
    {
        while (text.Is(i, WordList.AdverbsAroundVerb) || text.Is(i, WordList.SubjectsBetween) || (i < text.Tokens.Length && text.Ends(i, WordList.AdverbEnding)))
        {
            i++;
        }

        return i;
    }

    private static char FirstLetter(AnnotatedText text, int i) => i < text.Tokens.Length ? text[i][0] : '\0';
}
