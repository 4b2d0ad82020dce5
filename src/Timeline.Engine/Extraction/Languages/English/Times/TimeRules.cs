using System.Globalization;
using NodaTime;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Fourth: times of day, alone or with the date they belong to.</summary>
internal static class TimeRules
{
    public static readonly Rule[] All =
    [
        new("Hour|Clock AmPm Zone?", m => Clock(m)),
        new("Clock Zone?", m => m[Kind.Clock].Value % 1 == 0 || (m[Kind.Clock].Kinds & Kind.Count) == 0 ? Clock(m) : null),
        new("Date Clock AmPm? Zone?", m => m.Meaning(Kind.Date) is Fixed { Period.Unit: TimeUnit.Day } day && Clock(m) is { Meaning: Timed time } made
            ? made with { Meaning = time with { Day = day } }
            : null),
        new("Date t Clock + Clock", m => AtOffset(m, '+')),
        new("Date t Clock - Clock", m => AtOffset(m, '-')),
        new("Date t Clock Zone?", m => Clock(m) is { Meaning: Timed time } made ? made with { Meaning = time with { Day = m.Meaning(Kind.Date) } } : null),
        new("Hour|Clock -|to|and Hour|Clock AmPm Zone?", TwoTimes),
        new("Hour o'clock Zone?", m => Clock(m)),
        new("Hour o ' clock Zone?", m => Clock(m)),
        new("Noon Zone?", m => Clock(m)),
        new("Hour in the DayPart", m => m.Has(Kind.Count) ? InPart(m) : null),
        new("Hour o'clock in|at the? DayPart", InPart),
        new("Hour o ' clock in|at the? DayPart", InPart),
        new("Hour o'clock Date DayPart", m => InPart(m) is { Meaning: Timed time } made ? made with { Meaning = time with { Day = m.Meaning(Kind.Date) } } : null),
        new("Hour|Clock AmPm Date DayPart", m => Clock(m) is { Meaning: Timed time } made ? made with { Meaning = time with { Day = m.Meaning(Kind.Date) } } : null),
        new("half past Hour AmPm?", m => Past(m, 30)),
        new("a? quarter past|after Hour AmPm?", m => Past(m, 15)),
        new("a? quarter to|before Hour AmPm?", m => Past(m, -15)),
        new("DayPart", m => m.Has(Kind.Whole) ? Part(m, new Stepped(0, TimeUnit.Day, Origin.Now)) : null),
        new("This DayPart", m => Part(m, new Stepped(0, TimeUnit.Day, Origin.Now))),
        new("that|the same? same DayPart", m => Part(m, new Stepped(0, TimeUnit.Day, Origin.Mentioned))),
        new("that DayPart", m => Part(m, new Stepped(0, TimeUnit.Day, Origin.Mentioned))),
        new("Last DayPart", m => Part(m, new Stepped(-1, TimeUnit.Day, Origin.Now))),
        new("the Following|next DayPart", m => Part(m, new Stepped(1, TimeUnit.Day, Origin.Mentioned))),
        new("the Preceding DayPart", m => Part(m, new Stepped(-1, TimeUnit.Day, Origin.Mentioned))),
        new("Date Part? DayPart", m => Part(m, m.Meaning(Kind.Date))),
        new("the? Part? DayPart of Date", m => Part(m, m.Meaning(Kind.Date), isOvernight: m.Int(Kind.DayPart) is 3 && !m.Has(Kind.Part))),
        new("mid - DayPart Date?", m => Part(m, m.Has(Kind.Date) ? m.Meaning(Kind.Date) : null)),
    ];

    /// <summary>Found first, because four figures are a year otherwise: "1700 GMT".</summary>
    public static readonly Rule[] Military =
    [
        new("Military hours|hrs? Zone", m => RuleResult(m.Int(Kind.Military) / 100, m.Int(Kind.Military) % 100, m, hasMinutes: true)),
        new("Military hours|hrs", m => RuleResult(m.Int(Kind.Military) / 100, m.Int(Kind.Military) % 100, m, hasMinutes: true)),
    ];

