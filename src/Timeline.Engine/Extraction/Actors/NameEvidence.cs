using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Actors.English;

namespace Timeline.Engine.Extraction.Actors;

/// <summary>How much speaks for a name being a person, an organisation or a place, and against its being a name at all.</summary>
internal readonly record struct NameEvidence(double Person, double Organisation, double Place, double Against)
{
    public static NameEvidence operator +(NameEvidence a, NameEvidence b) =>
        new(a.Person + b.Person, a.Organisation + b.Organisation, a.Place + b.Place, Math.Max(a.Against, b.Against));

    public ActorKind? Verdict(double enough)
    {
        var best = Math.Max(Person, Math.Max(Organisation, Place));
        return best - Against < enough ? null
            : Person == best ? ActorKind.Person
            : Organisation == best ? ActorKind.Organisation
            : ActorKind.Place;
    }

    public static NameEvidence Of(ArticleWords words, NameCandidate name)
    {
        var form = OfForm(words, name.First, name.End);
        var context = OfWordsBefore(words, name.First) + OfWordsAfter(words, name.First, name.End);
        var opens = name.OpensSentence && !words.Is(name.First, WordClass.Given | WordClass.Surname)
            && (words.Is(name.First, WordClass.Common) || words.OccursInLowerCase(name.First));
        var against = opens ? (name.End - name.First == 1 ? 4 : 1) : words.OccursInLowerCase(name.End - 1) && name.End - name.First == 1 ? 2 : 0;
        return form + context + new NameEvidence(0, 0, 0, against);
    }

    private static NameEvidence OfForm(ArticleWords words, int first, int end)
    {
        var (person, organisation, place) = (0.0, 0.0, 0.0);
        var length = end - first;
        var common = 0;

        for (var i = first; i < end; i++)
        {
            common += words.Is(i, WordClass.Common) ? 1 : 0;
        }

        if (length is > 1 and <= 5)
        {
            if (words.Is(first, WordClass.Given))
            {
                person += words.Is(end - 1, WordClass.Common) && length == 2 ? 2 : 3.5;
            }
            else if (common == 0)
            {
                person += length == 2 ? 1.5 : length == 3 ? 1 : 0;
            }

            if (words.Is(end - 1, WordClass.Surname))
            {
                person += 1.5;
            }

            if (HasInitial(words, first, end))
            {
                person += 2.5;
            }

            if (words[end - 1] is "Jr." or "Sr." or "Jr" or "Sr" or "II" or "III" or "IV")
            {
                person += 2;
            }

            if (words[end - 1].EndsWith("s") && words.Is(first, WordClass.Given) is false && Gazetteer.Find(words[first]) is { Kind: ActorKind.Place })
            {
                organisation += 2.5; // a team: "Dallas Rangers"
            }
        }
        else if (length == 1)
        {
            person += words.Is(first, WordClass.Given | WordClass.Surname) ? 2 : HasSurnameEnding(words[first]) ? 1 : 0;
            organisation += words.IsAcronym(first) && words[first].Length is >= 2 and <= 6 && !IsRomanNumeral(words[first]) ? 2 : 0;
        }

        if (words.Is(end - 1, WordClass.PlaceHead) && length > 1)
        {
            place += words.Is(first, WordClass.Given) && length == 2 ? 1 : 4;
        }

        if (length > 1 && words.Is(first, WordClass.PlaceBefore) && length <= 3)
        {
            place += 2.5;
        }

        for (var i = first + 1; i < end; i++)
        {
            if (words[i] is "&")
            {
                organisation += 3;
            }
            else if (words[i] is "of" && words.Is(i - 1, WordClass.PlaceOf | WordClass.PlaceHead))
            {
                place += 3;
            }
        }

        return new NameEvidence(person, organisation, place, length > 1 && common == length ? 1 : 0);
    }

    private static NameEvidence OfWordsBefore(ArticleWords words, int first)
    {
        var (person, organisation, place) = (0.0, 0.0, 0.0);
        var before = first - 1;
        var isApposition = words[before] is ",";
        before -= isApposition ? 1 : 0;

        if (words.Is(before, WordClass.Role) && !words.IsCapitalised(before))
        {
            person += 3; // "spokesman X", "the defence secretary, X"
        }
        else if (words.Is(before, WordClass.OrgNoun) && !words.IsCapitalised(before))
        {
            organisation += 2.5;
        }
        else if (words.Is(before, WordClass.PlaceNoun) && !words.IsCapitalised(before) && !isApposition)
        {
            place += 1.5;
        }

        if (isApposition)
        {
            return new NameEvidence(person, organisation, place, 0);
        }

        if (words[before] is "in" or "near" or "at" or "outside" or "around" or "throughout" or "across")
        {
            place += words[before] is "at" ? 1 : 2;
        }
        else if (words.Is(before, WordClass.PlacePrep))
        {
            place += 0.75;
        }

        if (words[before] is "of" && words.Is(before - 1, WordClass.PlaceOf) && !words.IsCapitalised(before - 1))
        {
            place += 3; // "the village of X", "south of X"
        }

        if (words.Is(before, WordClass.Directional) && !words.IsCapitalised(before))
        {
            place += 2;
        }

        if (words[before] is "the" or "The")
        {
            organisation += 1;
            person -= 1.5;
        }

        if (words[before] is "by" or "and" && words.IsCapitalised(before - 1))
        {
            person += 0.25;
        }

        return new NameEvidence(person, organisation, place, 0);
    }

    private static NameEvidence OfWordsAfter(ArticleWords words, int first, int end)
    {
        var (person, organisation, place) = (0.0, 0.0, 0.0);
        var after = end;

        if (words.IsPossessive(after))
        {
            after++;
            organisation += words.Is(after, WordClass.OrgAfter) ? 1.5 : 0;
            person += words.Is(after, WordClass.Role) ? 0 : 0.25;
        }
        else if (words[after] is ",")
        {
            person += OfApposition(words, after + 1);
            place += Gazetteer.Find(words[after + 1]) is { Kind: ActorKind.Place or ActorKind.State, Use: not EntryUse.Adjective } ? 2 : 0;
        }
        else if (words[after] is "(")
        {
            person += words[after + 1] is "born" or "b." or "died" ? 3 : 0;
            organisation += words.IsAcronym(after + 1) && words[after + 2] is ")" && end - first > 1 ? 4 : 0;
        }
        else if (words.Is(after, WordClass.Speech) && !words.IsCapitalised(after))
        {
            person += 1.5;
            organisation += 0.5;
        }
        else if (words[after] is "who" or "whose" or "himself" or "herself")
        {
            person += 2;
        }

        place += words.Is(after, WordClass.PlaceNoun) && !words.IsCapitalised(after) ? 2.5 : 0;
        organisation += words.Is(after, WordClass.OrgAfter) && !words.IsCapitalised(after) ? 1.5 : 0;
        return new NameEvidence(person, organisation, place, 0);
    }

    /// <summary>", a senior fellow", ", 45,", ", who": what follows a person's name.</summary>
    private static double OfApposition(ArticleWords words, int after)
    {
        if (words[after] is "who" or "whose")
        {
            return 2.5;
        }

        if (words[after].Length == 2 && char.IsAsciiDigit(words[after][0]) && words[after + 1] is ",")
        {
            return 3;
        }

        for (var i = after; i < after + 6 && words.IsWord(i); i++)
        {
            if (words.Is(i, WordClass.Role))
            {
                return 3;
            }
        }

        return 0;
    }

    private static bool HasInitial(ArticleWords words, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (words[i] is [>= 'A' and <= 'Z', '.'])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRomanNumeral(ReadOnlySpan<char> word) => !word.ContainsAnyExcept('I', 'V', 'X');

    /// <summary>Endings that are rare in anything but surnames.</summary>
    private static bool HasSurnameEnding(ReadOnlySpan<char> word) =>
        word.Length > 5
        && (word.EndsWith("enko") || word.EndsWith("enka") || word.EndsWith("sky") || word.EndsWith("skyy") || word.EndsWith("skiy") || word.EndsWith("skii") || word.EndsWith("ski")
            || word.EndsWith("vich") || word.EndsWith("vych") || word.EndsWith("wicz") || word.EndsWith("ovic") || word.EndsWith("ović") || word.EndsWith("shvili") || word.EndsWith("dze")
            || word.EndsWith("chuk") || word.EndsWith("iuk") || word.EndsWith("ynov") || word.EndsWith("anov") || word.EndsWith("inov") || word.EndsWith("sson") || word.EndsWith("yan")
            || word.EndsWith("opoulos") || word.EndsWith("idis") || word.EndsWith("mann") || word.EndsWith("stein") || word.EndsWith("berg") || word.EndsWith("ez"));
}
