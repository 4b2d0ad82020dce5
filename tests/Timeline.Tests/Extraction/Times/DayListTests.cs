namespace Timeline.Tests.Extraction.Times;

// Published on Wednesday, 9 March 2022.
public class DayListTests
{
    [Theory]
    [InlineData("They met on [Jan. 22], [23] and [24].", "DATE 2022-01-22; DATE 2022-01-23; DATE 2022-01-24")]
    [InlineData("They met on [22], [23] and [24 January].", "DATE 2022-01-22; DATE 2022-01-23; DATE 2022-01-24")]
    [InlineData("They met on [May 1], [2], [3] and [4, 2020], at sea.", "DATE 2020-05-01; DATE 2020-05-02; DATE 2020-05-03; DATE 2020-05-04")]
    [InlineData("They will meet on [May 1], [2] or [3].", "DATE 2022-05-01; DATE 2022-05-02; DATE 2022-05-03")]
    public void Days_in_a_list_share_a_month(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("On [Jan. 22], 23 people left.", "DATE 2022-01-22")]
    [InlineData("On [Jan. 22], 23 and 24 people left.", "DATE 2022-01-22")]
    [InlineData("On [Jan. 22], 15 and 14.", "DATE 2022-01-22")]
    public void What_is_counted_is_no_day(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("They met in [May] or [June].", "DATE 2021-05; DATE 2021-06")]
    [InlineData("The mill was shut on [Monday], [Tuesday] and [Wednesday].", "DATE 2022-03-07; DATE 2022-03-08; DATE 2022-03-09")]
    [InlineData("The mill opens on [Monday] and [Tuesday].", "DATE 2022-03-14; DATE 2022-03-15")]
    public void A_list_looks_one_way(string sentence, string values) => Marked.IsRead(sentence, values);
}
