using CsCheck;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

public sealed class DayRangeTests
{
    [Theory]
    [InlineData("2022-02..2022-03", "2022-02-01..2022-03-31")]
    [InlineData("2022-02-28..2022-02-28", "2022-02-28..2022-02-28")]
    [InlineData("2022..", "2022-01-01..")]
    [InlineData("..2022", "..2022-12-31")]
    [InlineData("..", "..")]
    [InlineData("199X..20XX", "1990-01-01..2099-12-31")]
    [InlineData("2022-33..2022-02-28", "2022-01-01..2022-02-28")]
    [InlineData("2022-02-28T01:00+03:00..", "2022-02-27..")]
    [InlineData("-0043..0000", "-0043-01-01..0000-12-31")]
    public void The_left_side_gives_its_earliest_day_and_the_right_side_its_latest(string text, string days) =>
        Assert.Equal(days, DayRange.Parse(text).ToString());

    [Theory]
    [InlineData(null, "'': two dots are missing; write 2022-02..2022-03, 2022-02.. or ..2022-03.")]
    [InlineData("2022", "2022: two dots are missing; write 2022-02..2022-03, 2022-02.. or ..2022-03.")]
    [InlineData("2022-03..2022-02", "2022-03..2022-02: the range runs backwards; swap its sides.")]
    [InlineData("2022-02-30..", "2022-02-30: February 2022 has 28 days; write one of them, or the month alone.")]
    [InlineData("..2022-02-30", "2022-02-30: February 2022 has 28 days; write one of them, or the month alone.")]
    [InlineData("2022/2023..", "2022/2023: a side of a range is a single date, such as 2022-02-28.")]
    [InlineData("../2022-02-27", "/2022-02-27: a side of a range is a single date, such as 2022-02-28.")]
    [InlineData("2022...2023", ".2023: '.2023' is not a date; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    public void What_is_no_range_is_refused_with_a_reason(string? text, string message)
    {
        Assert.False(DayRange.TryParse(text, out var range, out var problem));
        Assert.Equal(message, problem);
        Assert.Equal(default, range);
    }

    [Fact]
    public void Parsing_throws_what_trying_says() =>
        Assert.Equal(
            "2022-03..2022-02: the range runs backwards; swap its sides.",
            Assert.Throws<FormatException>(() => DayRange.Parse("2022-03..2022-02")).Message);

    [Fact]
    public void A_range_is_never_backwards() =>
        Assert.Equal(
            "2022-03-01..2022-02-28: the range runs backwards; swap its sides.",
            Assert.Throws<ArgumentException>(() => DayRange.Of(new(2022, 3, 1), new(2022, 2, 28))).Message);

    [Fact]
    public void The_text_of_a_range_reads_as_the_same_range() =>
        EdtfGen.Limit.Sample(range => DayRange.Parse(range.ToString()) == range);

    [Fact]
    public void Both_ends_are_inside() =>
        Gen.Select(EdtfGen.Limit, EdtfGen.Day).Sample(
            (range, day) => range.Contains(day) == ((range.First is null || range.First <= day) && (range.Last is null || day <= range.Last)));
}
