using NodaTime;

namespace Timeline.Tests.Extraction.Times;

// Published on Wednesday, 9 March 2022.
public class RelativeDateTests
{
    [Theory]
    [InlineData("He resigned [Monday].", "DATE 2022-03-07")]
    [InlineData("He resigned on [Wednesday].", "DATE 2022-03-09")]
    [InlineData("He will resign on [Friday].", "DATE 2022-03-11")]
    [InlineData("The court is due to rule on [Thursday].", "DATE 2022-03-10")]
    [InlineData("He resigned [last Wednesday].", "DATE 2022-03-02")]
    [InlineData("Talks resume [next Monday].", "DATE 2022-03-14")]
    [InlineData("Talks resume [this coming Monday], not [the Monday after next].", "DATE 2022-03-14; DATE 2022-03-21")]
    [InlineData("The hearing is [Friday].", "DATE 2022-03-11")]
    [InlineData("He must obey [Tuesday]'s ruling; [Friday]'s vote will decide.", "DATE 2022-03-08; DATE 2022-03-11")]
    [InlineData("He was held until [Tuesday].", "DATE 2022-03-08")]
    [InlineData("He was given until [Friday] to leave; the court has given her until [Friday].", "DATE 2022-03-11; DATE 2022-03-11")]
    [InlineData("The fee would be paid on [Friday].", "DATE 2022-03-11")]
    public void A_weekday_is_the_nearest_one_that_tense_allows(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("Prices rose in [January].", "DATE 2022-01")]
    [InlineData("Prices rose in [November].", "DATE 2021-11")]
    [InlineData("Prices will rise in [November].", "DATE 2022-11")]
    [InlineData("He was fired [last May].", "DATE 2021-05")]
    [InlineData("The dividend is payable [June 1].", "DATE 2022-06-01")]
    [InlineData("He was fired on [Dec. 12].", "DATE 2021-12-12")]
    [InlineData("He was fired [last Dec. 12].", "DATE 2021-12-12")]
    [InlineData("They agreed to buy it in [June].", "DATE 2022-06")]
    [InlineData("In [December] they agreed to buy it; in [June] they are to pay.", "DATE 2021-12; DATE 2022-06")]
    [InlineData("He wrote a letter dated [April 2].", "DATE 2021-04-02")]
    [InlineData("It burned in [the week of March 3].", "DATE 2022-W09")]
    [InlineData("He resigned on [the 15th].", "DATE 2022-02-15")]
    public void A_month_or_day_without_its_year_is_near(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("[Yesterday] it rained, [today] it snows, [tomorrow] nobody knows.", "DATE 2022-03-08; DATE 2022-03-09; DATE 2022-03-10")]
    [InlineData("It rained [the day before yesterday].", "DATE 2022-03-07")]
    [InlineData("It rained [last week] and will rain [next month].", "DATE 2022-W09; DATE 2022-04")]
    [InlineData("It rained [this year] and [last year].", "DATE 2022; DATE 2021")]
    [InlineData("It rained over [the weekend].", "DATE 2022-W09-WE")]
    [InlineData("It rained [last summer] and [this winter].", "DATE 2021-SU; DATE 2021-WI")]
    [InlineData("It rained [earlier this month].", "DATE 2022-03")]
    [InlineData("The lease ends at [the end of the year].", "DATE 2022")]
    public void Words_beside_the_present_are_counted_from_publication(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("He left [two weeks ago].", "DATE 2022-W08")]
    [InlineData("He left [10 days ago].", "DATE 2022-02-27")]
    [InlineData("He left [some 20 years ago].", "DATE 2002")]
    [InlineData("He left [one week ago today], [a week ago Sunday].", "DATE 2022-03-02; DATE 2022-02-27")]
    [InlineData("He left [the week before last].", "DATE 2022-W08")]
    [InlineData("He left [five months ago].", "DATE 2021-10")]
    [InlineData("He left [three years ago].", "DATE 2019")]
    [InlineData("He left [a few years ago].", "DATE PAST_REF")]
    [InlineData("He retires [in three days' time].", "DATE 2022-03-12")]
    [InlineData("He retires [a week from Friday].", "DATE 2022-03-18")]
    [InlineData("He retires on [the 20th of next month].", "DATE 2022-04-20")]
    [InlineData("He left [half a century ago].", "DATE 1972")]
    [InlineData("He left [48 hours ago].", "DATE 2022-03-07")]
    public void A_length_away_is_as_precise_as_its_unit(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("On [5 May 2020] he fell ill; [two days later] he died.", "DATE 2020-05-05; DATE 2020-05-07")]
    [InlineData("He fled on [the eve of 5 May 2020], the eve of war.", "DATE 2020-05-04")]
    [InlineData("The dam burst. [Three years later] he died.", "DATE PAST_REF")]
    [InlineData("The dam burst. [Some weeks later], he resigned.", "DATE PAST_REF")]
    [InlineData("The dam will burst. [Some weeks later], it will be mended.", "DATE FUTURE_REF")]
    [InlineData("The dam burst. Later, he resigned; he had been warned earlier.", "")]
    [InlineData("He won in [2014] and lost [the following year].", "DATE 2014; DATE 2015")]
    [InlineData("He won in [March 2014] and lost [that same year].", "DATE 2014-03; DATE 2014")]
    [InlineData("On [5 May 2020] he fell; [the next day] he rose.", "DATE 2020-05-05; DATE 2022-03-10")]
    [InlineData("In [August 2019] it burned. In [the same month] it was rebuilt.", "DATE 2019-08; DATE 2019-08")]
    public void Later_and_same_hang_on_the_date_before(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("In [the third quarter] it earned less, compared with [a year earlier].", "DATE 2021-Q3; DATE 2020-Q3")]
    [InlineData("In [the third quarter] it lost less than in [the same period last year].", "DATE 2021-Q3; DATE 2020-Q3")]
    [InlineData("[Third-quarter] profit beat all of [last year].", "DATE 2021-Q3; DATE 2020")]
    [InlineData("[Third-quarter] profit beat the [year-ago] figure.", "DATE 2021-Q3; DATE 2020-Q3")]
    [InlineData("It expects a [fourth-quarter] loss.", "DATE 2021-Q4")]
    public void A_quarter_is_compared_with_a_quarter(string sentence, string values) =>
        Marked.IsRead(sentence, values, new LocalDate(2021, 11, 2));
}
