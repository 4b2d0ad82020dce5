namespace Timeline.Tests.Extraction.Times;

// Published on Wednesday, 9 March 2022.
public class DateMeaningTests
{
    [Theory]
    [InlineData("He left on 3 March 1994.", "1994-03-03")]
    [InlineData("He left last week.", "2022-02-28/2022-03-06")]
    [InlineData("He left over the weekend.", "2022-03-05/2022-03-06")]
    [InlineData("He left in early March 2021.", "2021-03")]
    [InlineData("He left around 1 May 2021.", "2021-05-01~")]
    [InlineData("He left in circa 1850.", "1850~")]
    [InlineData("He left last summer.", "2021-22")]
    [InlineData("He left in the third quarter of 2020.", "2020-35")]
    [InlineData("He left in the first half of 2020.", "2020-40")]
    [InlineData("He left in the 1990s.", "199X")]
    [InlineData("He left in the 19th century.", "18XX")]
    [InlineData("He left in 44 BC.", "-0043")]
    [InlineData("He left on the night of 30 January.", "2022-01-30/2022-01-31")]
    [InlineData("He left on 01/02/2021.", "[2021-01-02,2021-02-01]")]
    [InlineData("He left on 02/02/2021.", "2021-02-02")]
    [InlineData("He left on 13/02/2021.", "2021-02-13")]
    [InlineData("He left in the first week of May 2021.", "2021-05-01/2021-05-13")]
    [InlineData("He left in the last week of May 2021.", "2021-05-19/2021-05-31")]
    [InlineData("He left in Holy Week 2019.", "2019-04-14/2019-04-21")]
    [InlineData("He left on 2021-03-04T05:06:07+02:00 by boat.", "2021-03-04T05:06+02:00")]
    [InlineData("He left two years ago.", "2020")]
    [InlineData("He left almost two years ago.", "2020~")]
    public void A_date_is_as_precise_as_its_words(string sentence, string edtf) => Assert.Equal(edtf, Marked.Dates(sentence));

    [Theory]
    [InlineData("He left at 4:50 a.m. on 24 February 2022.", "2022-02-24T04:50 2022-02-24")]
    [InlineData("He left at 17:45 GMT on Tuesday.", "2022-03-08T17:45Z 2022-03-08")]
    [InlineData("He left at about 4:50 a.m. on 24 February 2022.", "2022-02-24T04:50~ 2022-02-24")]
    [InlineData("He left at 10 p.m. Tuesday.", "2022-03-08")]
    [InlineData("He left on Tuesday evening.", "2022-03-08")]
    public void A_minute_is_claimed_only_when_minutes_are_said(string sentence, string edtf) => Assert.Equal(edtf, Marked.Dates(sentence));

    [Theory]
    [InlineData("He stayed for three years.")]
    [InlineData("He comes every Monday.")]
    [InlineData("He is now here.")]
    [InlineData("He left at the turn of the century.")]
    [InlineData("He left a few years ago.")]
    public void A_length_a_set_and_a_mere_reference_have_no_date(string sentence) => Assert.Equal("-", Marked.Dates(sentence));
}