    public static readonly Rule[] Joins =
    [
        new("Time ,? Date", m => m.Meaning(Kind.Time) is Timed { Day: null } time
            ? new(Kind.Time, Meaning: time with { Day = m.Meaning(Kind.Date) })
            : null),
        new("Time ,? Date Zone", m => m.Meaning(Kind.Time) is Timed { Day: null, Time.Offset: null } time
            ? new(Kind.Time, Meaning: new Timed(m.Meaning(Kind.Date), InZone(time.Time, m)))
            : null),
        // "Friday evening, 4 March": the day is said twice.
        new("Time , Date", m => m.Meaning(Kind.Time) is Timed { Day: Named { Cycle: WeekdayCycle } } time && IsDayOfYear(m.Meaning(Kind.Date))
            ? new(Kind.Time, Meaning: time with { Day = m.Meaning(Kind.Date) })
            : null),
    ];

    private static RuleResult Part(Match m, Meaning? day, bool isOvernight = false) =>
        new(Kind.Time, Meaning: new Timed(day, new TimeOfDay(EnglishDates.DayParts[m.Int(Kind.DayPart)], IsOvernight: isOvernight)));

    /// <summary>"2021-03-04T05:06+02:00".</summary>
    private static RuleResult? AtOffset(Match m, char sign)
    {
        var (time, offset) = (m[Kind.Clock], m[Kind.Clock, 1]);
        var minutes = ((int)offset.Value * 60) + (int)(offset.Value % 1 * 100);

        return minutes > 18 * 60 || OnClock(time.Value, m) is not { Meaning: Timed clock } made ? null
            : made with
            {
                Meaning = clock with
                {
                    Day = m.Meaning(Kind.Date),
                    Time = clock.Time with
                    {
                        Value = string.Create(CultureInfo.InvariantCulture, $"{clock.Time.Value}{sign}{minutes / 60:00}:{minutes % 60:00}"),
                        Offset = Offset.FromSeconds((sign is '-' ? -60 : 60) * minutes),
                    },
                },
            };
    }

    /// <summary>"six in the evening", "ten at night".</summary>
    private static RuleResult? InPart(Match m)
    {
        var hour = m.Int(Kind.Hour) % 12;
        var part = m.Int(Kind.DayPart);
        return m.Int(Kind.Hour) is < 1 or > 12 ? null
            : RuleResult(part is 0 ? hour : part is 3 && hour is < 5 ? hour : hour + 12, 0, m, hasMinutes: false);
    }

    /// <summary>"9-11 a.m.": both are in the morning.</summary>
    private static RuleResult? TwoTimes(Match m)
    {
        var (first, last) = (m[Kind.Hour | Kind.Clock], m[Kind.Hour | Kind.Clock, 1]);
        return first.Value < last.Value && OnClock(first.Value, m) is { } from && OnClock(last.Value, m) is { } to ? to with { Before = from.Meaning } : null;
    }

    private static RuleResult? Past(Match m, int minutes)
    {
        var hour = m.Int(Kind.Hour);
        var time = (((hour % 12) + (m.Has(Kind.AmPm) ? m.Int(Kind.AmPm) : hour == 12 ? 12 : 0)) * 60) + minutes;
        return hour is < 1 or > 12 || time < 0 ? null : RuleResult(time / 60, time % 60, m, hasMinutes: true);
    }

    private static RuleResult RuleResult(int hour, int minute, Match m, bool hasMinutes)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
        var time = new TimeOfDay(value, hasMinutes && hour < 24 ? new LocalTime(hour, minute) : null);
        return new(Kind.Time, Meaning: new Timed(null, InZone(time, m)));
    }

    private static TimeOfDay InZone(TimeOfDay time, Match m) => !m.Has(Kind.Zone) || m.Int(Kind.Zone) is var hours && hours == EnglishDates.UnknownOffset
        ? time
        : time with
        {
            Value = time.Value + (hours is 0 ? "Z" : hours.ToString("+00;-00", CultureInfo.InvariantCulture)),
            Offset = Offset.FromHours(hours),
        };

    private static bool IsDayOfYear(Meaning meaning) => meaning is Named { Cycle: DayOfYearCycle } or NamedIn { Cycle: DayOfYearCycle } or Fixed { Period.Unit: TimeUnit.Day };

    private static RuleResult? Clock(Match m) => OnClock(m.Has(Kind.Noon) ? m[Kind.Noon].Value : m[Kind.Clock | Kind.Hour].Value, m);

    private static RuleResult? OnClock(decimal value, Match m)
    {
        var (hour, minute) = ((int)value, (int)(value % 1 * 100));

        if (m.Has(Kind.AmPm))
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + m.Int(Kind.AmPm);
        }

        return RuleResult(hour, minute, m, hasMinutes: m.Has(Kind.Clock));
    }
}
