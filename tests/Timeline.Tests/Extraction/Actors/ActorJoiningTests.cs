namespace Timeline.Tests.Extraction.Actors;

public sealed class ActorJoiningTests
{
    [Fact]
    public void A_surname_is_the_person_it_was_introduced_with() =>
        Assert.Equal(
            ["Maria Lindqvist=Maria Lindqvist", "Lindqvist=Maria Lindqvist"],
            ReadingOf.Mentions("Maria Lindqvist arrived early.", "Later Lindqvist left again."));

    [Fact]
    public void Two_people_with_one_surname_stay_two() =>
        Assert.Equal(
            ["Anna Ozols", "Peter Ozols"],
            ReadingOf.Prose("Anna Ozols met Peter Ozols.").Reading.Actors.Select(actor => actor.Name));

    [Fact]
    public void Transliterations_of_one_name_are_one_person() =>
        Assert.Equal(["Volodymyr Zelenskyy"], ReadingOf.Prose("Volodymyr Zelenskyy spoke first.", "Then Zelensky and the aides of Zelenskiy left.").Reading.Actors.Select(actor => actor.Name));
}
