namespace Timeline.Engine.Dates;

/// <summary>
/// Reads the forms of ISO 8601-2:2019 and the Library of Congress's EDTF specification that docs/dates.md lists: an
/// interval, a set, or a single date. Every method answers what is wrong with the text and what would do, null when
/// nothing is.
/// </summary>
internal static class EdtfReader
{
    public static string? Read(ReadOnlySpan<char> text, out EdtfReading reading)
    {
        reading = default;
        return text switch
        {
            ['[', .. var members, ']'] => ReadSet(members, out reading),
            ['{', ..] => "{..} is several dates at once, not one; record each by itself, or write [..] for one of several.",
            _ when text.IndexOf('/') is var slash and >= 0 => ReadInterval(text[..slash], text[(slash + 1)..], out reading),
            ['.', '.', .. var end] => $"an open start has a slash; write ../{QuotedInput.Of(end)} instead.",
            [.. var start, '.', '.'] => $"an open end has a slash; write {QuotedInput.Of(start)}/.. instead.",
            _ => EdtfDateReader.Read(text, out reading),
        };
    }

    private static string? ReadInterval(ReadOnlySpan<char> start, ReadOnlySpan<char> end, out EdtfReading reading)
    {
        reading = default;
        if (start is "" or ".." && end is "" or "..")
        {
            return "an interval without a start and an end says nothing; give one of them, or no date at all.";
        }

        if (ReadEnd(start, out var from) is { } wrongStart)
        {
            return wrongStart;
        }

        if (ReadEnd(end, out var to) is { } wrongEnd)
        {
            return wrongEnd;
        }

        if (to.Bounds.IsBefore(from.Bounds))
        {
            return $"{QuotedInput.Of(end)} is before {QuotedInput.Of(start)}, so this runs backwards; swap them.";
        }

        reading = new(new Bounds(from.Bounds.First, to.Bounds.Last), DatePrecision.Interval);
        return null;
    }

    /// <summary>One end of an interval, a set's range or a limit; empty or <c>..</c> when it is unknown or open.</summary>
    private static string? ReadEnd(ReadOnlySpan<char> text, out EdtfReading reading)
    {
        reading = new(new Bounds(Bounds.OpenBefore, Bounds.OpenAfter), DatePrecision.Interval);
        return text is "" or ".." ? null : EdtfDateReader.Read(text, out reading);
    }

    private static string? ReadSet(ReadOnlySpan<char> text, out EdtfReading reading)
    {
        reading = default;
        var members = new EdtfReading[text.Count(',') + 1];
        var index = 0;
        foreach (var range in text.Split(','))
        {
            if (ReadMember(text[range], index == 0, index == members.Length - 1, out members[index]) is { } problem)
            {
                return problem;
            }

            index++;
        }

        var hull = members[0].Bounds;
        foreach (var member in members)
        {
            hull = hull.Join(member.Bounds);
        }

        reading = new(hull, DatePrecision.OneOf, new Choice(members));
        return null;
    }

    private static string? ReadMember(ReadOnlySpan<char> text, bool isFirst, bool isLast, out EdtfReading reading)
    {
        var dots = text.IndexOf("..");
        if (text.Contains('/'))
        {
            reading = default;
            return "a range inside [..] is written with two dots: [1670..1672].";
        }

        if (dots < 0)
        {
            return EdtfDateReader.Read(text, out reading);
        }

        var start = text[..dots];
        var end = text[(dots + 2)..];
        if ((start.IsEmpty && !isFirst) || (end.IsEmpty && !isLast))
        {
            reading = default;
            return "only the first member of a set can be open before ([..1760) and only the last open after (1760..]).";
        }

        return ReadInterval(start, end, out reading);
    }
}
