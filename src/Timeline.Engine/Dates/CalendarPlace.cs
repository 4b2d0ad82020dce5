using System.Globalization;
using NodaTime;

namespace Timeline.Engine.Dates;

/// <summary>Finds on the calendar what the components of a date name. Answers what is wrong, null when nothing is.</summary>
internal static class CalendarPlace
{
    private const string Years = "years run from -9998 to 9999";

    public static string? Of(
        bool isNegative, DigitPattern year, DigitPattern? month, DigitPattern? day, out EdtfReading reading)
    {
        reading = default;
        if (isNegative && year.Highest == 0)
        {
            return "1 BC is the year 0000, without a sign.";
        }

        if (isNegative && year.Highest > -LocalDate.MinIsoValue.Year)
        {
            return $"{Years}; this one reaches beyond.";
        }

        if (!year.IsSpecified || month is { IsSpecified: false } || day is { IsSpecified: false })
        {
            return OfUnspecified(isNegative, year, month, day, out reading);
        }

        return (month, day) switch
        {
            (null, _) => OfYear(isNegative ? -year.Lowest : year.Lowest, out reading),
            ({ } m, null) => OfMonth(isNegative ? -year.Lowest : year.Lowest, m.Lowest, out reading),
            ({ } m, { } d) => OfDay(isNegative ? -year.Lowest : year.Lowest, m.Lowest, d.Lowest, out reading),
        };
    }

    private static string? OfYear(int year, out EdtfReading reading)
    {
        reading = new(Bounds.OfMonths(year, 1, 12), DatePrecision.Year);
        return null;
    }

    private static string? OfMonth(int year, int month, out EdtfReading reading)
    {
        EdtfReading? found = month is >= 1 and <= 12
            ? new(Bounds.OfMonths(year, month, month), DatePrecision.Month)
            : SubYears.Read(year, month);
        reading = found.GetValueOrDefault();
        return found is not null ? null
            : year == LocalDate.MaxIsoValue.Year && SubYears.Read(year - 1, month) is not null ? $"{Years}; this season ends in the year after."
            : $"there is no month {month:D2}; months are 01 to 12, seasons 21 to 32, quarters 33 to 36.";
    }

    private static string? OfDay(int year, int month, int day, out EdtfReading reading)
    {
        if (OfMonth(year, month, out reading) is { } problem)
        {
            return problem;
        }

        if (reading.Precision != DatePrecision.Month)
        {
            return $"{month:D2} is a part of the year, which has no days to count; leave the day out.";
        }

        var days = Bounds.DaysIn(year, month);
        if (day < 1 || day > days)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year:D4} has {days} days; write one of them, or the month alone.");
        }

        var date = new LocalDate(year, month, day);
        reading = new(Bounds.OfDays(date, date), DatePrecision.Day);
        return null;
    }

    private static string? OfUnspecified(
        bool isNegative, DigitPattern year, DigitPattern? month, DigitPattern? day, out EdtfReading reading)
    {
        if (month is { Lowest: > 19 } part && SubYears.Read(0, part.Lowest) is not null)
        {
            reading = default;
            return "a part of the year needs all digits of the year; leave it out, or write [..] for one of several.";
        }

        var pattern = new UnspecifiedDigits(isNegative, year, month, day);
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
        return hull is null ? "no day of the calendar has these digits; X stands for one digit, of a month 01 to 12 or its days." : null;
    }
}
