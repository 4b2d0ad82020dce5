using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>
/// Names in a heading, where every word may have a capital, so that capitals prove nothing: only what the tables know, and whom the article’s
/// own sentences name.
/// </summary>
internal static class HeadingNames
{
    private const int LongestName = 6;

    public static void Find(ArticleWords words, NameTyping typing, int first, int end, List<NameCandidate> found)
    {
        for (var i = first; i < end;)
        {
            var name = words.IsCapitalised(i) && !words.IsAddress(i) ? At(words, typing, i, end) : null;

            if (name is not null)
            {
                found.Add(name);
            }

            i = name?.End ?? i + 1;
        }
    }

    private static NameCandidate? At(ArticleWords words, NameTyping typing, int first, int limit)
    {
        for (var end = Math.Min(limit, first + LongestName); end > first; end--)
        {
            if (typing.KindIn(first, end) is { } kind)
            {
                return new NameCandidate(first, end) { Kind = kind };
            }
        }

        var (entry, after) = words.Gazetteer.Longest(words.Text, first, limit);
        var isPlain = after == first + 1 && (words.Is(first, LexicalClass.Function | LexicalClass.Common | LexicalClass.Calendar) || words.OccursInLowerCase(first));

        return entry is null or { Use: EntryUse.Nothing } || isPlain
            ? null
            : new NameCandidate(first, after) { Entry = entry, Kind = entry.Kind, Sense = entry.Use == EntryUse.Adjective ? MentionSense.Adjective : MentionSense.Name };
    }
}
