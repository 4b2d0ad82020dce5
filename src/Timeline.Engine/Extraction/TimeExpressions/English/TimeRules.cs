using System.Globalization;
using Timeline.Engine.Extraction.TimeExpressions.Patterns;
using Timeline.Engine.Extraction.TimeExpressions.Values;

namespace Timeline.Engine.Extraction.TimeExpressions.English;

/// <summary>Fourth: times of day, alone or with the date they belong to.</summary>
internal static class TimeRules
{
    public static readonly Rule[] All =
    [
        new("Hour|Clock AmPm Zone?", m => Clock(m)),
        new("Clock Zone?", m => m[Kind.Clock].Value % 1 == 0 || (m[Kind.Clock].Kinds & Kind.Count) == 0 ? Clock(m) : null),
        new("Date t Clock Zone?", m => Clock(m) is { Meaning: Timed time } made ? made with { Meaning = time with { Day = m.Meaning(Kind.Date) } } : null),
        new("Hour o'clock", m => Clock(m)),
        new("Hour o ' clock", m => Clock(m)),
        new("Noon", m => Clock(m)),
        new("DayPart", m => m.Has(Kind.Whole) ? Part(m, new Stepped(0, TimeUnit.Day, Origin.Now)) : null),
        new("This DayPart", m => Part(m, new Stepped(0, TimeUnit.Day, Origin.Now))),
        new("that|the same? same DayPart", m => Part(m, new Stepped(0, TimeUnit.Day, Origin.Mentioned))),
        new("that DayPart", m => Part(m, new Stepped(0, TimeUnit.Day, Origin.Mentioned))),
        new("Last DayPart", m => Part(m, new Stepped(-1, TimeUnit.Day, Origin.Now))),
        new("the Following|next DayPart", m => Part(m, new Stepped(1, TimeUnit.Day, Origin.Mentioned))),
        new("the Preceding DayPart", m => Part(m, new Stepped(-1, TimeUnit.Day, Origin.Mentioned))),
        new("Date Part? DayPart", m => Part(m, m.Meaning(Kind.Date))),
        new("the? Part? DayPart of Date", m => Part(m, m.Meaning(Kind.Date))),
        new("mid - DayPart Date?", m => Part(m, m.Has(Kind.Date) ? m.Meaning(Kind.Date) : null)),
    ];

    public static readonly Rule[] Joins =
    [
        new("Time ,? Date", m => m.Meaning(Kind.Time) is Timed { Day: null } time
            ? new(Kind.Time, Meaning: time with { Day = m.Meaning(Kind.Date) })
            : null),
    ];

    private static Made Part(Match m, Meaning? day) => new(Kind.Time, Meaning: new Timed(day, EnglishDates.DayParts[m.Int(Kind.DayPart)]));

    private static Made? Clock(Match m)
    {
        var value = m.Has(Kind.Noon) ? m[Kind.Noon].Value : m[Kind.Clock | Kind.Hour].Value;
        var (hour, minute) = ((int)value, (int)(value % 1 * 100));

        if (m.Has(Kind.AmPm))
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + m.Int(Kind.AmPm);
        }

        var zone = !m.Has(Kind.Zone) ? "" : m[Kind.Zone].Int is 0 ? "Z" : m[Kind.Zone].Int.ToString("+00;-00", CultureInfo.InvariantCulture);
        return new(Kind.Time, Meaning: new Timed(null, string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}"), zone));
    }
}
