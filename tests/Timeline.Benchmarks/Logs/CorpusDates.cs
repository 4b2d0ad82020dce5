using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Benchmarks.Logs;

/// <summary>Dates of every precision, most of them shortly before the article came out.</summary>
internal static class CorpusDates
{
    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static StatementDate Happened(Random random, LocalDate published)
    {
        var near = published.PlusDays(-random.Next(30));
        var far = published.PlusDays(-random.Next(30, 4_000));

        return random.Next(100) switch
        {
            < 38 => Stated(Day(near), "on Monday"),
            < 46 => Stated(Day(far), "at the time"),
            < 54 => Stated(Month(far), "that month"),
            < 60 => Stated($"{far.Year:D4}", "that year"),
            < 68 => Stated($"{Day(near.PlusDays(-random.Next(1, 15)))}/{Day(near)}", "over the last days"),
            < 76 => new(ImpreciseDate.Parse($"../{Day(published)}"), null, DateBasis.Bounded),
            < 78 => Stated($"{Day(near)}/..", "since then"),
            < 82 => Stated($"{far.Year:D4}~", "around then"),
            < 84 => Stated($"{Month(far)}?", "it seems then"),
            < 88 => Stated(Day(published.PlusDays(random.Next(1, 60))), "soon"),
            _ => StatementDate.Unknown,
        };
    }

    public static StatementDate Said(Random random, LocalDate published) => random.Next(10) switch
    {
        < 6 => new(ImpreciseDate.Parse(Day(published)), null, DateBasis.Published),
        < 8 => Stated(Day(published.PlusDays(-random.Next(8))), "on Tuesday"),
        < 9 => Stated($"{Day(published.PlusDays(-7))}/{Day(published.PlusDays(-1))}", "last week"),
        _ => StatementDate.Unknown,
    };

    /// <summary>What somebody found who looked it up: a day, a month or an interval.</summary>
    public static StatementDate Corrected(Random random, LocalDate published)
    {
        var day = published.PlusDays(-random.Next(1_000));
        var edtf = random.Next(3) switch { 0 => Month(day), 1 => $"{Day(day.PlusDays(-3))}/{Day(day)}", _ => Day(day) };
        return new(ImpreciseDate.Parse(edtf), null, DateBasis.Corrected);
    }

    private static StatementDate Stated(string edtf, string words) => new(ImpreciseDate.Parse(edtf), words, DateBasis.Stated);

    private static string Month(LocalDate day) => $"{day.Year:D4}-{day.Month:D2}";
}
