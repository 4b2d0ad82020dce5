namespace Timeline.Accuracy.Gold;

/// <summary>Finds in a text the words a gold file gives.</summary>
internal static class WordsInText
{
    private const string Gap = " … ";

    /// <summary>Where <paramref name="words"/> first stand at or after <paramref name="from"/>.</summary>
    public static int[] Find(string text, string words, int from = 0)
    {
        var gap = words.IndexOf(Gap, StringComparison.Ordinal);
        var first = gap < 0 ? words : words[..gap];
        var begin = Next(text, first, from) ?? throw Missing(words, from);

        if (gap < 0)
        {
            return [begin, begin + first.Length];
        }

        var last = words[(gap + Gap.Length)..];
        var end = Next(text, last, begin + first.Length) ?? throw Missing(words, from);
        return [begin, end + last.Length];
    }

    /// <summary>Where <paramref name="words"/> stand nearest to a stretch, outside it.</summary>
    public static int[] FindNear(string text, string words, int begin, int end)
    {
        var places = new List<int>();

        for (var place = Next(text, words, 0); place is { } found; place = Next(text, words, found + 1))
        {
            places.Add(found);
        }

        var outside = places.Where(place => place + words.Length <= begin || place >= end).ToArray();
        var nearest = outside.Length == 0
            ? throw Missing(words, 0)
            : outside.MinBy(place => place < begin ? begin - place - words.Length : place - end);
        return [nearest, nearest + words.Length];
    }

    private static int? Next(string text, string words, int from)
    {
        var place = text.IndexOf(words, from, StringComparison.Ordinal);

        while (place >= 0 && !(IsEdge(text, place) && IsEdge(text, place + words.Length)))
        {
            place = text.IndexOf(words, place + 1, StringComparison.Ordinal);
        }

        return place < 0 ? null : place;
    }

    private static bool IsEdge(string text, int place) =>
        place == 0 || place == text.Length || !(char.IsLetterOrDigit(text[place - 1]) && char.IsLetterOrDigit(text[place]));

    private static FormatException Missing(string words, int from) => new($"“{words}” is not in the article from character {from} on.");
}
