using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>Hashtags, bare addresses, picture links, HTML tags and entities: part of a post or paragraph, of none of its sentences.</summary>
internal static class Links
{
    /// <summary>Tokens.</summary>
    private const int LongestTag = 40;

    /// <summary>The token after the hashtag or address that begins at token <paramref name="i"/>; <paramref name="i"/> if none does.</summary>
    public static int End(TokenizedText text, int i, int end)
    {
        var isLink = (text.Is(i, "#") && i + 1 < end && !text.Tokens[i + 1].SpaceBefore)
            || ((text.Is(i, "http") || text.Is(i, "https")) && text.Is(i + 1, ":") && text.Is(i + 2, "/"))
            || ((text.Is(i, "www") || text.Is(i, "pic")) && text.Is(i + 1, ".") && i + 2 < end && !text.Tokens[i + 2].SpaceBefore);

        if (!isLink)
        {
            return i + 1 < end && !text.Tokens[i + 1].SpaceBefore ? EndOfMarkup(text, i, end) : i;
        }

        var next = i + 1;

        while (next < end && !text.Tokens[next].SpaceBefore && text[next] is not ("#" or ")" or "]"))
        {
            next++;
        }

        return next;
    }

    /// <summary>"&lt;br/&gt;", "&amp;nbsp;"</summary>
    private static int EndOfMarkup(TokenizedText text, int i, int end)
    {
        if (text.Is(i, "&") && text.Is(i + 2, ";"))
        {
            return i + 3;
        }

        if (text.Is(i, "<") && (text.Tokens[i + 1].Kind is TokenKind.Word || text[i + 1] is "/"))
        {
            for (var close = i + 2; close < Math.Min(end, i + LongestTag); close++)
            {
                if (text[close] is ">")
                {
                    return close + 1;
                }
            }
        }

        return i;
    }
}
