using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>What the words around a name say of it.</summary>
internal static class NameContext
{
    public static NameEvidence Before(ArticleWords words, int first)
    {
        var (person, organisation, place) = (0.0, 0.0, 0.0);
        var before = first - 1;
        var isApposition = words[before] is ",";
        before -= isApposition ? 1 : 0;

        if (words.Is(before, LexicalClass.Role) && !words.IsCapitalised(before))
        {
            person += 3; // "spokesman X", "the defence secretary, X"
        }
        else if (words.Is(before, LexicalClass.OrgNoun) && !words.IsCapitalised(before))
        {
            organisation += 2.5;
        }
        else if (words.Is(before, LexicalClass.PlaceNoun) && !words.IsCapitalised(before) && !isApposition)
        {
            place += 2;
        }

        if (isApposition)
        {
            return new NameEvidence(person, organisation, place, 0);
        }

        if (words.Is(before, WordList.BeforePlace))
        {
            place += words.IsExactly(before, WordList.At) ? 1 : 2;
        }
        else if (words.Is(before, LexicalClass.PlacePrep))
        {
            place += 0.75;
        }

        if (words.IsExactly(before, WordList.Of) && words.Is(before - 1, LexicalClass.PlaceOf) && !words.IsCapitalised(before - 1))
        {
            place += 3; // "the village of X", "south of X"
        }

        if (words.Is(before, LexicalClass.Directional) && !words.IsCapitalised(before))
        {
            place += 2;
        }

        if (words.Is(before, LexicalClass.Speech) && !words.IsCapitalised(before) && words.Text.Text[words.Text.Tokens[Math.Max(0, before - 1)].End - 1] is '”' or '"' or '’' or '\'' or '»')
        {
            person += 1.5; // “…,” said X
            organisation += 0.5;
        }

        if (words.Is(before, WordList.DefiniteArticles))
        {
            organisation += 1;
            person -= 2;

            if (words.IsExactly(before, WordList.CapitalThe) && words.IsWord(before - 1) && !words[before - 1].EndsWith("."))
            {
                return new NameEvidence(person, organisation, place, 2); // "playing The Kill": a title
            }
        }

        if (words.Is(before, WordList.JoinsNames) && words.IsCapitalised(before - 1))
        {
            // "Berlin and X"; otherwise most often "Jane Doe and X".
            (person, place) = words.Gazetteer.Find(words[before - 1]) is { Kind: ActorKind.Place, Use: not EntryUse.Adjective } ? (person, place + 1.5) : (person + 0.25, place);
        }

        return new NameEvidence(person, organisation, place, 0);
    }

    public static NameEvidence After(ArticleWords words, int first, int end)
    {
        var (person, organisation, place) = (0.0, 0.0, 0.0);
        var after = end;

        if (words.IsPossessive(after))
        {
            after++;
            organisation += words.Is(after, LexicalClass.OrgAfter) ? 1.5 : 0;
            person += words.Is(after, LexicalClass.Role) ? 0 : words.Is(after, LexicalClass.Personal) ? 1 : 0.25;
        }
        else if (words[after] is ",")
        {
            return OfApposition(words, after + 1, isLong: end - first > 1) + NameEvidence.ForPlace(BeforePlace(words, after));
        }
        else if (words[after] is "(")
        {
            person += words.Is(after + 1, WordList.AfterPerson) ? 3 : 0;
            organisation += words.IsAcronym(after + 1) && words[after + 2] is ")" && end - first > 1 ? 4 : 0;
        }
        else if (words.Is(after, LexicalClass.Speech) && !words.IsCapitalised(after))
        {
            person += 1.5;
            organisation += 0.5;
        }
        else if (words.Is(after, WordList.IsOrWas) && words.Is(after + 1, WordList.Articles))
        {
            return OfDescription(words, after + 2);
        }
        else if (words.IsPastForm(after))
        {
            person += 0.75;
            organisation += 0.25;
        }
        else if (words.Is(after, WordList.OfPerson))
        {
            person += 2;
        }

        place += words.Is(after, LexicalClass.PlaceNoun) && !words.IsCapitalised(after) ? 2.5 : 0;
        organisation += words.Is(after, LexicalClass.OrgAfter) && !words.IsCapitalised(after) ? 1.5 : 0;
        return new NameEvidence(person, organisation, place, 0);
    }

    /// <summary>", a senior fellow", ", 45,", ", who", ", a chain of shops": what follows tells what the name is.</summary>
    private static NameEvidence OfApposition(ArticleWords words, int after, bool isLong)
    {
        if (words.Is(after, WordList.RelativeOfPerson))
        {
            return NameEvidence.ForPerson(2.5);
        }

        if (isLong && words.IsExactly(after, WordList.Which))
        {
            return NameEvidence.ForOrganisation(2.5); // a place of two words mostly says so itself ("Port Ray")
        }

        if (words[after].Length == 2 && char.IsAsciiDigit(words[after][0]) && words[after + 1] is ",")
        {
            return NameEvidence.ForPerson(3);
        }

        return OfDescription(words, after);
    }

    /// <summary>The last telling noun before a preposition or a mark: in "a company spokesman" it is "spokesman".</summary>
    private static NameEvidence OfDescription(ArticleWords words, int from)
    {
        var told = default(NameEvidence);

        for (var i = from; i < from + 7 && (words.IsWord(i) || words.IsHyphen(i) || words.IsPossessive(i)); i++)
        {
            if (words.Is(i, WordList.EndsNounPhrase))
            {
                break;
            }

            told = words.Is(i, LexicalClass.Role) ? NameEvidence.ForPerson(3)
                : words.IsCapitalised(i) ? told
                : words.Is(i, LexicalClass.OrgNoun) ? NameEvidence.ForOrganisation(3)
                : words.Is(i, LexicalClass.PlaceNoun) || (words.Is(i, LexicalClass.PlaceOf) && words.Is(i + 1, WordList.AfterPlaceNoun)) ? NameEvidence.ForPlace(3)
                : told;
        }

        return told;
    }

    /// <summary>"Springfield, Illinois": a known place behind the comma.</summary>
    private static double BeforePlace(ArticleWords words, int comma) =>
        words.Gazetteer.Find(words[comma + 1]) is { Kind: ActorKind.Place or ActorKind.State, Use: not EntryUse.Adjective } ? 2 : 0;
}
