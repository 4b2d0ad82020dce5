namespace Timeline.Engine.Dates;

/// <summary>
/// Reads a time of day: <c>17:00</c> or <c>17:00:30</c>, then nothing (UTC), <c>Z</c>, <c>+03:00</c> or <c>+03</c>,
/// then perhaps one of <c>~</c>, <c>?</c>, <c>%</c>. Offsets reach to 18 hours. EDTF itself has seconds always.
/// </summary>
internal static class EdtfTimeReader
{
    private const string WhatWouldDo = "write 2022-02-28T17:00, 2022-02-28T17:00Z or 2022-02-28T17:00+03:00.";

    public static string? Read(ReadOnlySpan<char> dayText, EdtfReading day, ReadOnlySpan<char> text, out EdtfReading reading)
    {
        reading = default;
        if (day.Precision != DatePrecision.Day || dayText.ContainsAny("~?%X"))
        {
            return "a time of day needs a whole day before it, and a ~ or ? after the time, not before.";
        }

        var rest = text is [.. var before, '~' or '?' or '%'] ? before : text;
        if (ReadNumber(ref rest, 23) is not { } hour || rest is not [':', .. var afterHour]
            || ReadNumber(ref afterHour, 59) is not { } minute)
        {
            return $"there is no time of day '{QuotedInput.Of(text)}'; {WhatWouldDo}";
        }

        rest = afterHour;
        int? second = null;
        if (rest is [':', .. var afterMinute])
        {
            second = ReadNumber(ref afterMinute, 59);
            if (second is null)
            {
                return $"there is no time of day '{QuotedInput.Of(text)}'; seconds are 00 to 59.";
            }

            rest = afterMinute;
        }

        if (ReadOffset(rest) is not { } offset)
        {
            return $"'{QuotedInput.Of(rest)}' is not an offset; {WhatWouldDo}";
        }

        var first = day.Bounds.First + (((hour * 60) + minute) * 60) + (second ?? 0) - offset;
        reading = second is null
            ? new(new Bounds(first, first + 59), DatePrecision.Minute)
            : new(new Bounds(first, first), DatePrecision.Second);
        return Bounds.Calendar.Covers(reading.Bounds) ? null : "its UTC day is outside the years -9998 to 9999.";
    }

    /// <summary>Seconds east of UTC; null when this is no offset.</summary>
    private static int? ReadOffset(ReadOnlySpan<char> text)
    {
        if (text is "" or "Z")
        {
            return 0;
        }

        if (text is not [('+' or '-') and var sign, .. var rest] || ReadNumber(ref rest, 18) is not { } hours)
        {
            return null;
        }

        var minutes = 0;
        if (rest is [':', .. var afterHours])
        {
            if (ReadNumber(ref afterHours, hours == 18 ? 0 : 59) is not { } read)
            {
                return null;
            }

            minutes = read;
            rest = afterHours;
        }

        // ISO 8601 has no offset of minus zero.
        var seconds = ((hours * 60) + minutes) * 60;
        return !rest.IsEmpty || (sign == '-' && seconds == 0) ? null : sign == '-' ? -seconds : seconds;
    }

    private static int? ReadNumber(ref ReadOnlySpan<char> rest, int highest)
    {
        if (rest is not [>= '0' and <= '9' and var tens, >= '0' and <= '9' and var ones, .. var after])
        {
            return null;
        }

        var number = ((tens - '0') * 10) + ones - '0';
        if (number > highest)
        {
            return null;
        }

        rest = after;
        return number;
    }
}
