using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

/// <summary>What is not read, and what a person is told who tried.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("", "'': there is no text; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData(null, "'': there is no text; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("2022-02-30", "2022-02-30: February 2022 has 28 days; write a day it has, or the month alone.")]
    [InlineData("1900-02-29", "1900-02-29: February 1900 has 28 days; write a day it has, or the month alone.")]
    [InlineData("2022-04-00", "2022-04-00: April 2022 has 30 days; write a day it has, or the month alone.")]
    [InlineData("2022-13", "2022-13: there is no month 13 in 2022; months are 01 to 12, seasons 21 to 32, quarters 33 to 36.")]
    [InlineData("2022-42", "2022-42: there is no month 42 in 2022; months are 01 to 12, seasons 21 to 32, quarters 33 to 36.")]
    [InlineData("2022-21-05", "2022-21-05: 21 is a part of the year, which has no days to count; leave the day out.")]
    [InlineData("2022-02-3X", "2022-02-3X: no day of the calendar fits these digits; X stands for any digit, in months 01 to 12.")]
    [InlineData("Y170000002", "Y170000002: years run from -9998 to 9999 and have four digits, without a Y.")]
    [InlineData("-9999", "-9999: years run from -9998 to 9999; this one reaches beyond.")]
    [InlineData("-99XX", "-99XX: years run from -9998 to 9999; this one reaches beyond.")]
    [InlineData("-0000", "-0000: 1 BC is the year 0000, without a sign.")]
    [InlineData("2022-02-28/2022-02-27", "2022-02-28/2022-02-27: the interval runs backwards; did you mean 2022-02-27/2022-02-28?")]
    [InlineData("../..", "../..: an interval without a start and an end says nothing; give one of them, or no date at all.")]
    [InlineData("/", "/: an interval without a start and an end says nothing; give one of them, or no date at all.")]
    [InlineData("..2022", "..2022: an open start is written with a slash: ../2022.")]
    [InlineData("2022..", "2022..: an open end is written with a slash: 2022/...")]
    [InlineData("{1667,1668}", "{1667,1668}: {..} is several dates at once, not one; record each by itself, or write [..] for one of several.")]
    [InlineData("[1667,..1668,1670]", "[1667,..1668,1670]: only the first member of a set can be open before ([..1760) and only the last open after (1760..]).")]
    [InlineData("199x", "199x: a digit that is not specified is a capital X: 199X, 2022-XX.")]
    [InlineData("1984?~", "1984?~: uncertain and approximate together is a single %.")]
    [InlineData("2022-W08", "2022-W08: a week is written as its days: 2022-02-21/2022-02-27.")]
    [InlineData("19", "19: a century is written 19XX; or write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("201", "201: a decade is written 201X; or write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("28.02.2022", "28.02.2022: '28.02.2022' is no date; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("20220228", "20220228: '20220228' is no date; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("2022-2-28", "2022-2-28: '2022-2-28' is no date; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("2022-02\n", "2022-02 : a date has no spaces; write a year (2022), a month (2022-02) or a day (2022-02-28).")]
    [InlineData("2022-02T17:00", "2022-02T17:00: a time of day needs a whole day before it, and a ~ or ? after the time, not before.")]
    [InlineData("2022-02-28T24:00", "2022-02-28T24:00: there is no time of day '24:00'; write 2022-02-28T17:00, 2022-02-28T17:00Z or 2022-02-28T17:00+03:00.")]
    [InlineData("2022-02-28T17:00-00:00", "2022-02-28T17:00-00:00: '-00:00' is no offset; write 2022-02-28T17:00, 2022-02-28T17:00Z or 2022-02-28T17:00+03:00.")]
    [InlineData("2022-02-28T17:00+18:01", "2022-02-28T17:00+18:01: '+18:01' is no offset; write 2022-02-28T17:00, 2022-02-28T17:00Z or 2022-02-28T17:00+03:00.")]
    [InlineData("9999-12-31T23:00-02:00", "9999-12-31T23:00-02:00: its UTC day is outside the years -9998 to 9999.")]
    public void Says_what_was_asked_what_is_wrong_and_what_would_do(string? edtf, string message)
    {
        Assert.False(ImpreciseDate.TryParse(edtf, out _, out var problem));
        Assert.Equal(message, problem);
    }

    [Fact]
    public void Parsing_throws_what_trying_says() =>
        Assert.Equal(
            "2022-02-30: February 2022 has 28 days; write a day it has, or the month alone.",
            Assert.Throws<FormatException>(() => ImpreciseDate.Parse("2022-02-30")).Message);
}
