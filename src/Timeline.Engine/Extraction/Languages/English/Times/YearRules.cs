using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;
using static Timeline.Engine.Extraction.Languages.English.Times.Meanings;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Years, decades, centuries.</summary>
internal static class YearRules
{
    /// <summary>Found first, because other dates are told in them: "March of that year".</summary>
    public static readonly Rule[] Phrases =
    [
        new("the? Last|Next|This year", m => Phrase(Sign(m), Origin.Now)),
        new("the? Last|Next|This fiscal year", m => Phrase(Sign(m), Origin.Now)),
        new("the? current|present fiscal? year", _ => Phrase(0, Origin.Now)),
        new("that same|very? year", _ => Phrase(0, Origin.Mentioned)),
        new("the same year", _ => Phrase(0, Origin.Mentioned)),
        new("the? Following year", _ => Phrase(1, Origin.Mentioned)),
        new("the? Preceding year", _ => Phrase(-1, Origin.Mentioned)),

        // Years before Christ count down from 1 BC, which is the year 0.
        new("Count Era", m => Figures(m[Kind.Era].Value < 0 ? 1 - m[Kind.Count].Value : m[Kind.Count].Value, m[Kind.Count].Value)),
        new("ad|a.d. Count", m => Figures(m[Kind.Count].Value, m[Kind.Count].Value)),
    ];

    public static readonly Rule[] All =
    [
        new("Year|YearPhrase", m => new(Kind.Date | (m[Kind.Year | Kind.YearPhrase].Kinds & Kind.Bare), Meaning: Year(m))),
        new("the year|years Year", m => Date(Year(m))),
        new("fy|fiscal year|-? Year", m => Date(Year(m))),
        new("fy '? ShortYear", m => Date(new Fixed(CalendarPeriod.Year(EnglishDates.FullYear(m.Int(Kind.ShortYear)))))),
        new("fy Year -|/ ShortYear", TwoYears),
        new("the Year fiscal? year|period|season|quarter", m => Date(Year(m))),
        new("Year -|/ ShortYear", TwoYears),
        new("Count -|to|and|or Year", TwoYearsBeforeChrist),
        new("year -? end", _ => Date(new Stepped(0, TimeUnit.Year, Origin.Now))),
        new("year -? end Year", m => Date(Year(m))),
        new("year|month|week 's end", m => Date(new Stepped(0, m.Unit, Origin.Now))),
        new("the? ' Decade", Decade),
        new("the? Decade Era?", Decade),
        new("the? Ordinal -? century|millennium Era?", Century),
    ];

    private static RuleResult Phrase(int steps, Origin origin) => new(Kind.YearPhrase, Meaning: new Stepped(steps, TimeUnit.Year, origin));

    private static RuleResult? Figures(decimal year, decimal said) => said is < 1 or > 9000 || said % 1 != 0 ? null : new(Kind.Year, year);

    /// <summary>"1995-96": the second has the century of the first.</summary>
    private static RuleResult? TwoYears(Match m)
    {
        var first = m.Int(Kind.Year);
        var last = (first / 100 * 100) + m.Int(Kind.ShortYear);
        return last > first ? Date(new Fixed(CalendarPeriod.Year(last))) with { Before = Year(m) } : null;
    }

    /// <summary>"499-493 BC": the first is before Christ as well.</summary>
    private static RuleResult? TwoYearsBeforeChrist(Match m)
    {
        var (first, last) = (1 - m.Int(Kind.Count), m.Int(Kind.Year));
        return first < last && last <= 0 ? Date(Year(m)) with { Before = new Fixed(CalendarPeriod.Year(first)) } : null;
    }

    /// <summary>"the sixties" are those of the 20th century; "the 480s" need their era.</summary>
    private static RuleResult? Decade(Match m)
    {
        var value = m.Int(Kind.Decade);

        // "the 1800s" are a hundred years; "the 2000s" are mostly ten.
        if (value is >= 1100 and < 2000 && value % 100 == 0)
        {
            return Date(new Fixed(new CalendarPeriod(TimeUnit.Century, value / 100)));
        }

        var index = m.Has(Kind.Era) && m[Kind.Era].Value < 0 ? -(value / 10) - 1 : (value < 100 ? 1900 + value : value) / 10;
        return value is >= 100 and < 1000 && !m.Has(Kind.Era) ? null : Date(new Fixed(new CalendarPeriod(TimeUnit.Decade, index)));
    }

    private static RuleResult? Century(Match m)
    {
        var number = m.Int(Kind.Ordinal);
        var index = m.Has(Kind.Era) && m[Kind.Era].Value < 0 ? -number : number - 1;
        return number < 1 || number > (m.Unit is TimeUnit.Century ? 30 : 4) ? null : Date(new Fixed(new CalendarPeriod(m.Unit, index)));
    }
}
