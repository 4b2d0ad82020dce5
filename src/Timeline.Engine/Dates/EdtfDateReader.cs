using NodaTime;

namespace Timeline.Engine.Dates;

/// <summary>
/// Reads one date: a year, month, part of a year, day or time of day, with X for digits that are not specified and
/// <c>~</c>, <c>?</c> or <c>%</c> before a component (it alone) or after one (it and all before it).
/// </summary>
internal static class EdtfDateReader
{
    private const string WhatWouldDo = "write a year (2022), a month (2022-02) or a day (2022-02-28).";

    private static readonly string[] MonthNames =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public static string? Read(ReadOnlySpan<char> text, out EdtfReading reading)
    {
        reading = default;
        if (text.IndexOf('T') is var t and > 0)
        {
            return ReadDate(text[..t], out var day) ?? EdtfTimeReader.Read(text[..t], day, text[(t + 1)..], out reading);
        }

        return ReadDate(text, out reading);
    }

    private static string? ReadDate(ReadOnlySpan<char> text, out EdtfReading reading)
    {
        reading = default;
        if (text.StartsWith('Y'))
        {
            return "years run from -9998 to 9999 and have four digits, without a Y.";
        }

        var rest = text;
        SkipQualifier(ref rest);
        var isBeforeChrist = Skip(ref rest, '-');
        if (ReadDigits(ref rest, 4) is not { } year)
        {
            return Hint(text);
        }

        SkipQualifier(ref rest);
        DigitPattern? month = null;
        DigitPattern? day = null;
        if (Skip(ref rest, '-'))
        {
            SkipQualifier(ref rest);
            month = ReadDigits(ref rest, 2);
            SkipQualifier(ref rest);
            if (month is not null && Skip(ref rest, '-'))
            {
                SkipQualifier(ref rest);
                day = ReadDigits(ref rest, 2);
                SkipQualifier(ref rest);
                month = day is null ? null : month;
            }

            if (month is null)
            {
                return Hint(text);
            }
        }

        return rest.IsEmpty ? Place(isBeforeChrist, year, month, day, out reading) : Hint(text);
    }

    /// <summary>Finds the date on the calendar.</summary>
    private static string? Place(
        bool isBeforeChrist, DigitPattern year, DigitPattern? month, DigitPattern? day, out EdtfReading reading)
    {
        reading = default;
        if (isBeforeChrist && year.Highest is 0 or > 9998)
        {
            return year.Highest == 0
                ? "1 BC is the year 0000, without a sign."
                : "years run from -9998 to 9999; this one reaches beyond.";
        }

        if (!year.IsSpecified || month is { IsSpecified: false } || day is { IsSpecified: false })
        {
            return PlaceUnspecified(isBeforeChrist, year, month, day, out reading);
        }

        var y = isBeforeChrist ? -year.Lowest : year.Lowest;
        if (month is not { Lowest: var m })
        {
            reading = new(Bounds.OfMonths(y, 1, 12), DatePrecision.Year);
            return null;
        }

        if (m is < 1 or > 12)
        {
            var part = SubYears.Read(y, m);
            reading = part.GetValueOrDefault();
            return part is null ? $"there is no month {m:00} in {y:0000}; months are 01 to 12, seasons 21 to 32, quarters 33 to 36."
                : day is null ? null
                : $"{m:00} is a part of the year, which has no days to count; leave the day out.";
        }

        if (day is not { Lowest: var d })
        {
            reading = new(Bounds.OfMonths(y, m, m), DatePrecision.Month);
            return null;
        }

        if (d < 1 || d > Bounds.DaysIn(y, m))
        {
            return $"{MonthNames[m - 1]} {y:0000} has {Bounds.DaysIn(y, m)} days; write a day it has, or the month alone.";
        }

        var date = new LocalDate(y, m, d);
        reading = new(Bounds.OfDays(date, date), DatePrecision.Day);
        return null;
    }

    private static string? PlaceUnspecified(
        bool isBeforeChrist, DigitPattern year, DigitPattern? month, DigitPattern? day, out EdtfReading reading)
    {
        var pattern = new UnspecifiedDigits(isBeforeChrist, year, month, day);
        var hull = pattern.Hull();
        var precision = year.LeadingDigits switch
        {
            4 => month is { IsSpecified: true } ? DatePrecision.Month : DatePrecision.Year,
            3 => DatePrecision.Decade,
            2 => DatePrecision.Century,
            1 => DatePrecision.Millennium,
            _ => DatePrecision.AnyYear,
        };
        reading = new(hull.GetValueOrDefault(), precision, pattern);
        return hull is null ? "no day of the calendar fits these digits; X stands for any digit, in months 01 to 12." : null;
    }

    /// <summary>What is wrong with a text that has not the shape of a date.</summary>
    private static string Hint(ReadOnlySpan<char> text) => text switch
    {
        _ when text.ContainsAny(' ', '\t', '\n') => $"a date has no spaces; {WhatWouldDo}",
        _ when text.ContainsAny('u', 'x') => "a digit that is not specified is a capital X: 199X, 2022-XX.",
        _ when text.ContainsAny("()^S") => "neither (..), ^ nor S is read; put ~, ? or % before or after a year, month or day.",
        _ when text.EndsWith("?~") || text.EndsWith("~?") => "uncertain and approximate together is a single %.",
        [_, _, _, _, '-', 'W', ..] => "a week is written as its days: 2022-02-21/2022-02-27.",
        [_, _] when DigitPattern.Read(text) is not null => $"a century is written {text}XX; or {WhatWouldDo}",
        [_, _, _] when DigitPattern.Read(text) is not null => $"a decade is written {text}X; or {WhatWouldDo}",
        _ => $"'{text}' is no date; {WhatWouldDo}",
    };

    private static DigitPattern? ReadDigits(ref ReadOnlySpan<char> rest, int count)
    {
        if (rest.Length < count || DigitPattern.Read(rest[..count]) is not { } digits)
        {
            return null;
        }

        rest = rest[count..];
        return digits;
    }

    private static bool Skip(ref ReadOnlySpan<char> rest, char expected)
    {
        var found = rest.StartsWith(expected);
        rest = found ? rest[1..] : rest;
        return found;
    }

    private static void SkipQualifier(ref ReadOnlySpan<char> rest) => rest = rest is ['~' or '?' or '%', .. var after] ? after : rest;
}
