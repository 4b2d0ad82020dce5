using System.Globalization;
using NodaTime;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>
/// A full date that needs no other to be understood: <c>2022-03-01</c>, <c>March 1, 2022</c>, <c>1 March 2022</c>, <c>Tuesday, 1st Mar. 2022</c>.
/// Days in figures alone (<c>1/3/2022</c>) are left alone: nobody can tell whose order they follow.
/// </summary>
internal readonly record struct WrittenDate(LocalDate Day, CharRange Range)
{
    /// <summary>The date that begins with token <paramref name="i"/>, or null.</summary>
    public static WrittenDate? At(TokenizedText text, int i)
    {
        if (i >= text.Tokens.Length)
        {
            return null;
        }

        return Month(text, i) is { } month ? MonthFirst(text, i, month)
            : Number(text, i, 4) is { } year ? YearFirst(text, i, year)
            : Number(text, i, 2) is { } day ? DayFirst(text, i, day)
            : null;
    }

    private static WrittenDate? MonthFirst(TokenizedText text, int i, int month)
    {
        if (Number(text, i + 1, 2) is not { } day)
        {
            return null;
        }

        var next = i + 2 + (Touches(text, i + 2) && text.Is(i + 2, WordList.OrdinalEndings) ? 1 : 0);
        next += text.Is(next, ",") ? 1 : 0;
        return Number(text, next, 4) is { } year ? Of(text, i, next, year, month, day) : null;
    }

    private static WrittenDate? DayFirst(TokenizedText text, int i, int day)
    {
        var next = i + 1 + (Touches(text, i + 1) && text.Is(i + 1, WordList.OrdinalEndings) ? 1 : 0);

        if (Month(text, next) is not { } month)
        {
            return null;
        }

        next += text.Is(next + 1, ",") ? 2 : 1;
        return Number(text, next, 4) is { } year ? Of(text, i, next, year, month, day) : null;
    }

    private static WrittenDate? YearFirst(TokenizedText text, int i, int year) =>
        text.Is(i + 1, "-") && text.Is(i + 3, "-") && Number(text, i + 2, 2) is { } month && Number(text, i + 4, 2) is { } day
            ? Of(text, i, i + 4, year, month, day)
            : null;

    private static WrittenDate? Of(TokenizedText text, int first, int last, int year, int month, int day) =>
        year is >= 1000 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new WrittenDate(new LocalDate(year, month, day), new CharRange(text.Tokens[first].Start, text.Tokens[last].End))
            : null;

    private static int? Month(TokenizedText text, int i) =>
        i < text.Tokens.Length && text.Tokens[i].Kind is TokenKind.Word && text.Language.MonthOf(text[i]) is > 0 and var month ? month : null;

    /// <summary>A number of one or two digits, or of exactly four.</summary>
    private static int? Number(TokenizedText text, int i, int digits) =>
        i < text.Tokens.Length && text.Tokens[i] is { Kind: TokenKind.Number } token && (digits == 4 ? token.Range.Length == 4 : token.Range.Length <= 2)
            && int.TryParse(text[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static bool Touches(TokenizedText text, int i) => i < text.Tokens.Length && !text.Tokens[i].SpaceBefore;
}
