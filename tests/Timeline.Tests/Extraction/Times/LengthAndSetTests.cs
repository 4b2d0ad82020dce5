namespace Timeline.Tests.Extraction.Times;

public class LengthAndSetTests
{
    [Theory]
    [InlineData("The siege lasted [three years].", "DURATION P3Y")]
    [InlineData("They met [twice a month], [three times a year], [once every week] and [quarterly].", "SET P1M; SET P1Y; SET P1W; SET P3M")]
    [InlineData("The paper comes out [fortnightly], that one [hourly].", "SET P2W; SET PT1H")]
    [InlineData("The quarterly results of the mill fell.", "")]
    [InlineData("The siege lasted [more than four hours].", "DURATION PT4H")]
    [InlineData("The siege lasted [three and a half years].", "DURATION P3.5Y")]
    [InlineData("The siege lasted [about an hour and a half].", "DURATION PT1.5H")]
    [InlineData("The siege lasted [half a century].", "DURATION P0.5CE")]
    [InlineData("The siege lasted [two hours and 15 minutes].", "DURATION PT2H15M")]
    [InlineData("The siege lasted [a couple of weeks].", "DURATION P2W")]
    [InlineData("The siege lasted [two hundred and ten days].", "DURATION P210D")]
    [InlineData("The siege lasted [several months].", "DURATION PXM")]
    [InlineData("The siege went on for [decades].", "DURATION PXDE")]
    [InlineData("The siege went on for [a while].", "DURATION PXX")]
    [InlineData("The siege went on for [twelve straight days].", "DURATION P12D")]
    [InlineData("Their [ten-year] lease ended.", "DURATION P10Y")]
    [InlineData("The siege lasted just [two weeks], only [5 days], exactly [a year].", "DURATION P2W; DURATION P5D; DURATION P1Y")]
    [InlineData("The siege lasted [2 1/2 years], not [2½ months].", "DURATION P2.5Y; DURATION P2.5M")]
    [InlineData("The siege lasted [a year and two months].", "DURATION P1Y2M")]
    [InlineData("The siege lasted [some 20 years].", "DURATION P20Y")]
    [InlineData("The [six-month-old] truce held.", "DURATION P6M")]
    [InlineData("He may stay for [two to three weeks].", "DURATION P2W")]
    [InlineData("Rain fell for [three consecutive nights] of her [two-and-a-half-year] term.", "DURATION P3NI; DURATION P2.5Y")]
    public void A_length_is_read_with_its_measure(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("It doubled over [the past 10 years].", "DURATION P10Y")]
    [InlineData("Tension grew in [recent months].", "DURATION PXM")]
    [InlineData("It doubled over [the past decade] and [these past two years].", "DURATION P10Y; DURATION P2Y")]
    [InlineData("It closes in [the next day or two].", "DURATION PXD")]
    [InlineData("It closes within [the next 48 hours].", "DURATION PT48H")]
    [InlineData("For [the first nine months] it earned nothing.", "DURATION P9M")]
    [InlineData("It lost money in [the year] ended [March 31].", "DURATION P1Y; DATE 2021-03-31")]
    public void A_length_may_be_placed_without_being_dated(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("She swims [every Monday].", "SET XXXX-WXX-1")]
    [InlineData("She swims [every Tuesday] and [Thursday].", "SET XXXX-WXX-2; SET XXXX-WXX-4")]
    [InlineData("She swims on [Sundays].", "SET XXXX-WXX-7")]
    [InlineData("She swims [daily] and runs [weekly].", "SET P1D; SET P1W")]
    [InlineData("She swims [every other day].", "SET P2D")]
    [InlineData("She swims [every other Friday].", "SET XXXX-WXX-5")]
    [InlineData("She swims [every Friday night] and on [weekdays].", "SET XXXX-WXX-5TNI; SET XXXX-WXX-WD")]
    [InlineData("She swims [every two weeks].", "SET P2W")]
    [InlineData("She swims [each summer].", "SET XXXX-SU")]
    [InlineData("They march [each July].", "SET XXXX-07")]
    [InlineData("It costs $20 million [a year], or 40 dollars [per day].", "SET P1Y; SET P1D")]
    public void What_comes_again_is_a_set(string sentence, string values) => Marked.IsRead(sentence, values);
}
