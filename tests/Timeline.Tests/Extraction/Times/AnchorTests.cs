using NodaTime;

namespace Timeline.Tests.Extraction.Times;

public class AnchorTests
{
    private const string History =
        "The duke raised an army in March 1643 and took the port on 2 April 1643. In May, his brother landed. By September 1643 the north had fallen. "
        + "In 1644 the tide turned. On 3 January, the bridge burned; two days later the garrison fled. In October, the duke sued for peace. "
        + "The following year he died.";

    private const string News =
        "The minister resigned on Monday. Elections were last held in 2019. Last week he had denied it. In January, prices rose, he said on Tuesday. "
        + "The party won in 2015 and 2017. A new vote is expected in June.";

    [Fact]
    public void History_goes_on_from_the_date_before() => Assert.Equal(
        "1643-03 1643-04-02 1643-05 1643-09 1644 1644-01-03 1644-01-05 1644-10 1645",
        Marked.Dates(History));

    [Fact]
    public void News_hangs_on_the_day_of_publication() => Assert.Equal(
        "2022-03-07 2019 2022-02-28/2022-03-06 2022-01 2022-03-08 2015 2017 2022-06",
        Marked.Dates(News));

    [Fact]
    public void History_reads_the_same_whenever_it_is_published() =>
        Assert.Equal(Marked.Dates(History, new LocalDate(1990, 7, 1)), Marked.Dates(History));

    [Theory]
    [InlineData("former", 1)]
    [InlineData("soon", 0)]
    public void In_history_former_is_a_time_and_soon_is_not(string word, int times) =>
        Assert.Equal(times, Marked.In($"{History} The {word} ally will come.").Count - Marked.In(History).Count);

    [Fact]
    public void History_tells_ages_where_news_does_not()
    {
        Assert.EndsWith(" 1645 -", Marked.Dates($"{History} He was 50 years old."));
        Assert.Equal(Marked.Dates(News), Marked.Dates($"{News} He is 50 years old."));
    }

    [Theory]
    [InlineData("[The third day] of the siege was the worst.", "DATE XXXX-XX-XX")]
    [InlineData("She fled on [the final day].", "DATE XXXX-XX-XX")]
    public void A_day_counted_from_an_event_is_not_known(string sentence, string values) => Marked.IsRead(sentence, values);
}
