using System.Globalization;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Reads figures by their shape: "1998-01-08", "10:30", "1960s", "'98".</summary>
internal readonly struct EnglishFigures(TokenizedText text)
{
    /// <summary>"the 1990's" is a decade, "January 2000's results" are a month's.</summary>
    private static readonly WordSet BeforeDecade = new("the early mid late - '");

    /// <summary>"'98", but not "'90s"; null for anything else.</summary>
    public Lexeme? ShortYear(int at) => IsShortYear(at)
        ? new(Kind.YearPhrase | Kind.Bare, 0, at, at + 2, Meaning: new Fixed(CalendarPeriod.Year(EnglishDates.FullYear(Number(text[at + 1])))))
        : null;

    private bool IsShortYear(int at) =>
        text.Tokens[at].SpaceBefore && text[at] is "'" or "’" or "‘" && Touches(at + 1) && text.Tokens[at + 1].Kind is TokenKind.Number
        && text[at + 1].Length == 2 && char.IsAsciiDigit(text[at + 1][0]) && !(Touches(at + 2) && text.Tokens[at + 2].Kind is TokenKind.Word);

    private bool Touches(int at) => at > 0 && at < text.Tokens.Length && text.Tokens[at - 1].End == text.Tokens[at].Start;

    private bool TouchesFigures(int at) => Touches(at) && Touches(at + 1) && text.Tokens[at + 1].Kind is TokenKind.Number;

    /// <summary>The lexeme that begins with a token of digits.</summary>
    public Lexeme Read(int at)
    {
        var figures = text[at];

        if (ReadTogether(at) is { Kinds: not Kind.None } joined)
        {
            return joined;
        }

        if (figures.Length is >= 6 and <= 10 && figures.Count('.') == 2 && DotsOf(figures) is { } written)
        {
            return new(Kind.Date, 0, at, at + 1, Meaning: new Fixed(written));
        }

        if (figures.Length > 12
            || !decimal.TryParse(figures, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
        {
            return new(Kind.None, 0, at, at + 1);
        }

        var isPlain = figures.IndexOfAny(',', '.') < 0;

        if (isPlain && FractionAfter(at) is { End: > 0 } fraction)
        {
            return new(Kind.Count, 0, at, fraction.End, value + fraction.Value);
        }

        if (isPlain && Touches(at + 1))
        {
            if (text.Is(at + 1, "st") || text.Is(at + 1, "nd") || text.Is(at + 1, "rd") || text.Is(at + 1, "th"))
            {
                return new(Kind.Ordinal | Kind.Noun, 0, at, at + 2, value);
            }

            if ((text.Is(at + 1, "s") || (text.Is(at - 1, BeforeDecade) && (text.Is(at + 1, "'s") || text.Is(at + 1, "’s"))))
                && (figures.Length is 3 or 2 || value is >= 1000 and < 2100) && figures.Length <= 4 && value % 10 == 0)
            {
                return new(Kind.Decade, 0, at, at + 2, value);
            }
        }

        var kinds = Kind.Count;

        if (isPlain)
        {
            kinds |= figures.Length <= 2 && value is >= 1 and <= 31 ? Kind.DayNumber : 0;
            kinds |= figures.Length <= 2 && value is >= 1 and <= 12 ? Kind.MonthNumber : 0;
            kinds |= figures.Length <= 2 && value <= 24 ? Kind.Hour : 0;
            kinds |= figures.Length == 4 && value is >= 1000 and <= 2200 ? Kind.Year : 0;
            kinds |= figures.Length == 2 ? Kind.ShortYear : 0;
            kinds |= figures.Length == 4 && value < 2400 && value % 100 < 60 ? Kind.Military : 0;
        }
        else if (figures.Length is 4 or 5 && figures[^3] == '.' && value < 24 && value % 1 < 0.60m)
        {
            // "10.30" is a time of day only beside "a.m."
            kinds |= Kind.Clock;
            return new(kinds, 0, at, at + 1, value);
        }

        return new(kinds, 0, at, at + 1, value);
    }

    /// <summary>"2½", "2 1/2".</summary>
    private (decimal Value, int End) FractionAfter(int at)
    {
        if (Touches(at + 1))
        {
            return text[at + 1] switch { "¼" => (0.25m, at + 2), "½" => (0.5m, at + 2), "¾" => (0.75m, at + 2), _ => default };
        }

        return at + 3 < text.Tokens.Length && text.Is(at + 2, "/") && Touches(at + 2) && TouchesFigures(at + 2)
            && Number(text[at + 1]) is >= 1 and < 8 and var part && Number(text[at + 3]) is <= 8 and var whole && part < whole
            ? ((decimal)part / whole, at + 4)
            : default;
    }

    /// <summary>Figures with marks between that touch: "10:30", "1998-01-08", "2/14/1998".</summary>
    private Lexeme ReadTogether(int at)
    {
        if (!TouchesFigures(at + 1))
        {
            return default;
        }

        var mark = text[at + 1][0];
        var first = text[at];
        var second = text[at + 2];
        var third = TouchesFigures(at + 3) && text[at + 3][0] == mark ? text[at + 4] : default;

        if (mark == ':' && first.Length <= 2 && second.Length == 2 && Number(first) <= 24 && Number(second) < 60)
        {
            var hasSeconds = (third.Length == 2 || (third.Length > 3 && third[2] == '.')) && Number(third[..2]) < 60;
            return new(Kind.Clock, 0, at, at + (hasSeconds ? 5 : 3), Number(first) + (Number(second) / 100m) + (hasSeconds ? Number(third[..2]) / 10_000m : 0));
        }

        if (mark == '/' && first is "9" && second is "11" && third.Length == 0)
        {
            return new(Kind.Date, 0, at, at + 3, Meaning: new Fixed(EnglishDates.Day(2001, 9, 11)!.Value));
        }

        if (mark is '-' or '/' or '.' && third.Length > 0 && DateOf(first, second, third) is { } day)
        {
            return new(Kind.Date, 0, at, at + 5, Meaning: day);
        }

        return default;
    }

    /// <summary>"14.03.1994", which the tokenizer leaves whole.</summary>
    private static CalendarPeriod? DotsOf(ReadOnlySpan<char> figures)
    {
        var (first, last) = (figures.IndexOf('.'), figures.LastIndexOf('.'));
        return first > 2 || figures.Length - last != 5 ? null
            : EnglishDates.Day(Number(figures[(last + 1)..]), Number(figures[(first + 1)..last]), Number(figures[..first]));
    }

    /// <summary>Year first as in ISO; otherwise month first unless only the second figure can be the month.</summary>
    private static Fixed? DateOf(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third)
    {
        var (a, b, c) = (Number(first), Number(second), Number(third));

        return (first.Length, third.Length) switch
        {
            (4, <= 2) => EnglishDates.Day(a, b, c) is { } day ? new Fixed(day) : null,
            ( <= 2, 4) => EitherOrder(c, a, b),
            ( <= 2, 2) => EitherOrder(EnglishDates.FullYear(c), a, b),
            _ => null,
        };
    }

    private static Fixed? EitherOrder(int year, int first, int second)
    {
        var (monthFirst, dayFirst) = (EnglishDates.Day(year, first, second), EnglishDates.Day(year, second, first));
        return (monthFirst ?? dayFirst) is { } day ? new Fixed(day, monthFirst is not null && dayFirst != day ? dayFirst : null) : null;
    }

    private static int Number(ReadOnlySpan<char> figures) =>
        figures.Length <= 4 && int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;
}
