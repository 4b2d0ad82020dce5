using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>The title of a book, film or song.</summary>
internal static class TitledWork
{
    /// <summary>A work in quotation marks ("“Gone With the Wind”") names no actor: returns the index after it, else 0.</summary>
    public static int End(ArticleWords words, int open, int limit)
    {
        if (words[open] is not ("“" or "\"" or "‘") || !words.IsCapitalised(open + 1))
        {
            return 0;
        }

        var capitals = 0;

        for (var i = open + 1; i < limit && i <= open + 10; i++)
        {
            if (words[i] is "”" or "\"" or "’" && !words.IsPossessive(i) && i > open + 1)
            {
                return capitals > 0 ? i + 1 : 0;
            }

            if (words.IsCapitalised(i))
            {
                capitals++;
            }
            else if ((words.IsWord(i) && !words.Is(i, LexicalClass.Function)) || (words[i] is "." or "?" or "," && i + 1 < limit && words[i + 1] is not ("”" or "\"")))
            {
                return 0;
            }
        }

        return 0;
    }
}
