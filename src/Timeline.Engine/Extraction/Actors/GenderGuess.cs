using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Actors.English;

namespace Timeline.Engine.Extraction.Actors;

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
            if (i >= 0 && OfRole(words[i]) is { } role && words.Is(i, WordClass.Role))
            {
                return role;
            }
        }

        return candidate.End - candidate.First > 1 ? OfGivenName(words.Of(candidate.First)) : null;
    }

    public static ActorGender? OfTitles(WordClass titles) => (titles & (WordClass.HonorificM | WordClass.HonorificF)) switch
    {
        WordClass.HonorificM => ActorGender.Male,
        WordClass.HonorificF => ActorGender.Female,
        _ => null,
    };

    private static ActorGender? OfGivenName(WordClass name) => (name & WordClass.Given) switch
    {
        WordClass.GivenM => ActorGender.Male,
        WordClass.GivenF => ActorGender.Female,
        _ => null,
    };

    private static ActorGender? OfRole(ReadOnlySpan<char> role) =>
        role.EndsWith("woman") || role is "actress" or "queen" or "mother" or "wife" or "daughter" or "sister" or "widow" or "princess" or "aunt" or "niece" or "grandmother" ? ActorGender.Female
        : role.EndsWith("sman") || role is "chairman" or "businessman" or "king" or "father" or "husband" or "son" or "brother" or "prince" or "uncle" or "nephew" or "grandfather" ? ActorGender.Male
        : null;
}
