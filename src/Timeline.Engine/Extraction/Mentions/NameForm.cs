using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>What the words of a name say by themselves.</summary>
internal static class NameForm
{
    /// <summary>Letters.</summary>
    private const int ShortestSurname = 6;

    public static NameEvidence Evidence(ArticleWords words, int first, int end)
    {
        var (person, organisation, place) = (0.0, 0.0, 0.0);
        var length = end - first;
        var common = 0;

        for (var i = first; i < end; i++)
        {
            common += words.Is(i, LexicalClass.Common) ? 1 : 0;
        }

        if (length is > 1 and <= 5)
        {
            if (HasNumberOrCapitals(words, first, end))
            {
                organisation += 1;
            }
            else if (words.Is(first, LexicalClass.Given))
            {
                person += words.Is(end - 1, LexicalClass.Common) && length == 2 ? 2 : 3.5;
            }
            else if (common == 0)
            {
                person += length == 2 ? 1.5 : length == 3 ? 1 : 0;
            }

            if (words.Is(end - 1, LexicalClass.Surname))
            {
                person += 1.5;
            }

            if (HasInitial(words, first, end))
            {
                person += 2.5;
            }

            if (words.Is(end - 1, WordList.Generations))
            {
                person += 2;
            }

            if (words[end - 1].EndsWith("s") && words.Is(first, LexicalClass.Given) is false && words.Gazetteer.Find(words[first]) is { Kind: ActorKind.Place })
            {
                organisation += 2.5; // a team: "Dallas Rangers"
            }
        }
        else if (length == 1)
        {
            person += words.Is(first, LexicalClass.Given | LexicalClass.Surname) ? 2 : words[first].Length >= ShortestSurname && words.Ends(first, WordList.SurnameEndings) ? 1 : 0;
            organisation += words.IsAcronym(first) && words[first].Length is >= 2 and <= 6 && !words.Is(first, LexicalClass.Acronym) ? 2 : 0;
        }

        if (words.Is(end - 1, LexicalClass.PlaceHead) && length > 1)
        {
            place += words.Is(first, LexicalClass.Given) && length == 2 && words.Is(end - 1, LexicalClass.SurnameToo) ? 1 : 4.5;
        }

        if (length > 1 && words.Is(first, LexicalClass.PlaceBefore) && length <= 3)
        {
            place += 2.5;
        }

        for (var i = first + 1; i < end; i++)
        {
            if (words[i] is "&")
            {
                organisation += 3;
            }
            else if (words.IsExactly(i, WordList.Of) && words.Is(i - 1, LexicalClass.PlaceOf | LexicalClass.PlaceHead))
            {
                place += 3;
            }
        }

        var isThing = NameSplitter.EndsInThing(words, first, end);
        return new NameEvidence(person, organisation, place, isThing || (length == 1 && words.Is(first, LexicalClass.Acronym)) ? 4 : length > 1 && common == length ? 1 : 0);
    }

    /// <summary>"AAA Durham", "EZ2DJ": nobody is called that.</summary>
    private static bool HasNumberOrCapitals(ArticleWords words, int first, int end) =>
        new TokenRange(first, end).Any(i => words.Text.Tokens[i].Kind == Text.TokenKind.Number || (words.IsAcronym(i) && words[i].Length > 2 && !words[i].Contains('.')));

    private static bool HasInitial(ArticleWords words, int first, int end) =>
        new TokenRange(first, end - 1).Any(i => words[i] is [>= 'A' and <= 'Z', '.']);
}
