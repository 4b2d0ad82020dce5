namespace Timeline.Tests.Extraction.Times;

public class ClockTests
{
    [Theory]
    [InlineData("The doors opened at [10:30].", "TIME 2022-03-09T10:30")]
    [InlineData("The doors opened at [5:30pm].", "TIME 2022-03-09T17:30")]
    [InlineData("The doors opened at [11.45 p.m.].", "TIME 2022-03-09T23:45")]
    [InlineData("The doors opened at [12 a.m.].", "TIME 2022-03-09T00:00")]
    [InlineData("The doors opened at [noon].", "TIME 2022-03-09T12:00")]
    [InlineData("The doors opened at [half past six].", "TIME 2022-03-09T06:30")]
    [InlineData("The doors opened at [a quarter to nine p.m.].", "TIME 2022-03-09T20:45")]
    [InlineData("Shelling began at [1700 hours].", "TIME 2022-03-09T17:00")]
    [InlineData("Shelling began at [0600 GMT].", "TIME 2022-03-09T06:00Z")]
    [InlineData("Shelling began at [9 p.m. EST].", "TIME 2022-03-09T21:00-05")]
    [InlineData("Shelling began at [1400 EST], not at [3 p.m. ET].", "TIME 2022-03-09T14:00-05; TIME 2022-03-09T15:00")]
    [InlineData("Shelling began at [9 p.m. Eastern Standard Time], [midnight GMT].", "TIME 2022-03-09T21:00-05; TIME 2022-03-09T24:00Z")]
    [InlineData("Shelling began at [6 a.m. local time], [5 a.m. London time].", "TIME 2022-03-09T06:00; TIME 2022-03-09T05:00")]
    [InlineData("Shelling began at [six in the morning] and ended at [ten o'clock at night].", "TIME 2022-03-09T06:00; TIME 2022-03-09T22:00")]
    [InlineData("Doors are open [9]-[11 a.m.].", "TIME 2022-03-09T09:00; TIME 2022-03-09T11:00")]
    [InlineData("Logged [2022-03-01T10:30:00Z] and [2022-03-01 14:00].", "TIME 2022-03-01T10:30Z; TIME 2022-03-01T14:00")]
    [InlineData("Logged [2022-03-01T10:30:00+02:00] and [2022-03-01T14:00:05.250Z] there.", "TIME 2022-03-01T10:30+02:00; TIME 2022-03-01T14:00Z")]
    [InlineData("He came in the small hours of [Tuesday].", "DATE 2022-03-08")]
    public void A_time_is_read_in_every_usual_spelling(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("He was shot at [10 p.m. Tuesday].", "TIME 2022-03-08T22:00")]
    [InlineData("He was shot at [17:45] on [Tuesday].", "TIME 2022-03-08T17:45; DATE 2022-03-08")]
    [InlineData("He was shot on [Tuesday] at [about 17:45].", "DATE 2022-03-08; TIME 2022-03-08T17:45")]
    [InlineData("He was shot on [14 April 1865]; he died [the next morning] at [7:22].", "DATE 1865-04-14; TIME 1865-04-15TMO; TIME 1865-04-15T07:22")]
    [InlineData("He was shot [Tuesday], at [17:45].", "DATE 2022-03-08; TIME 2022-03-08T17:45")]
    [InlineData("He was shot at [10 p.m., March 8 EST].", "TIME 2022-03-08T22:00-05")]
    [InlineData("He worked from [noon] until [2 p.m.] on [March 8].", "TIME 2022-03-08T12:00; TIME 2022-03-08T14:00; DATE 2022-03-08")]
    [InlineData("He was shot at [10 o'clock Tuesday night].", "TIME 2022-03-08T22:00")]
    [InlineData("He was shot on [Tuesday evening, March 8].", "TIME 2022-03-08TEV")]
    [InlineData("He was shot at [6:30 p.m. EST] ([2330 GMT]) [Tuesday].", "TIME 2022-03-08T18:30-05; TIME 2022-03-08T23:30Z; DATE 2022-03-08")]
    [InlineData("He worked from [6 a.m.] to [8 p.m. Tuesday].", "TIME 2022-03-08T06:00; TIME 2022-03-08T20:00")]
    [InlineData("He worked on [Tuesday] from [6 a.m.] to [8 p.m.].", "DATE 2022-03-08; TIME 2022-03-08T06:00; TIME 2022-03-08T20:00")]
    [InlineData("He was shot on [Tuesday]. The doctor came in a cab, with no haste, at [9 p.m.].", "DATE 2022-03-08; TIME 2022-03-08T21:00")]
    public void A_time_takes_the_day_beside_it(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("He left [this morning] and returns [tonight].", "TIME 2022-03-09TMO; TIME 2022-03-09TNI")]
    [InlineData("He left [last night].", "TIME 2022-03-08TNI")]
    [InlineData("He left [Tuesday evening].", "TIME 2022-03-08TEV")]
    [InlineData("He left [early yesterday morning].", "TIME 2022-03-08TMO")]
    [InlineData("He left [overnight].", "TIME 2022-03-09TNI")]
    [InlineData("He left on [the night of 24 February].", "TIME 2022-02-24TNI")]
    public void Parts_of_a_day_are_times(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("He ran 1700 metres in five sets of 10.")]
    [InlineData("Flight 1945 carried 2,000 tons; the ratio was 3:1.")]
    public void Figures_alone_are_no_time(string sentence) => Assert.Empty(Marked.In(sentence));
}
