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
            if (i >= 0 && OfRole(words[i]) is { } role && words.Is(i, LexicalClass.Role))
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

    private static ActorGender? OfRole(ReadOnlySpan<char> role) =>
        role.EndsWith("woman") || role is "actress" or "queen" or "mother" or "wife" or "daughter" or "sister" or "widow" or "princess" or "aunt" or "niece" or "grandmother" ? ActorGender.Female
        : role.EndsWith("sman") || role is "chairman" or "businessman" or "king" or "father" or "husband" or "son" or "brother" or "prince" or "uncle" or "nephew" or "grandfather" ? ActorGender.Male
        : null;
}
