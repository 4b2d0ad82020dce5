using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Mentions;

namespace Timeline.Tests.Extraction.Mentions;

public sealed class StatesInActionTests
{
    [Theory]
    [InlineData("Tallinn rejected the offer.", "Estonia")]
    [InlineData("It is clear that Riga is preparing a reply.", "Latvia")]
    [InlineData("Nobody expected Vilnius’s foreign policy to change.", "Lithuania")]
    [InlineData("The talks between Oslo and Helsinki go on.", "Norway", "Finland")]
    [InlineData("The Kremlin was silent.", "Russia")]
    [InlineData("Aides in the White House were silent.", "United States")]
    public void A_seat_of_government_that_acts_is_its_state(string sentence, params string[] states) =>
        Assert.Equal(states, ReadingOf.Prose(sentence).Reading.Mentions.Select(mention => mention.Name));

    [Theory]
    [InlineData("The train reached Tallinn at noon.")]
    [InlineData("They met in Riga.")]
    [InlineData("Vilnius’s old streets were empty.")]
    [InlineData("Oslo was shelled at dawn.")]
    [InlineData("Helsinki, Finland’s largest city, was quiet.")]
    public void A_capital_where_something_happens_stays_a_place(string sentence)
    {
        var mention = ReadingOf.Prose(sentence).Reading.Mentions[0];
        Assert.Equal((ActorKind.Place, MentionSense.Location), (mention.Kind, mention.Sense));
    }
}
