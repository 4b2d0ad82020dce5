namespace Timeline.Engine.Dates;

/// <summary>
/// Reads one date: a year, month, part of a year, day or time of day, with X for digits that are not specified and
/// <c>~</c>, <c>?</c> or <c>%</c> before a component (it alone) or after one (it and all before it).
/// </summary>
internal static class EdtfDateReader
{
    public static string? Read(ReadOnlySpan<char> text, out EdtfReading reading)
    {
        reading = default;
        var rest = text;
        SkipQualifier(ref rest);
        var isNegative = rest is ['-', ..];
        rest = isNegative ? rest[1..] : rest;
        if (ReadDigits(ref rest, 4) is not { } year)
        {
            return ReadDecade(ref rest) is { } decade ? CalendarPlace.Of(isNegative, decade, null, null, out reading) : EdtfHint.For(text);
        }

        SkipQualifier(ref rest);
        var month = ReadComponent(ref rest);
        var day = month is null ? null : ReadComponent(ref rest);
        if (rest is not ([] or ['T', ..]))
        {
            return EdtfHint.For(text);
        }

        var problem = CalendarPlace.Of(isNegative, year, month, day, out reading);
        return problem is null && rest is ['T', .. var time]
            ? EdtfTimeReader.Read(text[..^rest.Length], reading, time, out reading)
            : problem;
    }

    /// <summary>Three digits alone: the years that begin with them.</summary>
    private static DigitPattern? ReadDecade(ref ReadOnlySpan<char> rest)
    {
        if (ReadDigits(ref rest, 3) is not { IsSpecified: true } digits)
        {
            return null;
        }

        SkipQualifier(ref rest);
        return rest.IsEmpty ? new DigitPattern(digits.Lowest * 10, (digits.Lowest * 10) + 9) : null;
    }

    /// <summary>A hyphen and two digits, each component with its qualifiers; null, and nothing read, when it is not there.</summary>
    private static DigitPattern? ReadComponent(ref ReadOnlySpan<char> rest)
    {
        if (rest is not ['-', .. var component])
        {
            return null;
        }

        SkipQualifier(ref component);
        if (ReadDigits(ref component, 2) is not { } digits)
        {
            return null;
        }

        SkipQualifier(ref component);
        rest = component;
        return digits;
    }

    private static DigitPattern? ReadDigits(ref ReadOnlySpan<char> rest, int count)
    {
        if (rest.Length < count || DigitPattern.Read(rest[..count]) is not { } digits)
        {
            return null;
        }

        rest = rest[count..];
        return digits;
    }

    private static void SkipQualifier(ref ReadOnlySpan<char> rest) => rest = rest is ['~' or '?' or '%', .. var after] ? after : rest;
}
