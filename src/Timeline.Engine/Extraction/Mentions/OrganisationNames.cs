using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>Whether capitalised words name an organisation by their form alone.</summary>
internal static class OrganisationNames
{
    /// <summary>Ends in a head ("Belarusian Army", "Acme Inc") or has one before its complement ("Ministry of Defence").</summary>
    public static bool Ends(ArticleWords words, int first, int end)
    {
        if (end - first < 2)
        {
            return false;
        }

        for (var i = first + 1; i < end - 1; i++)
        {
            if (words.Is(i, WordList.BeforeComplement) && words.Is(i - 1, LexicalClass.OrgOf))
            {
                return !BeginsWithTitle(words, first, i - 1);
            }
        }

        var last = end - 1;

        if (words.Is(last, LexicalClass.CompanySuffix))
        {
            return true;
        }

        return words.Is(last, LexicalClass.OrgHead) && !IsPersonWithSuchASurname(words, first, end) && !BeginsWithTitle(words, first, last);
    }

    /// <summary>"Charlotte Church", "Samantha Power": a given name and one word that only looks like a head.</summary>
    private static bool IsPersonWithSuchASurname(ArticleWords words, int first, int end) =>
        end - first == 2 && words.Is(first, LexicalClass.Given) && words.Is(end - 1, LexicalClass.SurnameToo);

    /// <summary>"President Obama Administration" is no body of that name; "Prime Minister’s Office" and "Foreign Ministry" begin with title words, but no one.</summary>
    private static bool BeginsWithTitle(ArticleWords words, int first, int head)
    {
        var i = first;

        while (i < head && words.Is(i, LexicalClass.AnyTitle))
        {
            i++;
        }

        return i > first && i < head && words.Is(i, LexicalClass.Given);
    }
}
