using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>Tells titles and subtitles from paragraphs.</summary>
internal static class Headings
{
    /// <summary>Words. Longer ones tell, they do not name.</summary>
    private const int LongestTitle = 20;

    /// <summary>Words. A line this short without a stop is a heading even in lower case ("What happens next").</summary>
    private const int LongestCrosshead = 7;

    /// <param name="isFirst">The title of the text may be in sentence case, with a stop, and long.</param>
    /// <param name="hasMore">Something follows that it can be the heading of.</param>
    public static bool Is(TokenizedText text, int first, int end, bool isFirst, bool hasMore)
    {
        while (end > first && text[end - 1] is "*" or "_")
        {
            end--;
        }

        var (words, title, small) = (0, 0, 0);

        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind is not TokenKind.Word || (i > first && !text.Tokens[i].SpaceBefore))
            {
                continue;
            }

            words++;
            var isTitle = char.IsUpper(text[i][0]);
            title += isTitle ? 1 : 0;

            // Articles, prepositions and conjunctions stay small in titles.
            small += !isTitle && text[i].Length > 4 ? 1 : 0;
        }

        if (!hasMore || words is 0 or > LongestTitle)
        {
            return false;
        }

        var stop = text[end - 1];
        var hasStop = stop is "." or "," or ";" or ":" or "…" || (stop is "”" or "\"" && end - 2 >= first && text[end - 2] is "." or "?" or "!" or ",");
        var isTitleCase = words >= 2 && small == 0 && title * 2 > words;
        var isQuestion = stop is "?" or "!";

        return isFirst
            ? !hasStop || (stop is "." && isTitleCase)
            : !hasStop && (isTitleCase || (words <= LongestCrosshead && !isQuestion && !StartsQuoted(text, first)));
    }

    private static bool StartsQuoted(TokenizedText text, int first) => text[first] is "“" or "\"" or "‘" or "«" or "—" or "–";
}
