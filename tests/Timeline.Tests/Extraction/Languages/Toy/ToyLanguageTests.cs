using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Statements;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Tests.Extraction.Languages.Toy;

public sealed class ToyLanguageTests
{
    private const string Article = "Brul Dako vokus ke ta ponu falus op 3 mirto 2018. Li vokus ke ta brugu frakus.";

    [Fact]
    public void A_second_language_in_a_folder_of_its_own_has_speakers_and_dates()
    {
        var (first, second) = Read();

        Assert.Equal("Brul Dako", first.Speaker);
        Assert.Equal("ta ponu falus op 3 mirto 2018", first.Range.Of(Article).ToString());
        Assert.Equal(ImpreciseDate.Parse("2018-03-03"), first.Happened.Value);
        Assert.Equal(DateBasis.Stated, first.Happened.Basis);
        Assert.Equal("Brul Dako", second.Speaker);
    }

    [Fact]
    public void What_a_language_leaves_out_it_reads_without() =>
        Assert.Equal(DateBasis.Bounded, Read().Second.Happened.Basis);

    [Fact]
    public void A_text_is_known_by_the_commonest_words_of_its_language() =>
        Assert.Equal("xt", ArticleReader.Read(TokenizedText.Of(Article, new ToyLanguage()), null).Language.Code);

    private static (StatementReading First, StatementReading Second) Read()
    {
        var reading = ArticleReader.Read(TokenizedText.Of(Article, new ToyLanguage()), new ArticleReadingOptions(ImpreciseDate.Parse("2019-05-08")));
        Assert.Equal(2, reading.Statements.Length);
        return (reading.Statements[0], reading.Statements[1]);
    }
}
