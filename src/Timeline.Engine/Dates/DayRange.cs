using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Timeline.Engine.Dates;

/// <summary>A limit: from one UTC day to another, both inclusive, either of which may be open. The default has no limit at all.</summary>
public readonly record struct DayRange
{
    private DayRange(LocalDate? first, LocalDate? last) => (First, Last) = (first, last);

    /// <summary>Null when everything before is inside.</summary>
    public LocalDate? First { get; }

    /// <summary>Null when everything after is inside.</summary>
    public LocalDate? Last { get; }

    internal Bounds Bounds => new(
        First is { } first ? Bounds.Of(first).First : Bounds.OpenBefore,
        Last is { } last ? Bounds.Of(last).Last : Bounds.OpenAfter);

    /// <exception cref="ArgumentException">The range would run backwards.</exception>
    public static DayRange Of(LocalDate? first, LocalDate? last)
    {
        var range = new DayRange(first?.WithCalendar(CalendarSystem.Iso), last?.WithCalendar(CalendarSystem.Iso));
        return range.First > range.Last ? throw new ArgumentException($"{range}: the range runs backwards; swap its sides.") : range;
    }

    /// <summary>
    /// Reads <c>A..B</c>: each side a single date in EDTF or empty. A contributes its earliest day, B its latest, so
    /// <c>2022-02..2022-03</c> is 1 February to 31 March.
    /// </summary>
    /// <exception cref="FormatException">The message says what was asked, what is wrong and what would do.</exception>
    public static DayRange Parse(string text) =>
        TryParse(text, out var range, out var problem) ? range : throw new FormatException(problem);

    public static bool TryParse([NotNullWhen(true)] string? text, out DayRange range) => TryParse(text, out range, out _);

    /// <param name="problem">The text, what is wrong with it and what would do, on one line; null when it is a range.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out DayRange range, [NotNullWhen(false)] out string? problem)
    {
        range = default;
        var dots = text?.IndexOf("..", StringComparison.Ordinal) ?? -1;
        if (text is null || dots < 0)
        {
            problem = $"{QuotedInput.Of(text)}: two dots are missing; write 2022-02..2022-03, 2022-02.. or ..2022-03.";
            return false;
        }

        problem = ReadSide(text[..dots], out var from);
        var other = ReadSide(text[(dots + 2)..], out var to);
        problem ??= other;
        if (problem is null && from?.Earliest > to?.Latest)
        {
            problem = $"{QuotedInput.Of(text)}: the range runs backwards; swap its sides.";
        }

        range = problem is null ? new DayRange(from?.Earliest, to?.Latest) : default;
        return problem is null;
    }

    public bool Contains(LocalDate day) => Bounds.Covers(Bounds.Of(day));

    /// <summary>The text form, to the day: <c>2022-02-01..2022-03-31</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:uuuu'-'MM'-'dd}..{Last:uuuu'-'MM'-'dd}");

    private static string? ReadSide(string text, out ImpreciseDate? date)
    {
        date = null;
        return text.Length == 0 ? null
            : !ImpreciseDate.TryParse(text, out date, out var problem) ? problem
            : date.Precision is DatePrecision.Interval or DatePrecision.OneOf ? $"{date}: a side of a range is a single date, such as 2022-02-28."
            : null;
    }
}
