using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Statements.Dating;

namespace Timeline.Tests.Extraction.Statements;

public sealed class DateIntervalsTests
{
    [Theory]
    [InlineData("2022-03-01", "../2022-03-01")]
    [InlineData("2022-02-21/2022-02-27", "../2022-02-27")]
    [InlineData("2020", "../2020")]
    [InlineData("2022-02-28/..", null)]
    public void A_limit_ends_where_the_date_ends(string date, string? bound) =>
        Assert.Equal(bound, DateIntervals.UpTo(ImpreciseDate.Parse(date))?.ToString());

    [Theory]
    [InlineData("2022-03-01", "../2022-02-28")]
    [InlineData("2022", "../2021-12-31")]
    [InlineData("../2022", null)]
    public void Before_a_date_ends_the_day_before_it_begins(string date, string? bound) =>
        Assert.Equal(bound, DateIntervals.Before(ImpreciseDate.Parse(date))?.ToString());

    [Theory]
    [InlineData("2020", "2022-03-01", "2020/2022-03-01")]
    [InlineData("2022-03-01", "2022-03-01", "2022-03-01")]
    [InlineData("2022-02-28/2022-03-06", "2022-03-01", "2022-02-28/2022-03-01")]
    [InlineData("2022-03-02", "2022-03-01", null)]
    [InlineData("../2020", "2022", "../2022")]
    [InlineData("2020", "2022/..", "2020/..")]
    public void Ends_keep_the_precision_they_were_written_with(string from, string to, string? interval) =>
        Assert.Equal(interval, DateIntervals.Between(ImpreciseDate.Parse(from), ImpreciseDate.Parse(to))?.ToString());

    [Theory]
    [InlineData("2020", "2020-05", "2020")]
    [InlineData("2014-05", "2016", "2014-05/2016")]
    [InlineData("../2014", "2016", "../2016")]
    [InlineData("2016/..", "2014", "2014/..")]
    [InlineData("2016/..", "../2014", "2016/..")]
    public void The_hull_of_two_dates_holds_both(string one, string other, string hull) =>
        Assert.Equal(hull, DateIntervals.Hull(ImpreciseDate.Parse(one), ImpreciseDate.Parse(other)).ToString());
}
