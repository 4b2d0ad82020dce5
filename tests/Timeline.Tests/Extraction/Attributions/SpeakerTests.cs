namespace Timeline.Tests.Extraction.Attributions;

public class SpeakerTests
{
    [Theory]
    [InlineData("Jane Roe arrived late. Roe said it was closed.")]
    [InlineData("“It is closed,” said Jane Roe, a harbour pilot in Port Ray.")]
    [InlineData("The harbour chief, Jane Roe, last week said it was closed.")]
    [InlineData("Harbour chief Jane Roe of Port Ray said it was closed.")]
    public void A_source_with_a_name_is_the_one_named(string text) => Assert.Equal(["Jane Roe"], Speakers(text, "Jane Roe"));

    [Theory]
    [InlineData("A senior harbour official said it was closed.", "A senior harbour official")]
    [InlineData("According to officials in the capital, it was closed.", "officials in the capital")]
    [InlineData("The report says it was closed.", "report")]
    [InlineData("A spokesman for Jane Roe said it was closed.", "A spokesman for Jane Roe")]
    [InlineData("President Jane Roe’s office announced that it was closed.", "Jane Roe’s office")]
    public void A_source_without_a_name_is_called_as_written(string text, string speaker) => Assert.Equal([speaker], Speakers(text, "Jane Roe"));

    [Fact]
    public void Two_who_speak_together_are_named_as_written() =>
        Assert.Equal(["Jane Roe and John Poe"], Speakers("Jane Roe and John Poe said it was closed.", "Jane Roe", "John Poe"));

    [Fact]
    public void A_body_speaks_for_itself() => Assert.Equal(["Port Authority"], Speakers("The Port Authority said it was closed.", "org:Port Authority"));

    [Theory]
    [InlineData("“It is closed,” John Poe said. He added that it was late.")]
    [InlineData("John Poe said it was closed. The storm had hit it on Monday. He asked for help to rebuild it.")]
    [InlineData("John Poe came to the harbour. He said it was closed.")]
    [InlineData("Jane Roe met John Poe. He said it was closed.")]
    public void He_is_the_last_who_can_be_meant(string text) => Assert.All(Speakers(text, "John Poe", "Jane Roe"), s => Assert.Equal("John Poe", s));

    [Fact]
    public void She_is_not_a_man() =>
        Assert.Equal(["John Poe", "Jane Roe"], Speakers("Jane Roe came. John Poe said it was closed. She said it was not.", "John Poe", "Jane Roe"));

    [Fact]
    public void Nobody_is_named_when_two_could_be_meant() =>
        Assert.Equal([null], Speakers("In the harbour John Poe met Tom Moe. He said it was closed.", "John Poe", "Tom Moe"));

    [Fact]
    public void A_newspaper_is_no_he() => Assert.Equal(["paper", null], Speakers("The paper said it was closed. He said it was not."));

    [Fact]
    public void An_official_without_a_name_is_one() =>
        Assert.Equal(["A port official", "A port official"], Speakers("A port official said it was closed. He said it was late."));

    [Fact]
    public void Who_goes_on_after_the_source_is_the_source() =>
        Assert.Equal(["Jane Roe", "Jane Roe"], Speakers("“It is closed,” wrote Jane Roe on Monday, adding that it was late.", "Jane Roe"));

    [Fact]
    public void A_role_is_whose_the_article_says_it_is() =>
        Assert.Equal(["Jane Roe"], Speakers("The harbour master said it was closed.", "Jane Roe=harbour master", "John Poe=adviser to the harbour master"));

    [Fact]
    public void A_body_is_not_who_leads_it() =>
        Assert.Equal(["central bank"], Speakers("The central bank said it was closed.", "Jane Roe=Central Bank Governor"));

    [Fact]
    public void A_minister_without_a_name_is_the_one_the_article_names() =>
        Assert.Equal(["Jane Roe"], Speakers("Jane Roe came. The minister said it was closed.", "Jane Roe=Foreign Minister"));

    [Theory]
    [InlineData("Ardent runs the harbour. The company said in a statement that it was closed.", "Ardent")]
    [InlineData("Ardent bought Bostik. The company said it was closed.", null)]
    [InlineData("The mayor runs the harbour. The company said it was closed.", null)]
    [InlineData("The Harbour Ministry closed it. The company said it was late.", null)]
    public void The_company_is_the_only_one_named_shortly_before(string text, string? speaker) =>
        Assert.Equal([speaker], Speakers(text, "org:Ardent", "org:Bostik", "org:Harbour Ministry"));

    [Fact]
    public void A_source_is_not_called_by_half_of_when_it_spoke() => Assert.Equal(["a study"], Speakers("It was closed, according to a study published on Wednesday in a journal."));

    [Fact]
    public void Who_declines_to_say_whether_denies_nothing() =>
        Assert.Equal(Timeline.Engine.Extraction.Languages.CueStance.Asks, Reading.Only("Roe declined to say whether it was closed.").Stance);

    [Fact]
    public void Who_said_is_the_name_before_it() =>
        Assert.Equal(["Jane Roe"], Speakers("The guests met Jane Roe, who said it was closed.", "Jane Roe"));

    [Fact]
    public void They_are_the_officials_who_spoke_last() =>
        Assert.Equal(["Officials", "Officials"], Speakers("Officials said it was closed. They added that it was late."));

    private static string?[] Speakers(string text, params string[] actors) => [.. Reading.Read(text, actors).Select(a => a.Speaker)];
}
