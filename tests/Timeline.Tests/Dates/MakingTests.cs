using System.Globalization;
using NodaTime;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

/// <summary>Dates made from numbers, as a reader of articles makes them.</summary>
public sealed class MakingTests
{
    private static readonly LocalDate Invasion = new(2022, 2, 24);

    [Fact]
    public void Every_unit_writes_its_own_form()
    {
        Assert.Equal("2022-02-24", Text(ImpreciseDate.Day(Invasion)));
        Assert.Equal("2022-02", Text(ImpreciseDate.Month(2022, 2)));
        Assert.Equal("2022-02", Text(ImpreciseDate.Month(new YearMonth(2022, 2))));
        Assert.Equal("2022", Text(ImpreciseDate.Year(2022)));
        Assert.Equal("199X", Text(ImpreciseDate.Decade(1994)));
        Assert.Equal("18XX", Text(ImpreciseDate.Century(1899)));
        Assert.Equal("2022-21", Text(ImpreciseDate.Season(2022, Season.Spring)));
        Assert.Equal("2022-36", Text(ImpreciseDate.Quarter(2022, 4)));
        Assert.Equal("2022-39", Text(ImpreciseDate.Third(2022, 3)));
        Assert.Equal("2022-40", Text(ImpreciseDate.Half(2022, 1)));
        Assert.Equal("2022-02-24T05:30", Text(ImpreciseDate.At(new LocalDateTime(2022, 2, 24, 5, 30, 59))));
        Assert.Equal("[1667,1668-12]", Text(ImpreciseDate.OneOf(ImpreciseDate.Year(1667), ImpreciseDate.Month(1668, 12))));
    }

    [Fact]
    public void Years_before_Christ_have_four_digits_and_a_minus_in_every_culture()
    {
        var swedish = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        swedish.NumberFormat.NegativeSign = "\u2212";
        CultureInfo.CurrentCulture = swedish;

        Assert.Equal("-0043-03-15", Text(ImpreciseDate.Day(new LocalDate(-43, 3, 15))));
        Assert.Equal("-004X", Text(ImpreciseDate.Decade(-43)));
        Assert.Equal("-00XX", Text(ImpreciseDate.Century(-43)));
        Assert.Equal("0000", Text(ImpreciseDate.Year(0)));
        Assert.Equal("000X", Text(ImpreciseDate.Decade(0)));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(24)]
    [InlineData(27)]
    public void A_week_runs_from_Monday_to_Sunday_whichever_of_its_days_is_given(int day) =>
        Assert.Equal("2022-02-21/2022-02-27", Text(ImpreciseDate.Week(new LocalDate(2022, 2, day))));

    [Fact]
    public void A_week_crosses_the_new_year() =>
        Assert.Equal("2021-12-27/2022-01-02", Text(ImpreciseDate.Week(new LocalDate(2022, 1, 1))));

    [Fact]
    public void Before_and_since_are_intervals_with_an_open_end()
    {
        Assert.Equal("../2022-02-24", Text(ImpreciseDate.Until(Invasion)));
        Assert.Equal("2022-02-24/..", Text(ImpreciseDate.Since(Invasion)));
        Assert.Equal("../2022-02-27", Text(ImpreciseDate.Until(ImpreciseDate.Week(Invasion))));
        Assert.Equal("2022-02-21/..", Text(ImpreciseDate.Since(ImpreciseDate.Week(Invasion))));
        Assert.Equal("2022-02-21/2023", Text(ImpreciseDate.Interval(ImpreciseDate.Week(Invasion), ImpreciseDate.Year(2023))));
    }

    [Fact]
    public void An_instant_falls_on_its_UTC_day()
    {
        var inMoscow = ImpreciseDate.At(new LocalDateTime(2022, 2, 24, 2, 59), Offset.FromHours(3));

        Assert.Equal("2022-02-24T02:59+03:00", Text(inMoscow));
        Assert.Equal(new LocalDate(2022, 2, 23), inMoscow.Latest);
        Assert.Equal("2022-02-24T02:59Z", Text(ImpreciseDate.At(new LocalDateTime(2022, 2, 24, 2, 59), Offset.Zero)));
        Assert.Equal("2022-02-24T02:59-03:30", Text(ImpreciseDate.At(new LocalDateTime(2022, 2, 24, 2, 59), Offset.FromHoursAndMinutes(-3, -30))));
    }

    [Theory]
    [InlineData("2022", "2022~", "2022?")]
    [InlineData("2022~", "2022~", "2022%")]
    [InlineData("2022?", "2022%", "2022?")]
    [InlineData("2022%", "2022%", "2022%")]
    [InlineData("199X", "199X~", "199X?")]
    [InlineData("?2004-06-~11", "?2004-06-~11~", "?2004-06-~11?")]
    [InlineData("2022-02-28T17:00+03:00", "2022-02-28T17:00+03:00~", "2022-02-28T17:00+03:00?")]
    [InlineData("1984/2004~", "1984~/2004~", "1984?/2004%")]
    [InlineData("../2022-02-27", "../2022-02-27~", "../2022-02-27?")]
    [InlineData("/2022", "/2022~", "/2022?")]
    [InlineData("2022/", "2022~/", "2022?/")]
    [InlineData("[..1667,1668,1670..1672]", "[..1667~,1668~,1670~..1672~]", "[..1667?,1668?,1670?..1672?]")]
    public void About_and_perhaps_are_said_of_every_part(string edtf, string approximate, string uncertain)
    {
        Assert.Equal(approximate, Text(ImpreciseDate.Parse(edtf).WithApproximate()));
        Assert.Equal(uncertain, Text(ImpreciseDate.Parse(edtf).WithUncertain()));
    }

    [Fact]
    public void An_interval_tells_its_ends()
    {
        var interval = ImpreciseDate.Parse("2004-06~/..");

        Assert.True(interval.IsInterval);
        Assert.Equal(ImpreciseDate.Parse("2004-06~"), interval.Start);
        Assert.Null(interval.End);
        Assert.Equal(ImpreciseDate.Year(2004), ImpreciseDate.Year(2004).End);
    }

    private static string Text(ImpreciseDate date) => date.ToString();
}
