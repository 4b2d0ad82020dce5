namespace Timeline.Tests.Extraction.Times;

public class DateTests
{
    [Theory]
    [InlineData("She was born on [3 March 1994] in Graz.", "DATE 1994-03-03")]
    [InlineData("She was born on [March 3, 1994], in Graz.", "DATE 1994-03-03")]
    [InlineData("It was signed on [March 3rd 1994].", "DATE 1994-03-03")]
    [InlineData("It was signed on [the 3rd of March, 1994].", "DATE 1994-03-03")]
    [InlineData("It was signed on [Thursday, March 3, 1994], at sea.", "DATE 1994-03-03")]
    [InlineData("It was signed on [Thursday 3 March 1994].", "DATE 1994-03-03")]
    [InlineData("Filed [1994-03-03] by hand.", "DATE 1994-03-03")]
    [InlineData("Filed [03/14/1994] and [14/03/1994].", "DATE 1994-03-14; DATE 1994-03-14")]
    [InlineData("Filed [14.03.1994].", "DATE 1994-03-14")]
    [InlineData("Signed in [nineteen hundred and five]; it took nineteen hundred men.", "DATE 1905")]
    [InlineData("Profits rose in [FY22], in [FY 2020]/[21] and in [FY2019].", "DATE 2022; DATE 2020; DATE 2021; DATE 2019")]
    [InlineData("The twins came on [the twenty-first of June 2001].", "DATE 2001-06-21")]
    [InlineData("Signed [03-MAR-1994]; sealed [March 3rd, '94].", "DATE 1994-03-03; DATE 1994-03-03")]
    [InlineData("Signed [Mar-03-1994]; it was [Thursday the 3rd].", "DATE 1994-03-03; DATE 2022-03-03")]
    [InlineData("The towers fell on [9/11].", "DATE 2001-09-11")]
    [InlineData("Work began in [March 1994].", "DATE 1994-03")]
    [InlineData("Work began back in ['94].", "DATE 1994")]
    [InlineData("Work began in [Sept. 1994] and [October of 1995].", "DATE 1994-09; DATE 1995-10")]
    [InlineData("Work began in [1994].", "DATE 1994")]
    [InlineData("It was [nineteen ninety-four].", "DATE 1994")]
    [InlineData("The banks failed in [two thousand and eight].", "DATE 2008")]
    public void A_date_is_read_in_every_usual_spelling(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("The bridge fell in [the 1960s] or in [the '70s].", "DATE 196; DATE 197")]
    [InlineData("Wages rose in [the mid-1990s].", "DATE 199")]
    [InlineData("Wages rose in [the nineties].", "DATE 199")]
    [InlineData("Wages rose in [the 1990's] as in [the 1800s].", "DATE 199; DATE 18")]
    [InlineData("Wages rose in [January 2000]'s report.", "DATE 2000-01")]
    [InlineData("A mill stood here in [the early 19th century].", "DATE 18")]
    [InlineData("A mill stood here in [the third century BC].", "DATE BC02")]
    [InlineData("He ruled until [44 BC] and his heir until [AD 14].", "DATE BC0044; DATE 0014")]
    [InlineData("They fought in [the summer of 480 BC].", "DATE BC0480-SU")]
    [InlineData("They settled [c. 1200 BC], in [the second millennium BC].", "DATE BC1200; DATE BC1")]
    public void Decades_centuries_and_eras_are_read(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("He left in [late February 2021].", "DATE 2021-02")]
    [InlineData("He left at [the end of 2020].", "DATE 2020")]
    [InlineData("He left [early in 2020].", "DATE 2020")]
    [InlineData("He left by [mid-2020].", "DATE 2020")]
    [InlineData("He left in [the first half of the 20th century].", "DATE 19")]
    [InlineData("He left by [year-end 2020], [summer's end].", "DATE 2020; DATE 2021-SU")]
    [InlineData("He left in the early hours of [Tuesday morning].", "TIME 2022-03-08TMO")]
    public void A_part_belongs_to_the_words_and_not_to_the_value(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("It snowed in [the winter of 2018].", "DATE 2018-WI")]
    [InlineData("It snowed in [the winter of 1941-42].", "DATE 1941-WI")]
    [InlineData("Sales fell in [the third quarter of 2020].", "DATE 2020-Q3")]
    [InlineData("Sales fell in [the last quarter of 2020].", "DATE 2020-Q4")]
    [InlineData("Sales fell in [fiscal 2020's second quarter] and [the third quarter of fiscal year 2020].", "DATE 2020-Q2; DATE 2020-Q3")]
    [InlineData("They met on [the final day of May 2021], in [the first week of May 2021].", "DATE 2021-05-31; DATE 2021-W17")]
    [InlineData("They met in [the second half of May 2021], on [the weekend of March 3].", "DATE 2021-05; DATE 2022-W09-WE")]
    [InlineData("Sales fell in [Q3 2020] and [the first half of 2021].", "DATE 2020-Q3; DATE 2021-H1")]
    [InlineData("Sales fell in [fiscal 2020] and [FY2021].", "DATE 2020; DATE 2021")]
    [InlineData("They meet on [the first Monday of October 2021].", "DATE 2021-10-04")]
    [InlineData("They met on [the last Friday in November 2021].", "DATE 2021-11-26")]
    [InlineData("They met in [the second week of March].", "DATE 2022-W10")]
    public void Parts_of_a_year_are_read(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("He slept on [Christmas Day] and on [New Year's Eve].", "DATE 2021-12-25; DATE 2021-12-31")]
    [InlineData("He slept through [Easter 2021].", "DATE 2021-04-04")]
    [InlineData("They will march on [Good Friday].", "DATE 2022-04-15")]
    [InlineData("They march in [Easter week] as on [the Thanksgiving weekend].", "DATE 2022-W15; DATE 2021-W47-WE")]
    [InlineData("They will eat turkey [next Thanksgiving].", "DATE 2022-11-24")]
    public void Holidays_have_their_day(string sentence, string values) => Marked.IsRead(sentence, values);

    [Fact]
    public void A_day_that_never_was_is_read_as_its_month() => Marked.IsRead("No such day: [Feb 29, 2021].", "DATE 2021-02");
}
