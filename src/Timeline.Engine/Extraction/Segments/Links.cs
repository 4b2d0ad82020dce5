using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Segments;

/// <summary>Hashtags, bare addresses and picture links: part of a post, of none of its sentences.</summary>
internal static class Links
{
    /// <summary>The token after the hashtag or address that begins at token <paramref name="i"/>; <paramref name="i"/> if none does.</summary>
    public static int End(TokenizedText text, int i, int end)
    {
        var isLink = (text.Is(i, "#") && i + 1 < end && !text.Tokens[i + 1].SpaceBefore)
            || ((text.Is(i, "http") || text.Is(i, "https")) && text.Is(i + 1, ":") && text.Is(i + 2, "/"))
            || ((text.Is(i, "www") || text.Is(i, "pic")) && text.Is(i + 1, ".") && i + 2 < end && !text.Tokens[i + 2].SpaceBefore);

        if (!isLink)
        {
            return i;
        }

        var next = i + 1;

        while (next < end && !text.Tokens[next].SpaceBefore && text[next] is not ("#" or ")" or "]"))
        {
            next++;
        }

        return next;
    }
}
