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

    public static ActorGender? OfTitles(LexicalClass titles) => Of(titles, LexicalClass.HonorificM, LexicalClass.HonorificF);

    private static ActorGender? OfGivenName(LexicalClass name) => Of(name, LexicalClass.GivenM, LexicalClass.GivenF);

    /// <summary>Null for what is of both or of neither.</summary>
    private static ActorGender? Of(LexicalClass classes, LexicalClass male, LexicalClass female) =>
        (classes & (male | female)) == male ? ActorGender.Male : (classes & (male | female)) == female ? ActorGender.Female : null;

    private static ActorGender? OfRole(ArticleWords words, int role) =>
        words.Ends(role, WordList.EndsWomansRole) || words.Is(role, WordList.WomensRoles) ? ActorGender.Female
        : words.Ends(role, WordList.EndsMansRole) || words.Is(role, WordList.MensRoles) ? ActorGender.Male
        : null;
}
