using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>Which pronouns a person's title, role and given name suggest. A guess, for "he" and "she" only; recorded nowhere.</summary>
internal static class GenderGuess
{
    public static ActorGender? Of(ArticleWords words, NameCandidate candidate)
    {
        if (candidate.Kind != ActorKind.Person)
        {
            return null;
        }

        if (OfTitles(candidate.Titles) is { } told)
        {
            return told;
        }

        for (var i = candidate.TitleFirst - 2; i < candidate.First; i++)
        {
            if (i >= 0 && OfRole(words, i) is { } role && words.Is(i, LexicalClass.Role))
            {
                return role;
            }
        }

        return candidate.End - candidate.First > 1 ? OfGivenName(words.Of(candidate.First)) : null;
    }

    public static ActorGender? OfTitles(LexicalClass titles) => (titles & (LexicalClass.HonorificM | LexicalClass.HonorificF)) switch
    {
        LexicalClass.HonorificM => ActorGender.Male,
        LexicalClass.HonorificF => ActorGender.Female,
        _ => null,
    };

    private static ActorGender? OfGivenName(LexicalClass name) => (name & LexicalClass.Given) switch
    {
        LexicalClass.GivenM => ActorGender.Male,
        LexicalClass.GivenF => ActorGender.Female,
        _ => null,
    };

    private static ActorGender? OfRole(ArticleWords words, int role) =>
        words.Ends(role, WordList.EndsWomansRole) || words.Is(role, WordList.WomensRoles) ? ActorGender.Female
        : words.Ends(role, WordList.EndsMansRole) || words.Is(role, WordList.MensRoles) ? ActorGender.Male
        : null;
}
