using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>What a word can be. The table to add a word to.</summary>
/// <param name="Spellings">Separated by spaces; matched whatever their case.</param>
/// <param name="NeedsCapital">A word of everyday English in small letters: "may", "march", "sun".</param>
internal sealed record WordEntry(string Spellings, Kind Kinds, decimal Value = 0, TimeUnit Unit = default, bool NeedsCapital = false);

internal static class EnglishWords
{
    public static readonly WordEntry[] All =
    [
        new("monday mon.", Kind.Weekday, 1), new("mon", Kind.Weekday, 1, NeedsCapital: true),
        new("tuesday tue. tues.", Kind.Weekday, 2), new("tue tues", Kind.Weekday, 2, NeedsCapital: true),
        new("wednesday wed.", Kind.Weekday, 3), new("wed", Kind.Weekday, 3, NeedsCapital: true),
        new("thursday thu. thur. thurs.", Kind.Weekday, 4), new("thu thur thurs", Kind.Weekday, 4, NeedsCapital: true),
        new("friday fri.", Kind.Weekday, 5), new("fri", Kind.Weekday, 5, NeedsCapital: true),
        new("saturday", Kind.Weekday, 6), new("sat.", Kind.Weekday, 6, NeedsCapital: true),
        new("sunday", Kind.Weekday, 7), new("sun.", Kind.Weekday, 7, NeedsCapital: true),
        new("mondays", Kind.WeekdayPlural, 1), new("tuesdays", Kind.WeekdayPlural, 2), new("wednesdays", Kind.WeekdayPlural, 3),
        new("thursdays", Kind.WeekdayPlural, 4), new("fridays", Kind.WeekdayPlural, 5), new("saturdays", Kind.WeekdayPlural, 6),
        new("sundays", Kind.WeekdayPlural, 7),

        new("january jan.", Kind.Month, 1), new("jan", Kind.Month, 1, NeedsCapital: true),
        new("february feb.", Kind.Month, 2), new("feb", Kind.Month, 2, NeedsCapital: true),
        new("march mar. mar", Kind.Month, 3, NeedsCapital: true),
        new("april apr.", Kind.Month, 4), new("apr", Kind.Month, 4, NeedsCapital: true),
        new("may", Kind.Month, 5, NeedsCapital: true),
        new("june jun.", Kind.Month, 6), new("jun", Kind.Month, 6, NeedsCapital: true),
        new("july jul.", Kind.Month, 7), new("jul", Kind.Month, 7, NeedsCapital: true),
        new("august aug. aug", Kind.Month, 8, NeedsCapital: true),
        new("september sept. sep.", Kind.Month, 9), new("sept sep", Kind.Month, 9, NeedsCapital: true),
        new("october oct.", Kind.Month, 10), new("oct", Kind.Month, 10, NeedsCapital: true),
        new("november nov.", Kind.Month, 11), new("nov", Kind.Month, 11, NeedsCapital: true),
        new("december dec.", Kind.Month, 12), new("dec", Kind.Month, 12, NeedsCapital: true),

        new("spring springtime", Kind.Season, 0), new("summer summertime", Kind.Season, 1),
        new("fall", Kind.Season, 2), new("autumn", Kind.Season | Kind.Whole, 2), new("winter wintertime", Kind.Season, 3),

        new("today", Kind.NamedDay, 0), new("yesterday", Kind.NamedDay, -1), new("tomorrow tmrw tmr", Kind.NamedDay, 1),

        // The value is an index into DayParts.
        new("morning", Kind.DayPart, 0), new("afternoon", Kind.DayPart, 1), new("evening", Kind.DayPart, 2), new("night", Kind.DayPart, 3),
        new("tonight tonite overnight", Kind.DayPart | Kind.Whole, 3),
        new("noon midday noontime", Kind.Noon, 12), new("midnight", Kind.Noon, 24),

        new("second", Kind.Unit | Kind.Ordinal, 2, TimeUnit.Second), new("seconds", Kind.Units, 1, TimeUnit.Second),
        new("minute", Kind.Unit, 1, TimeUnit.Minute), new("minutes mins", Kind.Units, 1, TimeUnit.Minute),
        new("hour", Kind.Unit, 1, TimeUnit.Hour), new("hours hrs", Kind.Units, 1, TimeUnit.Hour),
        new("nights", Kind.Units, 1, TimeUnit.Night),
        new("day", Kind.Unit, 1, TimeUnit.Day), new("days", Kind.Units, 1, TimeUnit.Day),
        new("week", Kind.Unit, 1, TimeUnit.Week), new("weeks wks", Kind.Units, 1, TimeUnit.Week),
        new("fortnight", Kind.Unit, 2, TimeUnit.Week), new("fortnights", Kind.Units, 2, TimeUnit.Week),
        new("weekend", Kind.Unit, 1, TimeUnit.Weekend), new("weekends", Kind.Units, 1, TimeUnit.Weekend),
        new("month", Kind.Unit, 1, TimeUnit.Month), new("months mths", Kind.Units, 1, TimeUnit.Month),
        new("quarter", Kind.Unit, 1, TimeUnit.Quarter), new("quarters", Kind.Units, 1, TimeUnit.Quarter),
        new("year", Kind.Unit, 1, TimeUnit.Year), new("years yrs", Kind.Units, 1, TimeUnit.Year),
        new("decade", Kind.Unit, 1, TimeUnit.Decade), new("decades", Kind.Units, 1, TimeUnit.Decade),
        new("century", Kind.Unit, 1, TimeUnit.Century), new("centuries", Kind.Units, 1, TimeUnit.Century),
        new("millennium", Kind.Unit, 1, TimeUnit.Millennium), new("millennia", Kind.Units, 1, TimeUnit.Millennium),

        new("few several many some numerous countless", Kind.Vague),
        new("- / to and or through", Kind.Joint),
        new("time date while future moment past present period era age former recent current fy quarterly", Kind.Noun),
        new("christmas xmas thanksgiving easter halloween pentecost", Kind.Noun),

        new("last past", Kind.Last), new("next coming upcoming", Kind.Next), new("this", Kind.This), new("that", Kind.That),
        new("following ensuing", Kind.Following), new("previous preceding prior", Kind.Preceding),
        new("every each", Kind.Every),
        new("latter", Kind.Ordinal, 2), new("early late mid", Kind.Part), new("beginning end start middle close rest remainder", Kind.Edge),
        new("nearly almost some another", Kind.Approx),
        new("about around roughly approximately circa ca. c.", Kind.Approx | Kind.Circa),
        new("ago", Kind.Ago), new("later hence", Kind.Later), new("earlier previously", Kind.Earlier),

        new("bc b.c. bce b.c.e.", Kind.Era, -1), new("ad a.d. ce c.e.", Kind.Era, 1),
        new("am a.m. a.m", Kind.AmPm, 0), new("pm p.m. p.m", Kind.AmPm, 12),
        new("gmt utc zulu", Kind.Zone), new("z", Kind.Zone, NeedsCapital: true), new("est", Kind.Zone, -5, NeedsCapital: true), new("edt", Kind.Zone, -4), new("cst", Kind.Zone, -6),
        new("cdt", Kind.Zone, -5), new("mst", Kind.Zone, -7), new("mdt", Kind.Zone, -6), new("pst", Kind.Zone, -8), new("pdt", Kind.Zone, -7),
        new("et ct mt pt", Kind.Zone, EnglishDates.UnknownOffset, NeedsCapital: true),
        new("bst", Kind.Zone, 1), new("cet", Kind.Zone, 1), new("cest", Kind.Zone, 2),

        // The value is an index into References.
        new("now currently nowadays presently", Kind.Adverb, 0),
        new("recently lately formerly", Kind.Adverb, 1),
        new("soon", Kind.Adverb | Kind.FutureOnly, 2),

        new("daily", Kind.Frequency, 1, TimeUnit.Day), new("weekly", Kind.Frequency, 1, TimeUnit.Week),
        new("fortnightly", Kind.Frequency, 2, TimeUnit.Week),
        new("monthly", Kind.Frequency, 1, TimeUnit.Month),
        new("annually yearly", Kind.Frequency, 1, TimeUnit.Year), new("hourly", Kind.Frequency, 1, TimeUnit.Hour),
        new("nightly", Kind.Frequency, 1, TimeUnit.Day),

    ];

