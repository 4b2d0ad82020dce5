namespace Timeline.Tests.Extraction.Times;

public class RangeTests
{
    [Theory]
    [InlineData("He lived in Rome from [1985] to [1987].", "DATE 1985; DATE 1987")]
    [InlineData("The [2014]-[2016] epidemic was the worst.", "DATE 2014; DATE 2016")]
    [InlineData("The [1995]-[96] season was the worst.", "DATE 1995; DATE 1996")]
    [InlineData("The war of [499]-[493 BC] was the worst.", "DATE BC0499; DATE BC0493")]
    [InlineData("They met on [6]-[7 February 2021].", "DATE 2021-02-06; DATE 2021-02-07")]
    [InlineData("They met on [May 3]-[5, 2021].", "DATE 2021-05-03; DATE 2021-05-05")]
    [InlineData("The war of [1914]/[18] was the worst.", "DATE 1914; DATE 1918")]
    [InlineData("They fought from [March 24] to [June 10].", "DATE 2021-03-24; DATE 2021-06-10")]
    [InlineData("The office is open [Monday] through [Friday].", "DATE 2022-03-07; DATE 2022-03-11")]
    [InlineData("They met in [April] and [June 1955].", "DATE 1955-04; DATE 1955-06")]
    [InlineData("They met in [April], [May] and [June 1955].", "DATE 1955-04; DATE 1955-05; DATE 1955-06")]
    public void The_two_ends_are_two_expressions(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("He lived in Rome from 1985 to 1987.", "1985/1987 1985/1987")]
    [InlineData("He lived in Rome between March and June 1955.", "1955-03/1955-06 1955-03/1955-06")]
    [InlineData("They met on 6-7 February 2021.", "2021-02-06/2021-02-07 2021-02-06/2021-02-07")]
    [InlineData("He won in 1985 and 1987.", "1985 1987")]
    public void Both_ends_denote_the_whole_range(string sentence, string dates) => Assert.Equal(dates, Marked.Dates(sentence));
}
