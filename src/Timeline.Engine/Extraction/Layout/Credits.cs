using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>Tells who worked on an article from what it tells: "Reporting by Jane Roe; editing by John Doe".</summary>
internal static class Credits
{
    /// <param name="sentence">Only whole sentences are credits.</param>
    public static bool Is(TokenizedText text, CharRange sentence)
    {
        var first = text.FirstTokenAfter(sentence.Start);
        var end = text.FirstTokenAfter(sentence.End - 1) + 1;

        while (first < end && text[first] is "(" or "[" or "*" or "_" or "—" or "-")
        {
            first++;
        }

        while (end > first && text[end - 1] is ")" or "]" or "*" or "_" or ".")
        {
            end--;
        }

        return end - first > 2 && (IsList(text, first, end) || IsContribution(text, first, end));
    }

    /// <summary>Nothing but names and what they did.</summary>
    private static bool IsList(TokenizedText text, int first, int end)
    {
        var by = text.Is(first, WordList.Additional) ? first + 2 : first + 1;

        if (!text.Is(first, WordList.WorkOnArticle) || !text.Is(by, WordList.By))
        {
            return false;
        }

        return !new TokenRange(by, end).Any(i => text.Tokens[i].Kind is TokenKind.Word && !char.IsUpper(text[i][0]) && !text.Is(i, WordList.WorkOnArticle) && !text.Is(i, WordList.InsideCredits));
    }

    /// <summary>"Jane Roe in Oslo contributed reporting", "… contributed to this report".</summary>
    private static bool IsContribution(TokenizedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, WordList.Contributed))
            {
                return text.Is(end - 1, WordList.ArticleNouns) && end - i <= 5 && (text.Is(i + 1, WordList.Contributions) || (text.Is(i + 1, WordList.To) && text.Is(i + 2, WordList.This)));
            }

            if (text.Tokens[i].Kind is TokenKind.Word && !char.IsUpper(text[i][0]) && !text.Is(i, WordList.InsideCredits))
            {
                return false;
            }
        }

        return false;
    }
}
