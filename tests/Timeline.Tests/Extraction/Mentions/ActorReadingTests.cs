using Timeline.Engine.Extraction.Text;

namespace Timeline.Tests.Extraction.Actors;

public sealed class ActorReadingTests
{
    [Theory]
    [InlineData("Estonian President Ottavio Brambilla", "Ottavio Brambilla")]
    [InlineData("Ottavio Brambilla’s office", "Office of Ottavio Brambilla")]
    [InlineData("Ottavio Brambilla, an adviser to the European Union", "Ottavio Brambilla")]
    [InlineData("a senior Estonian official", "a senior Estonian official")]
    [InlineData("Estonia’s neighbours", "Estonia’s neighbours")]
    [InlineData("Estonia’s silence", null)]
    [InlineData("The European Union", "European Union")]
    public void The_head_of_a_noun_phrase_is_who_it_is(string phrase, string? name)
    {
        var (reading, text) = ReadingOf.Prose(phrase + " said nothing.");
        Assert.Equal(name, reading.HeadOf(new CharRange(0, phrase.Length), text)?.Name);
    }
}
