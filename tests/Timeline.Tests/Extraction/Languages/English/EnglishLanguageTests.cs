using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Languages.English;

namespace Timeline.Tests.Extraction.Languages.English;

public sealed class EnglishLanguageTests
{
    [Fact]
    public void English_has_words_for_every_list_that_the_reader_asks_for() =>
        Assert.DoesNotContain(Enum.GetValues<WordList>(), list => EnglishLanguage.Instance[list] == WordSet.None);
}
