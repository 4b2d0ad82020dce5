using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>What the article says a person is: the title in front of the name, or the apposition beside it. The first one it gives counts.</summary>
internal static class Roles
{
    private const int LongestRole = 16;

    public static void Read(ArticleWords words, List<NameCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate is { Kind: ActorKind.Person, Actor: { Role: null } actor })
            {
                actor.Role = Before(words, candidate) ?? After(words, candidate.End);
            }
        }
    }

    /// <summary>"Belarusian President X", "the EU’s foreign policy chief, X".</summary>
    private static string? Before(ArticleWords words, NameCandidate person)
    {
        var end = person.TitleFirst < person.First ? person.First : words[person.First - 1] is "," ? person.First - 1 : person.First;
        var first = end;
        var anchored = end;

        for (var i = end - 1; i >= 0 && i > end - LongestRole && BelongsToRole(words, i); i--)
        {
            first = i;

            if (words.Is(i, LexicalClass.Role | LexicalClass.Title) || words.IsCapitalised(i) || words.Is(i, WordList.Ranks))
            {
                anchored = anchored == end || anchored == i + 1 || words.IsHyphen(i + 1) ? i : anchored;
            }
        }

        // Plain words belong only between a determiner or owner and the role: in "met minister X", "met" does not.
        var isOpened = words.Is(first - 1, WordList.OpensRole) || words.IsCapitalised(first);
        first = isOpened ? first : anchored;

        if (first >= end || !words.Is(end - 1, LexicalClass.Role | LexicalClass.Title) || words.Is(end - 1, LexicalClass.AnyHonorific) && end - first == 1 && !words.Is(end - 1, LexicalClass.Role))
        {
            return null;
        }

        return words.TextOf(first, end);
    }

    private static bool BelongsToRole(ArticleWords words, int index) =>
        words.IsPossessive(index) || words.IsHyphen(index)
        || (words.IsWord(index) && !words.Is(index, LexicalClass.Calendar | LexicalClass.Speech)
            && (!words.Is(index, LexicalClass.Function) || words.Is(index, WordList.InsideRole) || words.Is(index, LexicalClass.Role | LexicalClass.Title) || words.Is(index, WordList.Ranks)));

    /// <summary>", a senior fellow at the Institute of Peace,": to the next comma, dash, bracket or end of sentence.</summary>
    private static string? After(ArticleWords words, int end)
    {
        if (words[end] is not ("," or "(") || words.IsCapitalised(end + 1) && words.Of(end + 1) == LexicalClass.None && !words.IsPossessive(end + 2))
        {
            return null;
        }

        var stop = end + 1;
        var hasRole = false;

        while (stop < words.Count && stop < end + LongestRole && words.IsWord(stop) | words.IsHyphen(stop) | words.IsPossessive(stop) && !words.Is(stop, WordList.StopsRole))
        {
            hasRole |= stop < end + 9 && words.Is(stop, LexicalClass.Role) && !words.Is(stop, LexicalClass.PlacePrep);
            stop++;
        }

        var closes = stop < words.Count && words.Is(stop, WordList.ClosesRole) || stop == words.Count;
        return hasRole && closes && stop > end + 1 ? words.TextOf(end + 1, stop) : null;
    }
}
