using CsCheck;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

public sealed class OrderProperties
{
    private const int Often = 5_000;

    [Fact]
    public void Of_two_unqualified_dates_one_is_certainly_first_or_either_may_be() =>
        Gen.Select(EdtfGen.Date, EdtfGen.Date).Where((a, b) => !a.IsQualified && !b.IsQualified).Sample(
            (a, b) =>
            {
                var eitherMayBeFirst = a.IsPossiblyBefore(b) && b.IsPossiblyBefore(a);
                return new[] { a.IsCertainlyBefore(b), b.IsCertainlyBefore(a), eitherMayBeFirst }.Count(holds => holds) == 1;
            },
            iter: Often);

    [Fact]
    public void What_is_certainly_before_is_possibly_before_and_never_the_other_way_round() =>
        Gen.Select(EdtfGen.Date, EdtfGen.Date).Sample(
            (a, b) => !a.IsCertainlyBefore(b) || (a.IsPossiblyBefore(b) && !b.IsPossiblyBefore(a)),
            iter: Often);

    [Fact]
    public void Certain_order_agrees_with_the_days() =>
        Gen.Select(EdtfGen.Date, EdtfGen.Date).Sample(
            (a, b) =>
            {
                var daysApart = a.Latest < b.Earliest && !a.IsQualified && !b.IsQualified;
                var sameDay = a.Latest is not null && a.Latest == b.Earliest;
                return daysApart ? a.IsCertainlyBefore(b) : sameDay || !a.IsCertainlyBefore(b);
            },
            iter: Often);

    [Fact]
    public void Certain_order_carries_over() =>
        Gen.Select(EdtfGen.Date, EdtfGen.Date, EdtfGen.Date).Sample(
            (a, b, c) => !(a.IsCertainlyBefore(b) && b.IsCertainlyBefore(c)) || a.IsCertainlyBefore(c),
            iter: Often);

    [Fact]
    public void Nothing_qualified_is_certainly_before_anything() =>
        Gen.Select(EdtfGen.Date, EdtfGen.Date).Sample(
            (a, b) => !a.WithApproximate().IsCertainlyBefore(b) && !a.IsCertainlyBefore(b.WithUncertain()),
            iter: Often);

    [Fact]
    public void Sorting_never_puts_a_date_before_one_that_is_certainly_earlier() =>
        EdtfGen.Date.Array[2, 6].Sample(
            dates =>
            {
                Array.Sort(dates, ImpreciseDate.Chronological);
                for (var i = 1; i < dates.Length; i++)
                {
                    Assert.False(dates[i].IsCertainlyBefore(dates[i - 1]));
                    Assert.Equal(dates[i] == dates[i - 1], ImpreciseDate.Chronological.Compare(dates[i], dates[i - 1]) == 0);
                }
            },
            iter: Often);

    [Theory]
    [InlineData("2022-02-27", "2022-02-28", true)]
    [InlineData("2022-02-28", "2022-02-28", false)]
    [InlineData("2022-02", "2022-02-28", false)]
    [InlineData("2022-01", "2022-02-XX", true)]
    [InlineData("2022-02-28T16:59Z", "2022-02-28T17:00Z", true)]
    [InlineData("2022-02-28T17:00Z", "2022-02-28T17:00Z", false)]
    [InlineData("2022-02-28T17:00+03:00", "2022-02-28T15:00Z", true)]
    [InlineData("../2022-02-27", "2022-02-28/..", true)]
    [InlineData("2022-02-28/..", "2022-03-01", false)]
    [InlineData("/2022-02-27", "2022-02-28", true)]
    [InlineData("2022-02-27~", "2022-02-28", false)]
    [InlineData("[1667,1668]", "1669", true)]
    public void Certainly_before_means_every_moment_of_one_precedes_every_moment_of_the_other(string a, string b, bool certainly) =>
        Assert.Equal(certainly, ImpreciseDate.Parse(a).IsCertainlyBefore(ImpreciseDate.Parse(b)));
}
