using System.Globalization;
using NodaTime;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>Finds <c>— Name (@handle) March 1, 2022</c>, the way embedded posts are signed, at the end of a paragraph.</summary>
internal static class SignatureReader
{
    /// <summary>Tokens. Display names are at most 50 characters long.</summary>
    private const int LongestName = 16;

    /// <summary>Tokens from the handle to the paragraph's end: a date, at most inside a link.</summary>
    private const int LongestTail = 60;

    public static bool IsOwnLine(ReadOnlySpan<char> line) =>
        line.Length > 6 && (line[0] is '—' or '–' or '-' or '―') && line.IndexOf("(@") > 0 && line.TrimStart("—–-―  ").IndexOf("(@") is > 0 and <= 64;

    /// <param name="first">The paragraph's first token.</param>
    /// <param name="end">The token after its last.</param>
    /// <returns>Null if the paragraph does not end in a signature.</returns>
    public static PostSignature? Find(TokenizedText text, int first, int end)
    {
        for (var i = end - 2; i > first && i > end - LongestTail; i--)
        {
            if (text.Is(i, "@") && text.Is(i - 1, "("))
            {
                return At(text, first, i - 1, end);
            }
        }

        return null;
    }

    private static PostSignature? At(TokenizedText text, int first, int bracket, int end)
    {
        var dash = bracket - 1;

        while (dash >= first && !IsDash(text, dash) && bracket - dash <= LongestName)
        {
            dash--;
        }

        var close = bracket + 2;

        while (close < end && !text.Is(close, ")") && !text.Tokens[close].SpaceBefore)
        {
            close++;
        }

        if (dash < first || !IsDash(text, dash) || dash + 1 == bracket || close >= end || !text.Is(close, ")"))
        {
            return null;
        }

        var name = text.Text[text.Tokens[dash + 1].Start..text.Tokens[bracket - 1].End];
        var handle = text.Text[text.Tokens[bracket + 1].Start..text.Tokens[close - 1].End];
        var (posted, words) = Posted(text, close + 1, end);

        // More words than a date follow: the name was mentioned, not signed.
        if (words is null && end - close > 3)
        {
            return null;
        }

        return new PostSignature(new CharRange(text.Tokens[dash].Start, text.Tokens[end - 1].End), name, handle, posted, words);
    }

    /// <summary>A dash that stands by itself; hyphens in names do not.</summary>
    private static bool IsDash(TokenizedText text, int i) =>
        text[i] is "—" or "–" or "―" || (text[i] is "-" && text.Tokens[i].SpaceBefore);

    private static (LocalDate? Date, string? Words) Posted(TokenizedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            // March 1, 2022
            if (text.Language.MonthOf(text[i]) is > 0 and var month && Day(text, i + 1) is > 0 and var day)
            {
                var year = text.Is(i + 2, ",") ? i + 3 : i + 2;

                if (year < end && Year(text, year) is > 0 and var y)
                {
                    return Dated(text, y, month, day, i, year);
                }
            }

            // 1 March 2022
            if (Day(text, i) is > 0 and var d && i + 2 < end && text.Language.MonthOf(text[i + 1]) is > 0 and var m && Year(text, i + 2) is > 0 and var yy)
            {
                return Dated(text, yy, m, d, i, i + 2);
            }
        }

        return (null, null);
    }

    private static (LocalDate? Date, string? Words) Dated(TokenizedText text, int year, int month, int day, int first, int last) =>
        (day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null,
            text.Text[text.Tokens[first].Start..text.Tokens[last].End]);

    private static int Day(TokenizedText text, int i) => Number(text, i) is >= 1 and <= 31 and var day ? day : 0;

    private static int Year(TokenizedText text, int i) => Number(text, i) is >= 1990 and <= 2999 and var year ? year : 0;

    private static int Number(TokenizedText text, int i) =>
        i >= 0 && i < text.Tokens.Length && int.TryParse(text[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