    public static readonly WordEntry[] Numbers =
    [
        new("one", Kind.Count, 1), new("two", Kind.Count, 2), new("three", Kind.Count, 3), new("four", Kind.Count, 4), new("five", Kind.Count, 5),
        new("six", Kind.Count, 6), new("seven", Kind.Count, 7), new("eight", Kind.Count, 8), new("nine", Kind.Count, 9), new("ten", Kind.Count, 10),
        new("eleven", Kind.Count, 11), new("twelve", Kind.Count, 12), new("thirteen", Kind.Count, 13), new("fourteen", Kind.Count, 14),
        new("fifteen", Kind.Count, 15), new("sixteen", Kind.Count, 16), new("seventeen", Kind.Count, 17), new("eighteen", Kind.Count, 18),
        new("nineteen", Kind.Count, 19), new("twenty", Kind.Count, 20), new("thirty", Kind.Count, 30), new("forty fourty", Kind.Count, 40),
        new("fifty", Kind.Count, 50), new("sixty", Kind.Count, 60), new("seventy", Kind.Count, 70), new("eighty", Kind.Count, 80),
        new("ninety", Kind.Count, 90), new("hundred", Kind.Count, 100), new("thousand", Kind.Count, 1000), new("million", Kind.Count, 1_000_000),
        new("billion", Kind.Count, 1_000_000_000), new("dozen", Kind.Count, 12),
        new("first", Kind.Ordinal, 1), new("third", Kind.Ordinal, 3), new("fourth", Kind.Ordinal, 4), new("fifth", Kind.Ordinal, 5),
        new("sixth", Kind.Ordinal, 6), new("seventh", Kind.Ordinal, 7), new("eighth", Kind.Ordinal, 8), new("ninth", Kind.Ordinal, 9),
        new("tenth", Kind.Ordinal, 10), new("eleventh", Kind.Ordinal, 11), new("twelfth", Kind.Ordinal, 12), new("thirteenth", Kind.Ordinal, 13),
        new("fourteenth", Kind.Ordinal, 14), new("fifteenth", Kind.Ordinal, 15), new("sixteenth", Kind.Ordinal, 16),
        new("seventeenth", Kind.Ordinal, 17), new("eighteenth", Kind.Ordinal, 18), new("nineteenth", Kind.Ordinal, 19),
        new("twentieth", Kind.Ordinal, 20), new("thirtieth", Kind.Ordinal, 30),
        new("twenties", Kind.Decade, 20), new("thirties", Kind.Decade, 30), new("forties", Kind.Decade, 40), new("fifties", Kind.Decade, 50),
        new("sixties", Kind.Decade, 60), new("seventies", Kind.Decade, 70), new("eighties", Kind.Decade, 80), new("nineties", Kind.Decade, 90),
    ];
}
