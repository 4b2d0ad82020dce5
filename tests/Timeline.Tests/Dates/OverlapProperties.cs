using CsCheck;
using NodaTime;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

public sealed class OverlapProperties
{
    private const int Often = 5_000;

    // Every day that a generated date, closed at both ends, can denote lies in here.
    private static readonly LocalDate[] Calendar =
        [.. Enumerable.Range(0, 800).Select(day => new LocalDate(-1, 1, 1).PlusDays(day)), .. Enumerable.Range(0, 400).Select(day => new LocalDate(1, 3, 15).PlusDays(day))];

    /// <summary>The rule counted out day by day.</summary>
    [Fact]
    public void Certainly_is_every_day_possibly_is_some_and_no_is_none() =>
        Gen.Select(EdtfGen.Date, EdtfGen.Limit).Where((date, _) => date.Earliest >= Calendar[0] && date.Latest <= Calendar[^1]).Sample(
            (date, limit) =>
            {
                var days = Calendar.Where(date.Contains).ToArray();
                var inside = days.Count(limit.Contains);
                var expected = inside == 0 ? Overlap.No
                    : inside < days.Length || date.IsQualified ? Overlap.Possibly
                    : Overlap.Certainly;
                Assert.Equal(expected, date.Within(limit));
            },
            iter: 500);

    [Fact]
    public void A_wider_limit_never_includes_less() =>
        Gen.Select(EdtfGen.Date, EdtfGen.Limit, EdtfGen.Day).Sample(
            (date, limit, day) =>
            {
                var wider = DayRange.Of(limit.First is { } first ? LocalDate.Min(first, day) : null, limit.Last is { } last ? LocalDate.Max(last, day) : null);
                return date.Within(wider) >= date.Within(limit);
            },
            iter: Often);

    [Fact]
    public void Of_all_before_and_all_after_a_midnight_a_date_is_in_one_or_possibly_in_both() =>
        Gen.Select(EdtfGen.Date, EdtfGen.Day).Sample(
            (date, day) =>
            {
                var both = (date.Within(DayRange.Of(null, day)), date.Within(DayRange.Of(day.PlusDays(1), null)));
                return date.IsQualified
                    ? both is (Overlap.Possibly, Overlap.No) or (Overlap.No, Overlap.Possibly) or (Overlap.Possibly, Overlap.Possibly)
                    : both is (Overlap.Certainly, Overlap.No) or (Overlap.No, Overlap.Certainly) or (Overlap.Possibly, Overlap.Possibly);
            },
            iter: Often);

    [Fact]
    public void A_day_is_contained_exactly_when_the_limit_of_that_day_includes_some_of_the_date() =>
        Gen.Select(EdtfGen.Date, EdtfGen.Day).Sample(
            (date, day) => date.Contains(day) == (date.Within(DayRange.Of(day, day)) != Overlap.No),
            iter: Often);

    [Fact]
    public void Without_a_limit_only_what_is_qualified_is_merely_possible() =>
        EdtfGen.Date.Sample(date => date.Within(default) == (date.IsQualified ? Overlap.Possibly : Overlap.Certainly), iter: Often);

    [Theory]
    [InlineData("2022-02-28", "2022-02..2022-02", Overlap.Certainly)]
    [InlineData("2022-02-28~", "2022-02..2022-02", Overlap.Possibly)]
    [InlineData("2022-02-28?", "2022-03..", Overlap.No)]
    [InlineData("2022", "2022-02..", Overlap.Possibly)]
    [InlineData("../2022-02-27", "..2022-02-27", Overlap.Certainly)]
    [InlineData("../2022-02-27", "2022-02-27..", Overlap.Possibly)]
    [InlineData("../2022-02-27", "2022-02-28..", Overlap.No)]
    [InlineData("[1667,1670]", "1668..1669", Overlap.No)]
    [InlineData("[1667,1670..]", "1668..1700", Overlap.Possibly)]
    [InlineData("2021-24", "2021-06..2021-08", Overlap.No)]
    [InlineData("2021-24", "2021-03-21..2021-03-21", Overlap.Possibly)]
    [InlineData("2021-24", "2021-03-22..2021-11-30", Overlap.No)]
    [InlineData("2021-24", "2021-12-01..2021-12-01", Overlap.Possibly)]
    [InlineData("156X-12-25", "1561-12-26..1562-12-24", Overlap.No)]
    [InlineData("156X-12-25", "1561-12-26..1562-12-25", Overlap.Possibly)]
    [InlineData("2022-02-28T01:00+03:00", "..2022-02-27", Overlap.Certainly)]
    public void A_limit_includes_no_some_or_all_of_a_date(string date, string limit, Overlap overlap) =>
        Assert.Equal(overlap, ImpreciseDate.Parse(date).Within(DayRange.Parse(limit)));
}
