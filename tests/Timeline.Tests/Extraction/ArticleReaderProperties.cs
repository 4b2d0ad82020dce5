using System.Text;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction;

namespace Timeline.Tests.Extraction;

public sealed class ArticleReaderProperties
{
    private static readonly string[] Parts =
    [
        "The", "mayor", "Ann Abbot", "Norland", "the Harbour Board", "He", "she", "they", "These pictures", "said", "claimed", "asked whether", "announced that",
        "will", "was", "had been", "may", "did not", "closed", "took", "the bridge", "in", "on Monday", "last week", "since 2014", "before", "until", "by 2030",
        "May", "Feb. 30, 2019", "6 May 2019", "1700", "today", ",", ",", ".", ".", "?", "!", ";", ":", "—", "--", "“", "”", "\"", "'", "’s", "n’t", "(", ")",
        "\n", "\n\n", "\r\n", "# ", "---\n", "title: ", "date: 2019-05-06", "— Ann Abbot (@ann) May 6, 2019", "#tag", "https://example.org/a", "@ann", "😀",
        "\uD83D", "\uDE00", "\u200B", "\0", "é", "港", "…", "According to", "who", "which", "that", "and", "to", "U.S.", "Mr.", "-", "/", "$4", "3.5 %",
        "Congress", "the Senate", "Peru’s", "Belarusian", "Minsk", "the Kremlin", "Mark Cuban", "Cuban", "Abbot", "EU", "(EU)", "the company", "ANN ABBOT:", "Q:",
        "\u202Eقال الوزير\u202C", "ראש העיר", "\u200F", "<p>", "</b>", "&nbsp;", "&quot;", "<a href=\"x\">", "\u00AD", "\uFEFF", "\t", "\u2028",
    ];

    [Fact]
    public void Whatever_the_text_is_it_is_read_into_ordered_statements_inside_it()
    {
        var random = new Random(20190508);
        var options = new ArticleReadingOptions(ImpreciseDate.Parse("2019-05-08"));

        for (var i = 0; i < 10_000; i++)
        {
            var text = Mangled(random);
            var reading = ArticleReader.Read(text, i % 3 == 0 ? null : options);
            var end = 0;

            foreach (var statement in reading.Statements)
            {
                Assert.InRange(statement.Range.Start, end, text.Length);
                Assert.InRange(statement.Range.End, statement.Range.Start + 1, text.Length);
                Assert.False(char.IsWhiteSpace(text[statement.Range.Start]) || char.IsWhiteSpace(text[statement.Range.End - 1]), text);
                end = statement.Range.End;
            }

            Assert.True(reading.Published is not null || reading.Statements.IsEmpty);
        }
    }

    [Fact]
    public void One_line_of_five_megabytes_is_read_to_its_end()
    {
        const string Sentence = "On Monday the mayor, Ann Abbot, said “the bridge 😀 was closed”. ";
        var text = new StringBuilder();

        while (text.Length < 5_000_000)
        {
            text.Append(Sentence);
        }

        var reading = ArticleReader.Read(text.ToString(), new ArticleReadingOptions(ImpreciseDate.Parse("2019-05-08")));

        Assert.True(reading.Statements.Length >= text.Length / Sentence.Length);
        Assert.True(reading.Statements[^1].Range.End > text.Length - Sentence.Length);
    }

    [Fact]
    public void The_same_text_gives_the_same_reading()
    {
        var random = new Random(1);

        for (var i = 0; i < 200; i++)
        {
            var text = Mangled(random);
            Assert.Equal(Readings.Print(text, ArticleReader.Read(text)), Readings.Print(text, ArticleReader.Read(text)));
        }
    }

    private static string Mangled(Random random)
    {
        var text = new StringBuilder();

        for (var n = random.Next(60); n > 0; n--)
        {
            text.Append(Parts[random.Next(Parts.Length)]).Append(random.Next(8) == 0 ? "" : " ");
        }

        return text.ToString();
    }
}
