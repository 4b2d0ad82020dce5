namespace Timeline.Engine.Dates;

/// <summary>What is wrong with a text that has not the shape of a date, and what its writer may have meant.</summary>
internal static class EdtfHint
{
    private const string WhatWouldDo = "write a year (2022), a month (2022-02) or a day (2022-02-28).";

    public static string For(ReadOnlySpan<char> text) => text switch
    {
        [] => $"the text is empty; {WhatWouldDo}",
        ['Y', .. var year] => Prefixed(year),
        _ when text.ContainsAny(" \t\r\n") => $"a date has no spaces; {WhatWouldDo}",
        _ when text.EndsWith("?~") || text.EndsWith("~?") => "uncertain and approximate together is a single %.",
        _ when text.ContainsAny("()^S") => "(..), ^ and S are not supported; put ~, ? or % before or after a year, month or day.",
        [_, _, _, _, '-', 'W', ..] => "a week is written as its days: 2022-02-21/2022-02-27.",
        _ when Digits(text) is { } number => number,
        [.. var from, '-' or '–', _, _, _, _] when from.Length == 4 && AreDigits(from) && AreDigits(text[5..]) =>
            $"an interval is written with a slash: {from}/{text[5..]}.",
        _ when AreDigits(text.TrimEnd("uxX-")) => "a digit that is not specified is a capital X: 199X, 2022-XX.",
        _ => $"'{QuotedInput.Of(text)}' is not a date; {WhatWouldDo}",
    };

    private static string? Digits(ReadOnlySpan<char> text) => !AreDigits(text) ? null : text.Length switch
    {
        2 => $"a century is written {text}XX; or {WhatWouldDo}",
        8 => $"a day is written with hyphens: {text[..4]}-{text[4..6]}-{text[6..]}.",
        > 4 => "years run from -9998 to 9999 and have four digits.",
        _ => null,
    };

    /// <summary>The standard's letter for years of more than four digits, no day of which is on the calendar.</summary>
    private static string Prefixed(ReadOnlySpan<char> year)
    {
        var digits = year.TrimStart('-');

        return AreDigits(digits) && digits.Length > 4 ? $"the year {QuotedInput.Of(year)} lies beyond the calendar; years run from -9998 to 9999."
            : AreDigits(digits) && digits.Length == 4 ? $"a year of four digits is written without a Y: {year}."
            : "years run from -9998 to 9999 and have four digits, without a Y; E and S are not supported.";
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
