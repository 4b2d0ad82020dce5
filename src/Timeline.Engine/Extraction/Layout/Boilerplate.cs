using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>Tells navigation, credits and bylines from the story.</summary>
internal static class Boilerplate
{
    /// <summary>Words. A longer paragraph tells something, whatever it begins with.</summary>
    private const int LongestLine = 14;

    public static bool Is(TokenizedText text, CharRange range, int first, int end)
    {
        var words = WithoutTag(range.Of(text.Text)).TrimStart("*_[(→»> ");
        return words.Length == 0 || text.CountWords(first, end) == 0
            || (end - first <= LongestLine * 2 && BeginsLike(text.Language.Layout, words, range.Of(text.Text)) && text.CountWords(first, end) <= LongestLine)
            || IsByline(text, first, end)
            || words.StartsWith("![")
            || (text.Language.Layout.Copyright is { } copyright && words.Contains(copyright, StringComparison.OrdinalIgnoreCase));
    }

    private static ReadOnlySpan<char> WithoutTag(ReadOnlySpan<char> words) =>
        words is ['<', ..] && words.IndexOf('>') is > 0 and var end ? words[(end + 1)..] : words;

    private static bool BeginsLike(LayoutPhrases phrases, ReadOnlySpan<char> words, ReadOnlySpan<char> whole)
    {
        foreach (var opening in phrases.Openings)
        {
            if ((words.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && !Runs(words, opening.Length))
                || whole.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                // "Comments by the minister angered Ankara." is a sentence: boilerplate has no final stop.
                return !whole.EndsWith('.') || whole.EndsWith("...", StringComparison.Ordinal) || whole[0] is '(' or '[' or '©'
                    || phrases.OpeningsOfSentences.Contains(opening);
            }
        }

        return false;
    }

    /// <summary>Whether the word goes on after <paramref name="length"/> characters ("Advertisements", "Photographs").</summary>
    private static bool Runs(ReadOnlySpan<char> words, int length) => words.Length > length && char.IsLetter(words[length]) && char.IsLetter(words[length - 1]);

    /// <summary>"By Jane Roe and John Doe, Staff Writer": names and commas after "By", and no stop.</summary>
    private static bool IsByline(TokenizedText text, int first, int end)
    {
        (first, end) = new TokenRange(first, end).Trimmed(i => text[i] is "*" or "_");

        return text.Is(first, WordList.OpensByline) && end - first is >= 3 and <= 16
            && !new TokenRange(first + 1, end).Any(i => !char.IsUpper(text[i][0]) && !char.IsDigit(text[i][0]) && !text.Is(i, WordList.InsideByline))
            && !text.Is(end - 1, ".") && text.Tokens[first + 1].Kind is TokenKind.Word;
    }
}
