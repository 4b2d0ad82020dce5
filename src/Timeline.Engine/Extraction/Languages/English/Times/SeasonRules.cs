using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;
using static Timeline.Engine.Extraction.Languages.English.Times.Meanings;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Seasons, holidays, quarters and halves of a year.</summary>
internal static class SeasonRules
{
    public static readonly Rule[] All =
    [
        new("Season", m => m.Int(Kind.Season) == 2 && !m.Has(Kind.Whole) ? null : Yearly(m, Season(m))),
        new("the? Season of|,? Year|YearPhrase", m => Yearly(m, Season(m))),
        new("the? Season of|,? Year - Year|ShortYear", m => m.Int(Kind.Season) == 3 ? Yearly(m, Season(m)) : null),
        new("the Season", m => Yearly(m, Season(m))),
        new("This? Last|Next Season", m => Date(new Named(Season(m), ChoiceOf(m)))),
        new("This Season", m => Date(new Named(Season(m), ChoiceOf(m)))),
        new("the Following|Preceding Season", m => Date(new Named(Season(m), ChoiceOf(m)))),
        new("that same? Season", m => Yearly(m, Season(m))),

        new("Feast", m => Yearly(m, Feast(m))),
        new("Feast ,? of? Year|YearPhrase", m => Yearly(m, Feast(m))),
        new("This? Last|Next Feast", m => Date(new Named(Feast(m), ChoiceOf(m)))),
        new("This Feast", m => Date(new Named(Feast(m), ChoiceOf(m)))),

        new("the? Feast week", m => Date(new Counted(1, TimeUnit.Week, new Named(Feast(m))))),
        new("holy week", m => Date(new Counted(1, TimeUnit.Week, Yearly(m, EnglishFeasts.GoodFriday).Meaning!))),
        new("holy week of|in|,? Year|YearPhrase", m => Date(new Counted(1, TimeUnit.Week, Yearly(m, EnglishFeasts.GoodFriday).Meaning!))),
        new("the? Feast weekend", m => Date(new NamedIn(new WeekendCycle(), new Named(Feast(m))))),
        new("fiscal? -? Ordinal - quarter", m => Part(m, TimeUnit.Quarter, 4)),
        new("the? fiscal? -? Ordinal quarter", m => Part(m, TimeUnit.Quarter, 4)),
        new("the? fiscal? -? Ordinal quarter of|in? fiscal? year? Year|YearPhrase", m => Part(m, TimeUnit.Quarter, 4)),
        new("the? fiscal? Year|YearPhrase 's? Ordinal quarter", m => Part(m, TimeUnit.Quarter, 4)),
        new("the? Last|final quarter of Year|YearPhrase", m => Yearly(m, new PartOfYearCycle(TimeUnit.Quarter, 3))),
        new("q MonthNumber", m => Part(m, TimeUnit.Quarter, 4)),
        new("q MonthNumber of|,|fiscal|fy? Year", m => Part(m, TimeUnit.Quarter, 4)),
        new("Year q MonthNumber", m => Part(m, TimeUnit.Quarter, 4)),
        new("the? Ordinal half of Year|YearPhrase", m => Part(m, TimeUnit.Half, 2)),
        new("h MonthNumber Year", m => Part(m, TimeUnit.Half, 2)),

        // "the year-ago third quarter"
        new("the? Date Ordinal quarter", m => m.Int(Kind.Ordinal) is >= 1 and <= 4
            ? Date(new NamedIn(new PartOfYearCycle(TimeUnit.Quarter, m.Int(Kind.Ordinal) - 1), m.Meaning(Kind.Date)))
            : null),
    ];

    private static Cycle Feast(Match m) => EnglishFeasts.All[m.Int(Kind.Feast)].Cycle;

    private static RuleResult? Part(Match m, TimeUnit unit, int inYear)
    {
        var number = m.Int(Kind.Ordinal | Kind.MonthNumber);
        return number >= 1 && number <= inYear ? Yearly(m, new PartOfYearCycle(unit, number - 1)) : null;
    }
}
