using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

/// <summary>The forms of the EDTF specification, level by level, then our own.</summary>
public sealed class EdtfFormsTests
{
    [Theory]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12", DatePrecision.Day)]
    [InlineData("1985-04", "1985-04-01", "1985-04-30", DatePrecision.Month)]
    [InlineData("1985", "1985-01-01", "1985-12-31", DatePrecision.Year)]
    [InlineData("2004-02", "2004-02-01", "2004-02-29", DatePrecision.Month)]
    [InlineData("0000", "0000-01-01", "0000-12-31", DatePrecision.Year)]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", DatePrecision.Second)]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", DatePrecision.Second)]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-13", "1985-04-13", DatePrecision.Second)]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", DatePrecision.Second)]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31", DatePrecision.Interval)]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31", DatePrecision.Interval)]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", DatePrecision.Interval)]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28", DatePrecision.Interval)]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31", DatePrecision.Interval)]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28", DatePrecision.Interval)]
    public void Level_0_is_read(string edtf, string earliest, string latest, DatePrecision precision) =>
        Reads(edtf, earliest, latest, precision);

    [Theory]
    [InlineData("2001-21", "2001-03-01", "2001-06-21", DatePrecision.Season)]
    [InlineData("2001-22", "2001-06-01", "2001-09-23", DatePrecision.Season)]
    [InlineData("2001-23", "2001-09-01", "2001-12-22", DatePrecision.Season)]
    [InlineData("2001-24", "2001-01-01", "2002-03-21", DatePrecision.Season)]
    [InlineData("1984?", "1984-01-01", "1984-12-31", DatePrecision.Year)]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30", DatePrecision.Month)]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11", DatePrecision.Day)]
    [InlineData("201X", "2010-01-01", "2019-12-31", DatePrecision.Decade)]
    [InlineData("20XX", "2000-01-01", "2099-12-31", DatePrecision.Century)]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31", DatePrecision.Year)]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30", DatePrecision.Month)]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31", DatePrecision.Year)]
    [InlineData("1985-04-12/..", "1985-04-12", null, DatePrecision.Interval)]
    [InlineData("1985-04/..", "1985-04-01", null, DatePrecision.Interval)]
    [InlineData("1985/..", "1985-01-01", null, DatePrecision.Interval)]
    [InlineData("../1985-04-12", null, "1985-04-12", DatePrecision.Interval)]
    [InlineData("../1985-04", null, "1985-04-30", DatePrecision.Interval)]
    [InlineData("../1985", null, "1985-12-31", DatePrecision.Interval)]
    [InlineData("1985-04-12/", "1985-04-12", null, DatePrecision.Interval)]
    [InlineData("1985-04/", "1985-04-01", null, DatePrecision.Interval)]
    [InlineData("1985/", "1985-01-01", null, DatePrecision.Interval)]
    [InlineData("/1985-04-12", null, "1985-04-12", DatePrecision.Interval)]
    [InlineData("/1985-04", null, "1985-04-30", DatePrecision.Interval)]
    [InlineData("/1985", null, "1985-12-31", DatePrecision.Interval)]
    [InlineData("1984~/2004-06", "1984-01-01", "2004-06-30", DatePrecision.Interval)]
    [InlineData("1984/2004-06~", "1984-01-01", "2004-06-30", DatePrecision.Interval)]
    [InlineData("1984?/2004%", "1984-01-01", "2004-12-31", DatePrecision.Interval)]
    [InlineData("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08", DatePrecision.Interval)]
    [InlineData("-1985", "-1985-01-01", "-1985-12-31", DatePrecision.Year)]
    public void Level_1_is_read(string edtf, string? earliest, string? latest, DatePrecision precision) =>
        Reads(edtf, earliest, latest, precision);

    [Theory]
    [InlineData("2001-25", "2001-03-01", "2001-06-21", DatePrecision.Season)]
    [InlineData("2001-28", "2001-01-01", "2002-03-21", DatePrecision.Season)]
    [InlineData("2001-29", "2001-09-01", "2001-12-22", DatePrecision.Season)]
    [InlineData("2001-30", "2001-01-01", "2002-03-21", DatePrecision.Season)]
    [InlineData("2001-31", "2001-03-01", "2001-06-21", DatePrecision.Season)]
    [InlineData("2001-32", "2001-06-01", "2001-09-23", DatePrecision.Season)]
    [InlineData("2001-33", "2001-01-01", "2001-03-31", DatePrecision.Quarter)]
    [InlineData("2001-34", "2001-04-01", "2001-06-30", DatePrecision.Quarter)]
    [InlineData("2001-35", "2001-07-01", "2001-09-30", DatePrecision.Quarter)]
    [InlineData("2001-36", "2001-10-01", "2001-12-31", DatePrecision.Quarter)]
    [InlineData("2001-37", "2001-01-01", "2001-04-30", DatePrecision.Third)]
    [InlineData("2001-38", "2001-05-01", "2001-08-31", DatePrecision.Third)]
    [InlineData("2001-39", "2001-09-01", "2001-12-31", DatePrecision.Third)]
    [InlineData("2001-40", "2001-01-01", "2001-06-30", DatePrecision.Half)]
    [InlineData("2001-41", "2001-07-01", "2001-12-31", DatePrecision.Half)]
    [InlineData("201", "2010-01-01", "2019-12-31", DatePrecision.Decade)]
    [InlineData("-004", "-0049-01-01", "-0040-12-31", DatePrecision.Decade)]
    [InlineData("196~/199", "1960-01-01", "1999-12-31", DatePrecision.Interval)]
    [InlineData("[196,198?]", "1960-01-01", "1989-12-31", DatePrecision.OneOf)]
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", DatePrecision.OneOf)]
    [InlineData("[..1760-12-03]", null, "1760-12-03", DatePrecision.OneOf)]
    [InlineData("[1760-12..]", "1760-12-01", null, DatePrecision.OneOf)]
    [InlineData("[1760-01,1760-02,1760-12..]", "1760-01-01", null, DatePrecision.OneOf)]
    [InlineData("[1667,1760-12]", "1667-01-01", "1760-12-31", DatePrecision.OneOf)]
    [InlineData("[..1984]", null, "1984-12-31", DatePrecision.OneOf)]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11", DatePrecision.Day)]
    [InlineData("2004-06~-11", "2004-06-11", "2004-06-11", DatePrecision.Day)]
    [InlineData("2004?-06-11", "2004-06-11", "2004-06-11", DatePrecision.Day)]
    [InlineData("?2004-06-~11", "2004-06-11", "2004-06-11", DatePrecision.Day)]
    [InlineData("2004-%06-11", "2004-06-11", "2004-06-11", DatePrecision.Day)]
    [InlineData("156X-12-25", "1560-12-25", "1569-12-25", DatePrecision.Decade)]
    [InlineData("15XX-12-25", "1500-12-25", "1599-12-25", DatePrecision.Century)]
    [InlineData("XXXX-12-XX", "0000-12-01", "9999-12-31", DatePrecision.AnyYear)]
    [InlineData("1XXX-XX", "1000-01-01", "1999-12-31", DatePrecision.Millennium)]
    [InlineData("1XXX-12", "1000-12-01", "1999-12-31", DatePrecision.Millennium)]
    [InlineData("1984-1X", "1984-10-01", "1984-12-31", DatePrecision.Year)]
    [InlineData("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20", DatePrecision.Interval)]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", DatePrecision.Interval)]
    public void Of_level_2_what_sources_say_is_read(string edtf, string? earliest, string? latest, DatePrecision precision) =>
        Reads(edtf, earliest, latest, precision);

    [Theory]
    [InlineData("2022-02-28T17:00", "2022-02-28", "2022-02-28", DatePrecision.Minute)]
    [InlineData("2022-02-28T17:00Z", "2022-02-28", "2022-02-28", DatePrecision.Minute)]
    [InlineData("2022-02-28T01:30+03:00", "2022-02-27", "2022-02-27", DatePrecision.Minute)]
    [InlineData("2022-02-28T23:30-03:00~", "2022-03-01", "2022-03-01", DatePrecision.Minute)]
    [InlineData("2022-02-28T17:00Z/2022-02-28T18:00Z", "2022-02-28", "2022-02-28", DatePrecision.Interval)]
    [InlineData("2022-02-28T17:00/..", "2022-02-28", null, DatePrecision.Interval)]
    public void Times_are_read_to_the_minute(string edtf, string earliest, string? latest, DatePrecision precision) =>
        Reads(edtf, earliest, latest, precision);

    [Theory]
    [InlineData("-000X", "-0009-01-01", "-0001-12-31")]
    [InlineData("-00XX", "-0099-01-01", "-0001-12-31")]
    [InlineData("-018X", "-0189-01-01", "-0180-12-31")]
    [InlineData("-9998-01-01", "-9998-01-01", "-9998-01-01")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    [InlineData("-0004-02-29", "-0004-02-29", "-0004-02-29")]
    [InlineData("190X-02-29", "1904-02-29", "1908-02-29")]
    [InlineData("2022-XX-31", "2022-01-31", "2022-12-31")]
    public void The_calendar_reaches_across_1_BC_to_both_its_ends(string edtf, string earliest, string latest) =>
        Reads(edtf, earliest, latest, ImpreciseDate.Parse(edtf).Precision);

    private static void Reads(string edtf, string? earliest, string? latest, DatePrecision precision)
    {
        var date = ImpreciseDate.Parse(edtf);

        Assert.Equal((DayOf(earliest), DayOf(latest), precision), (date.Earliest, date.Latest, date.Precision));
        Assert.Equal(edtf, date.ToString());
    }

    private static LocalDate? DayOf(string? day) => day is null ? null : LocalDatePattern.Iso.Parse(day).Value;
}
