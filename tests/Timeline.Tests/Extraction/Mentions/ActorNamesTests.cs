namespace Timeline.Tests.Extraction.Mentions;

/// <summary>Where names begin and end, and what kind of actor they name.</summary>
public sealed class ActorNamesTests
{
    [Theory]
    [InlineData("Yesterday Ingrid Solberg resigned.", "Ingrid Solberg=Person")]
    [InlineData("Prime Minister Ingrid Solberg resigned.", "Ingrid Solberg=Person")]
    [InlineData("Talks with Ursula von der Leyen failed.", "Ursula von der Leyen=Person")]
    [InlineData("The rebels captured Hamid al-Rashid in May.", "Hamid al-Rashid=Person")]
    [InlineData("The talks with Theresa May failed.", "Theresa May=Person")]
    [InlineData("Jan Kowalski said help was on its way. Piotr Kowalski, a driver, had seen lorries.", "Jan Kowalski=Person")]
    [InlineData("April Sandoval resigned. Her brother Luis Sandoval did not.", "April Sandoval=Person")]
    [InlineData("The spokesman, Ottavio Brambilla, shrugged.", "Ottavio Brambilla=Person")]
    [InlineData("The visit of Zebulon Quartermain, who paints, was short.", "Zebulon Quartermain=Person")]
    [InlineData("The troops of the 14th Mountain Rifle Division withdrew.", "14th Mountain Rifle Division=Organisation")]
    [InlineData("The Ministry of Internal Affairs of the republic denied it.", "Ministry of Internal Affairs=Organisation")]
    [InlineData("The Council on Arctic Shipping met again.", "Council on Arctic Shipping=Organisation")]
    [InlineData("The University of Bergen opened.", "University of Bergen=Organisation")]
    [InlineData("Shares of Halvorsen Brothers Inc rose.", "Halvorsen Brothers Inc=Organisation")]
    [InlineData("The Department of Forests and Water Management denied it.", "Department of Forests and Water Management=Organisation")]
    [InlineData("Deliveries to Estonia stopped.", "Estonia=State")]
    [InlineData("Deliveries to the United Kingdom stopped.", "United Kingdom=State")]
    [InlineData("Fires broke out near Torvika last night.", "Torvika=Place")]
    [InlineData("They met in the village of Ostrovec.", "Ostrovec=Place")]
    [InlineData("They crossed the Sarmizeg River at dawn.", "Sarmizeg River=Place")]
    [InlineData("Judges of the Supreme Court resigned on Monday.", "Supreme Court=Organisation")]
    public void A_name_is_found_and_typed(string sentence, string expected) =>
        Assert.Contains(expected, Kinds(sentence));

    [Theory]
    [InlineData("In March the committee met twice.")]
    [InlineData("Jan 5 was cold. June brought rain, and August Monday was a holiday.")]
    [InlineData("Critics disagreed. Witnesses did not.")]
    [InlineData("She read “The Long Winter Road” aloud.")]
    [InlineData("On Monday, he left; I stayed.")]
    [InlineData("Read it at example.com/News/Today or under #SaveTheTrees.")]
    [InlineData("They marched for the whole of Ramadan and Easter.")]
    [InlineData("The Second World War ended.")]
    [InlineData("He is a devout Catholic.")]
    public void Capitals_alone_make_no_actor(string sentence) => Assert.Empty(Kinds(sentence));

    [Theory]
    [InlineData("Fighters of the Latvian navy left.", "Latvian navy")]
    [InlineData("Norwegian ships left.", "Norwegian")]
    [InlineData("The Danes left.", "Danes")]
    [InlineData("A US-led convoy left.", "US")]
    public void An_adjective_or_people_is_no_name_but_counts_as_a_mention(string sentence, string words)
    {
        var (reading, text) = ReadingOf.Prose(sentence);
        var mention = Assert.Single(reading.Mentions);
        Assert.Equal(words, mention.Range.Of(text).ToString());
        Assert.NotEqual(Timeline.Engine.Extraction.Mentions.MentionSense.Name, mention.Sense);
    }

    [Fact]
    public void A_possessive_is_not_part_of_the_name() =>
        Assert.Equal(["Estonia=Estonia"], ReadingOf.Mentions("Nobody doubted Estonia’s answer."));

    [Fact]
    public void Two_names_joined_by_and_are_two() =>
        Assert.Equal(["Estonia=Estonia", "Latvia=Latvia"], ReadingOf.Mentions("Estonia and Latvia agreed."));

    [Fact]
    public void A_word_is_one_thing_throughout_the_article() =>
        Assert.All(ReadingOf.Prose("Fires broke out near Torvika.", "Firemen reached Torvika at noon.").Reading.Mentions, mention => Assert.Equal(Timeline.Engine.Events.ActorKind.Place, mention.Kind));

    private static string[] Kinds(string sentence)
    {
        var (reading, text) = ReadingOf.Prose(sentence);
        return [.. reading.Mentions.Select(mention => $"{mention.Range.Of(text)}={mention.Kind}")];
    }
}
