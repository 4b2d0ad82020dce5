using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Analysis;

namespace Timeline.Tests.Extraction.Analysis;

public sealed class LanguageReaderTests
{
    [Theory]
    [InlineData("en", "The harbour master said that two of the ferries would not sail because of the storm.")]
    [InlineData("de", "Der Hafenmeister sagte, dass zwei der Fähren wegen des Sturms nicht auslaufen werden.")]
    [InlineData("fr", "Le capitaine du port a déclaré que deux des bateaux ne partiront pas à cause de la tempête.")]
    [InlineData("es", "El capitán del puerto dijo que dos de los barcos no saldrán por la tormenta.")]
    [InlineData("it", "Il comandante del porto ha detto che due delle navi non partono per la tempesta.")]
    [InlineData("nl", "De havenmeester zei dat twee van de veerboten niet zullen uitvaren door de storm.")]
    [InlineData("pl", "Kapitan portu powiedział, że dwa promy nie wypłyną z powodu sztormu, ale to jest pewne.")]
    [InlineData("uk", "Капітан порту заявив, що два пороми не вийдуть у море через шторм.")]
    [InlineData("ru", "Капитан порта заявил, что два парома не выйдут в море из-за шторма.")]
    [InlineData("ja", "港長は、嵐のため二隻のフェリーが出航しないと述べた。")]
    [InlineData("zh", "港务局长表示，由于风暴，两艘渡轮将不会起航。")]
    [InlineData("und", "0123 456 — 78")]
    [InlineData("und", "")]
    [InlineData("und", "Zzyzx qwrt plmk vbnj")]
    public void A_sentence_tells_its_language(string code, string sentence) =>
        Assert.Equal(code, LanguageReader.Read(ArticleReader.Tokenize(sentence)).Code);

    [Fact]
    public void A_foreign_name_or_quotation_leaves_an_English_text_English() =>
        Assert.Equal("en", LanguageReader.Read(ArticleReader.Tokenize(
            "The paper, called Die Zeit der Stadt, wrote “Wir sind das Volk” over a picture of the square and of those who had gathered.")).Code);
}
