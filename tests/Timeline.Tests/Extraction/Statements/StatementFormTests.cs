using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction;

namespace Timeline.Tests.Extraction.Statements;

public sealed class StatementFormTests
{
    [Theory]
    [InlineData(
        "“The bridge is old. It will fall,” said Ann Abbot. “We knew.”",
        "Quote Ann Abbot: “The bridge is old.", "Quote Ann Abbot: It will fall,”", "Quote Ann Abbot: “We knew.”")]
    [InlineData(
        "“We are late,” said Ann Abbot, in response to a question about the bridge.",
        "Quote Ann Abbot: “We are late,”")]
    [InlineData("Ann Abbot said that the bridge was old.", "Indirect Ann Abbot: the bridge was old")]
    [InlineData("Ann Abbot shared a picture of the broken bridge, which she said was an old one.",
        "Narration -: Ann Abbot shared a picture of the broken bridge", "Indirect Ann Abbot: was an old one")]
    [InlineData("Ann Abbot, who said a week ago that nine people had died, resigned on Tuesday.", "Indirect Ann Abbot: nine people had died")]
    [InlineData("Engineers met to discuss the bridge.", "Narration -: Engineers met to discuss the bridge.")]
    [InlineData("Ann Abbot hopes that the bridge will hold.", "Narration -: Ann Abbot hopes that the bridge will hold.")]
    [InlineData("Germany voted on Tuesday to close the bridge.", "Narration -: Germany voted on Tuesday to close the bridge.")]
    [InlineData("Germany agreed to close the bridge on which trains run.", "Narration -: Germany agreed to close the bridge on which trains run.")]
    [InlineData("Germany voted to close the bridge, Ann Abbot said.", "Indirect Ann Abbot: Germany voted to close the bridge")]
    [InlineData("“The bridge is old,” said Mara Lind, the harbour master. Lind said it would fall.", "Quote Mara Lind: “The bridge is old,”", "Indirect Mara Lind: it would fall")]
    [InlineData("The so-called “friendly” bridge is closed.", "Narration -: The so-called “friendly” bridge is closed.")]
    [InlineData("The bridge is closed.\n— Ann Abbot (@annabbot) May 6, 2019", "Post Ann Abbot: The bridge is closed.")]
    [InlineData("“The bridge is old. Nobody mended it.” The crowd was silent.",
        "Quote -: “The bridge is old.", "Quote -: Nobody mended it.”", "Narration -: The crowd was silent.")]
    [InlineData("- The bridge is closed.", "Narration -: The bridge is closed.")]
    [InlineData("War and peace.")]
    [InlineData("—")]
    [InlineData("#bridge")]
    public void A_sentence_gives_a_statement_for_each_part_that_somebody_states(string article, params string[] statements) =>
        Assert.Equal(
            statements,
            from statement in ArticleReader.Read(article, new ArticleReadingOptions(ImpreciseDate.Parse("2019-05-08"))).Statements
            select $"{statement.Form} {statement.Speaker ?? "-"}: {statement.Range.Of(article)}");

    [Fact]
    public void Who_is_named_in_the_words_is_mentioned_once_and_in_order()
    {
        var statement = Assert.Single(ArticleReader.Read(
            "Ann Abbot said Germany and France would help, and that France would pay.", new ArticleReadingOptions(ImpreciseDate.Parse("2019-05-08"))).Statements);

        Assert.Equal(["Germany", "France"], statement.Mentions);
        Assert.Equal(Modality.Planned, statement.Modality);
    }
}
