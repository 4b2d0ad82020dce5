using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>
/// When a place is more than where something happens. A capital stands for its state only where it acts ("Minsk announced", "Minsk’s
/// military preparations", "between Kyiv and Moscow"); otherwise it stays a place. Other places are locations unless they act.
/// </summary>
internal static class StatesInAction
{
    public static void Settle(ArticleWords words, NameCandidate place)
    {
        if (place.Kind != ActorKind.Place || place.Sense == MentionSense.Adjective)
        {
            return;
        }

        var acts = Acts(words, place.First, place.End);

        if (acts && place.Entry is { Use: EntryUse.Capital })
        {
            place.Kind = ActorKind.State;
        }

        place.Sense = acts ? MentionSense.Name : MentionSense.Location;
    }

    private static bool Acts(ArticleWords words, int first, int end)
    {
        if (words.Is(first - 1, LexicalClass.PlacePrep) || words[first - 1] is "," || words[end] is "," || words.Is(first - 1, LexicalClass.Directional))
        {
            return false;
        }

        if (words.IsPossessive(end))
        {
            return HasActNoun(words, end + 1);
        }

        return (words.IsExactly(first - 1, WordList.Between) && words.Is(first - 2, LexicalClass.Relation))
            || (words.IsExactly(first - 1, WordList.And) && IsAfterBetween(words, first - 2))
            || Verb(words, end);
    }

    /// <summary>"military preparations", "latest demands": within three words, before anything but adjectives.</summary>
    private static bool HasActNoun(ArticleWords words, int index)
    {
        for (var i = index; i < index + 3 && words.IsWord(i) && !words.Is(i, LexicalClass.Function | LexicalClass.PlaceNoun); i++)
        {
            if (words.Is(i, LexicalClass.ActNoun) && !words.IsCapitalised(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"talks between X and Y": the second of the two.</summary>
    private static bool IsAfterBetween(ArticleWords words, int index)
    {
        var i = index;

        while (i > index - 3 && words.IsCapitalised(i))
        {
            i--;
        }

        return i < index && words.IsExactly(i, WordList.Between) && words.Is(i - 1, LexicalClass.Relation);
    }

    private static bool Verb(ArticleWords words, int index)
    {
        // Over "also", "then", "recently".
        if (words.Is(index, WordList.AdverbsBeforeVerb) || words.Ends(index, WordList.AdverbEnding))
        {
            index++;
        }

        if (words.Is(index, WordList.IsOrWas))
        {
            // "is moving closer", "was ready"; not "was shelled", "is a city".
            return words.Ends(index + 1, WordList.GerundEnding) || words.Is(index + 1, WordList.AfterBeOfActor);
        }

        return words.Is(index, LexicalClass.Act) && !words.IsCapitalised(index) && words.SpaceBefore(index);
    }
}
