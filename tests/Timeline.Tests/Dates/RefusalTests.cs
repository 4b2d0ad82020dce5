using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

/// <summary>What is not read, and what a person is told who tried.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(null, "'': the text is empty; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("", "'': the text is empty; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("2022-02-30", "2022-02-30: February 2022 has 28 days; write one of them, or the month alone.")]
    [InlineData("1900-02-29", "1900-02-29: February 1900 has 28 days; write one of them, or the month alone.")]
    [InlineData("-0001-02-29", "-0001-02-29: February -0001 has 28 days; write one of them, or the month alone.")]
    [InlineData("2022-04-00", "2022-04-00: April 2022 has 30 days; write one of them, or the month alone.")]
    [InlineData("2022-13", "2022-13: there is no month 13; months are 01 to 12, seasons 21 to 32, quarters 33 to 36.")]
    [InlineData("2022-00-05", "2022-00-05: there is no month 00; months are 01 to 12, seasons 21 to 32, quarters 33 to 36.")]
    [InlineData("2022-42", "2022-42: there is no month 42; months are 01 to 12, seasons 21 to 32, quarters 33 to 36.")]
    [InlineData("9999-24", "9999-24: years run from -9998 to 9999; this season ends in the year after.")]
    [InlineData("2022-21-05", "2022-21-05: 21 is a part of the year, which has no days to count; leave the day out.")]
    [InlineData("2022-02-3X", "2022-02-3X: no day of the calendar has these digits; X stands for one digit, of a month 01 to 12 or its days.")]
    [InlineData("190X-02-30", "190X-02-30: no day of the calendar has these digits; X stands for one digit, of a month 01 to 12 or its days.")]
    [InlineData("192X-21", "192X-21: a part of the year needs all digits of the year; leave it out, or write [..] for one of several.")]
    [InlineData("Y170000002", "Y170000002: the year 170000002 lies beyond the calendar; years run from -9998 to 9999.")]
    [InlineData("Y-17000", "Y-17000: the year -17000 lies beyond the calendar; years run from -9998 to 9999.")]
    [InlineData("Y2022", "Y2022: a year of four digits is written without a Y: 2022.")]
    [InlineData("Y17E7", "Y17E7: years run from -9998 to 9999 and have four digits, without a Y; E and S are not supported.")]
    [InlineData("12022", "12022: years run from -9998 to 9999 and have four digits.")]
    [InlineData("-9999", "-9999: years run from -9998 to 9999; this one reaches beyond.")]
    [InlineData("-99XX", "-99XX: years run from -9998 to 9999; this one reaches beyond.")]
    [InlineData("-0000", "-0000: 1 BC is the year 0000, without a sign.")]
    [InlineData("2022-02-28/2022-02-27", "2022-02-28/2022-02-27: 2022-02-27 is before 2022-02-28, so this runs backwards; swap them.")]
    [InlineData("2022-02-28T17:01Z/2022-02-28T17:00Z", "2022-02-28T17:01Z/2022-02-28T17:00Z: 2022-02-28T17:00Z is before 2022-02-28T17:01Z, so this runs backwards; swap them.")]
    [InlineData("[1672..1670]", "[1672..1670]: 1670 is before 1672, so this runs backwards; swap them.")]
    [InlineData("../..", "../..: an interval without a start and an end says nothing; give one of them, or no date at all.")]
    [InlineData("/", "/: an interval without a start and an end says nothing; give one of them, or no date at all.")]
    [InlineData("[..]", "[..]: an interval without a start and an end says nothing; give one of them, or no date at all.")]
    [InlineData("2022/2023/2024", "2022/2023/2024: '2023/2024' is not a date; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("..2022", "..2022: an open start has a slash; write ../2022 instead.")]
    [InlineData("2022..", "2022..: an open end has a slash; write 2022/.. instead.")]
    [InlineData("2022-2023", "2022-2023: an interval is written with a slash: 2022/2023.")]
    [InlineData("2022–2023", "2022–2023: an interval is written with a slash: 2022/2023.")]
    [InlineData("{1667,1668}", "{1667,1668}: {..} is several dates at once, not one; record each by itself, or write [..] for one of several.")]
    [InlineData("[1667,..1668,1670]", "[1667,..1668,1670]: only the first member of a set can be open before ([..1760) and only the last open after (1760..]).")]
    [InlineData("[1667/1668]", "[1667/1668]: a range inside [..] is written with two dots: [1670..1672].")]
    [InlineData("[]", "[]: the text is empty; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("199x", "199x: a digit that is not specified is a capital X: 199X, 2022-XX.")]
    [InlineData("2022-uu", "2022-uu: a digit that is not specified is a capital X: 199X, 2022-XX.")]
    [InlineData("1984?~", "1984?~: uncertain and approximate together is a single %.")]
    [InlineData("(2004)?-06", "(2004)?-06: (..), ^ and S are not supported; put ~, ? or % before or after a year, month or day.")]
    [InlineData("1950S2", "1950S2: (..), ^ and S are not supported; put ~, ? or % before or after a year, month or day.")]
    [InlineData("2022-W08", "2022-W08: a week is written as its days: 2022-02-21/2022-02-27.")]
    [InlineData("19", "19: a century is written 19XX; or write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("20220228", "20220228: a day is written with hyphens: 2022-02-28.")]
    [InlineData("28.02.2022", "28.02.2022: '28.02.2022' is not a date; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("2022-2-28", "2022-2-28: '2022-2-28' is not a date; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("2022-02-28-01", "2022-02-28-01: '2022-02-28-01' is not a date; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("2022~~", "2022~~: '2022~~' is not a date; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("OCT", "OCT: 'OCT' is not a date; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("٢٠٢٢", "٢٠٢٢: '٢٠٢٢' is not a date; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("2022-02\n", "2022-02 : a date has no spaces; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("2022-02T17:00", "2022-02T17:00: a time of day needs a whole day before it, and a ~ or ? after the time, not before.")]
    [InlineData("2022-02-28~T17:00", "2022-02-28~T17:00: a time of day needs a whole day before it, and a ~ or ? after the time, not before.")]
    [InlineData("2022-02-XXT17:00", "2022-02-XXT17:00: a time of day needs a whole day before it, and a ~ or ? after the time, not before.")]
    [InlineData("2022-02-28T17", "2022-02-28T17: there is no time of day '17'; write 2022-02-28T17:00, 2022-02-28T17:00Z or 2022-02-28T17:00+03:00.")]
    [InlineData("2022-02-28T24:00", "2022-02-28T24:00: there is no time of day '24:00'; write 2022-02-28T17:00, 2022-02-28T17:00Z or 2022-02-28T17:00+03:00.")]
    [InlineData("2022-02-28T17:60", "2022-02-28T17:60: there is no time of day '17:60'; write 2022-02-28T17:00, 2022-02-28T17:00Z or 2022-02-28T17:00+03:00.")]
    [InlineData("2022-02-28T17:00:60", "2022-02-28T17:00:60: there is no time of day '17:00:60'; seconds are 00 to 59.")]
    [InlineData("2022-02-28T17:00z", "2022-02-28T17:00z: 'z' is not an offset; write 2022-02-28T17:00, 2022-02-28T17:00Z or 2022-02-28T17:00+03:00.")]
    [InlineData("2022-02-28T17:00-00:00", "2022-02-28T17:00-00:00: '-00:00' is not an offset; write 2022-02-28T17:00, 2022-02-28T17:00Z or 2022-02-28T17:00+03:00.")]
    [InlineData("2022-02-28T17:00+18:01", "2022-02-28T17:00+18:01: '+18:01' is not an offset; write 2022-02-28T17:00, 2022-02-28T17:00Z or 2022-02-28T17:00+03:00.")]
    [InlineData("9999-12-31T23:00-02:00", "9999-12-31T23:00-02:00: its UTC day is outside the years -9998 to 9999.")]
    [InlineData("-9998-01-01T01:00+02:00", "-9998-01-01T01:00+02:00: its UTC day is outside the years -9998 to 9999.")]
    public void Says_what_was_asked_what_is_wrong_and_what_would_do(string? edtf, string message)
    {
        Assert.False(ImpreciseDate.TryParse(edtf, out _, out var problem));
        Assert.Equal(message, problem);
    }

    [Fact]
    public void Parsing_throws_what_trying_says() =>
        Assert.Equal(
            "2022-02-30: February 2022 has 28 days; write one of them, or the month alone.",
            Assert.Throws<FormatException>(() => ImpreciseDate.Parse("2022-02-30")).Message);

    [Fact]
    public void A_text_of_any_length_is_refused_on_one_short_line()
    {
        Assert.False(ImpreciseDate.TryParse("2022" + new string('\n', 1_000_000), out _, out var problem));
        Assert.InRange(problem.Length, 1, 250);
        Assert.DoesNotContain('\n', problem);
    }

    [Fact]
    public void Numbers_that_make_no_date_are_refused()
    {
        Assert.StartsWith("10000 is not in -9998 to 9999.", Assert.Throws<ArgumentOutOfRangeException>(() => ImpreciseDate.Year(10_000)).Message, StringComparison.Ordinal);
        Assert.StartsWith("21 is not in 1 to 12.", Assert.Throws<ArgumentOutOfRangeException>(() => ImpreciseDate.Month(2022, 21)).Message, StringComparison.Ordinal);
        Assert.StartsWith("9999-24: years run", Assert.Throws<ArgumentException>(() => ImpreciseDate.Season(9999, Season.Winter)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => ImpreciseDate.Quarter(2022, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImpreciseDate.Third(2022, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImpreciseDate.Half(2022, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImpreciseDate.Season(2022, (Season)33));
    }

    [Fact]
    public void A_date_that_is_open_there_ends_no_interval()
    {
        var open = ImpreciseDate.Parse("2022/..");

        Assert.Equal("2022/.. cannot end an interval: it is open there, or one of several dates.",
            Assert.Throws<ArgumentException>(() => ImpreciseDate.Until(open)).Message);
        Assert.Throws<ArgumentException>(() => ImpreciseDate.Interval(ImpreciseDate.Parse("[1667,1668]"), open));
    }
}
