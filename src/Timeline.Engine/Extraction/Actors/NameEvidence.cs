using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Actors.English;

namespace Timeline.Engine.Extraction.Actors;

/// <summary>How much speaks for a name being a person, an organisation or a place, and against its being a name at all.</summary>
internal readonly record struct NameEvidence(double Person, double Organisation, double Place, double Against)
{
    public static NameEvidence operator +(NameEvidence a, NameEvidence b) =>
        new(a.Person + b.Person, a.Organisation + b.Organisation, a.Place + b.Place, a.Against + b.Against);

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
            if (HasNumberOrCapitals(words, first, end))
            {
                organisation += 1;
            }
            else if (words.Is(first, WordClass.Given))
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
            organisation += words.IsAcronym(first) && words[first].Length is >= 2 and <= 6 && !words.Is(first, WordClass.Acronym) ? 2 : 0;
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

        var isThing = NameSplitter.EndsInThing(words, first, end);
        return new NameEvidence(person, organisation, place, isThing || (length == 1 && words.Is(first, WordClass.Acronym)) ? 4 : length > 1 && common == length ? 1 : 0);
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
            person -= 2;

            if (words[before] is "The" && words.IsWord(before - 1) && !words[before - 1].EndsWith("."))
            {
                return new NameEvidence(person, organisation, place, 2); // "playing The Kill": a title
            }
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
            person += words.Is(after, WordClass.Role) ? 0 : IsPersonal(words[after]) ? 1 : 0.25;
        }
        else if (words[after] is ",")
        {
            return OfApposition(words, after + 1) + new NameEvidence(0, 0, BeforePlace(words, after), 0);
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
        else if (words[after] is "is" or "was" && words[after + 1] is "a" or "an" or "the")
        {
            return OfDescription(words, after + 2);
        }
        else if (words.IsPastForm(after))
        {
            person += 0.75;
            organisation += 0.25;
        }
        else if (words[after] is "who" or "whose" or "himself" or "herself")
        {
            person += 2;
        }

        place += words.Is(after, WordClass.PlaceNoun) && !words.IsCapitalised(after) ? 2.5 : 0;
        organisation += words.Is(after, WordClass.OrgAfter) && !words.IsCapitalised(after) ? 1.5 : 0;
        return new NameEvidence(person, organisation, place, 0);
    }

    /// <summary>What only a person has.</summary>
    private static bool IsPersonal(ReadOnlySpan<char> noun) =>
        noun is "office" or "campaign" or "death" or "career" or "family" or "life" or "resignation" or "arrest" or "speech" or "testimony" or "tenure" or "remarks" or "comments" or "tweet"
            or "tweets" or "words" or "body" or "face" or "voice" or "childhood" or "birthday" or "funeral" or "memoir" or "biography" or "home" or "house" or "book";

    /// <summary>", a senior fellow", ", 45,", ", who", ", a chain of shops": what follows tells what the name is.</summary>
    private static NameEvidence OfApposition(ArticleWords words, int after)
    {
        if (words[after] is "who" or "whose")
        {
            return new NameEvidence(2.5, 0, 0, 0);
        }

        if (words[after].Length == 2 && char.IsAsciiDigit(words[after][0]) && words[after + 1] is ",")
        {
            return new NameEvidence(3, 0, 0, 0);
        }

        return OfDescription(words, after);
    }

    /// <summary>The last telling noun before a preposition or a mark: in "a company spokesman" it is "spokesman".</summary>
    private static NameEvidence OfDescription(ArticleWords words, int from)
    {
        var told = default(NameEvidence);

        for (var i = from; i < from + 7 && (words.IsWord(i) || words.IsHyphen(i) || words.IsPossessive(i)); i++)
        {
            if (words[i] is "of" or "in" or "for" or "at" or "on" or "from" or "that" or "which" or "who" or "and" or "to" or "with" or "by")
            {
                break;
            }

            told = words.Is(i, WordClass.Role) ? new NameEvidence(3, 0, 0, 0)
                : words.IsCapitalised(i) ? told
                : words.Is(i, WordClass.OrgNoun) ? new NameEvidence(0, 3, 0, 0)
                : words.Is(i, WordClass.PlaceNoun) || (words.Is(i, WordClass.PlaceOf) && words[i + 1] is "of" or "in" or "near") ? new NameEvidence(0, 0, 3, 0)
                : told;
        }

        return told;
    }

    /// <summary>"Springfield, Illinois": a known place behind the comma.</summary>
    private static double BeforePlace(ArticleWords words, int comma) =>
        Gazetteer.Find(words[comma + 1]) is { Kind: ActorKind.Place or ActorKind.State, Use: not EntryUse.Adjective } ? 2 : 0;

    /// <summary>"AAA Durham", "EZ2DJ": nobody is called that.</summary>
    private static bool HasNumberOrCapitals(ArticleWords words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.Text.Tokens[i].Kind == Text.TokenKind.Number || (words.IsAcronym(i) && words[i].Length > 2 && !words[i].Contains('.')))
            {
                return true;
            }
        }

        return false;
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

    /// <summary>Endings that are rare in anything but surnames.</summary>
    private static bool HasSurnameEnding(ReadOnlySpan<char> word) =>
        word.Length > 5
        && (word.EndsWith("enko") || word.EndsWith("enka") || word.EndsWith("sky") || word.EndsWith("skyy") || word.EndsWith("skiy") || word.EndsWith("skii") || word.EndsWith("ski")
            || word.EndsWith("vich") || word.EndsWith("vych") || word.EndsWith("wicz") || word.EndsWith("ovic") || word.EndsWith("ović") || word.EndsWith("shvili") || word.EndsWith("dze")
            || word.EndsWith("chuk") || word.EndsWith("iuk") || word.EndsWith("ynov") || word.EndsWith("anov") || word.EndsWith("inov") || word.EndsWith("sson") || word.EndsWith("yan")
            || word.EndsWith("opoulos") || word.EndsWith("idis") || word.EndsWith("mann") || word.EndsWith("stein") || word.EndsWith("berg") || word.EndsWith("ez"));
}
