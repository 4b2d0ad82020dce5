namespace Timeline.Tests.Extraction.Times;

public class ReferenceTests
{
    [Theory]
    [InlineData("The mill is [now] a museum and [currently] closed.", "DATE PRESENT_REF; DATE PRESENT_REF")]
    [InlineData("The mill was [recently] sold.", "DATE PAST_REF")]
    [InlineData("In [the past] there were mills.", "DATE PAST_REF")]
    [InlineData("There were mills at [the turn of the century].", "DATE PAST_REF")]
    [InlineData("There will be mills in [the future].", "DATE FUTURE_REF")]
    [InlineData("They will [soon] sell the mill.", "DATE FUTURE_REF")]
    [InlineData("There will [one day] be mills, or at [a later date].", "DATE FUTURE_REF; DATE FUTURE_REF")]
    [InlineData("[These days] nobody mills.", "DATE PRESENT_REF")]
    [InlineData("[Long ago] there were mills, and to [this day] they are missed.", "DATE PAST_REF; DATE PRESENT_REF")]
    public void Past_present_and_future_are_named(string sentence, string values) => Marked.IsRead(sentence, values);

    [Theory]
    [InlineData("You may march on, and March on they did.")]
    [InlineData("May I ask whether he may come?")]
    [InlineData("The fall of the city shook the second battalion.")]
    [InlineData("The sun sat low; he wed a wise woman.")]
    [InlineData("Resolution 1483 was passed by 12 votes.")]
    [InlineData("He came as soon as he could, soon after the others.")]
    [InlineData("Three quarters of the land was sold for $1998.")]
    [InlineData("A 40-year-old man was held.")]
    [InlineData("A previously announced plan was dropped.")]
    [InlineData("Previously, a plan was announced.")]
    [InlineData("Now, a plan must be made.")]
    [InlineData("The shop is open 24 hours a day, seven days a week.")]
    [InlineData("A man in his early 40s sold her a 1987 Chevrolet.")]
    [InlineData("She is 37 years old.")]
    [InlineData("The film was praised by USA Today and shown on \"60 Minutes\".")]
    [InlineData("He read the Weekly Mirror aloud.")]
    [InlineData("Jan Novak met Aug Brown.")]
    public void Words_that_only_look_like_time_are_left_alone(string sentence) => Assert.Empty(Marked.In(sentence));
}
