using CsCheck;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Languages.English.Times;
using Timeline.Engine.Extraction.Times;

namespace Timeline.Tests.Extraction.Times;

public class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "last", "the", "next", "March", "May", "Monday", "3", "31", "1994", "0000", "9999", "99", "-", "/", ":", ",", ".", "'", "’", "s", "th", "st", "of", "and", "to",
        "years", "week", "quarter", "second", "half", "a", "ago", "later", "every", "two", "hundred", "thousand", "million", "and", "BC", "AD", "p.m.", "GMT", "century",
        "first", "end", "early", "noon", "night", "Q3", "FY", "winter", "10:30", "1998-01-08", "12/25/20", "\n", "\ud83d\ude00", "\ud800", "é", "is", "will", "x",
    ];

    private static readonly Gen<string> Soup = Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Int[0, 3].Select(i => i == 0 ? "" : " "), (word, space) => word + space)
        .Array[0, 40].Select(string.Concat);

    [Fact]
    public void Whatever_the_text_expressions_lie_inside_it_in_order_and_apart() => Soup.Sample(
        text =>
        {
            var end = 0;

            foreach (var found in TimeExpressionReader.Read(ArticleReader.Tokenize(text), Marked.Published, TestContext.Current.CancellationToken))
            {
                Assert.InRange(found.Range.Start, end, text.Length);
                Assert.InRange(found.Range.End, found.Range.Start + 1, text.Length);
                Assert.NotEmpty(found.Value);
                end = found.Range.End;
            }
        },
        iter: 20_000);

    [Fact]
    public void The_same_text_is_read_the_same_twice() => Soup.Sample(text => Assert.Equal(Marked.In(text), Marked.In(text)), iter: 500);

    [Theory]
    [InlineData("last ")]
    [InlineData("7")]
    [InlineData("7 ")]
    [InlineData("1994-")]
    [InlineData("twenty ")]
    [InlineData("the first ")]
    [InlineData("\"")]
    [InlineData("March 3, ")]
    [InlineData("every two weeks and ")]
    [InlineData("a year or two to ")]
    public void Twice_the_text_is_no_more_than_twice_the_work(string piece)
    {
        var (one, two) = (Steps(piece, 4_000), Steps(piece, 8_000));
        Assert.True(two <= (2 * one) + 200, $"{one} steps, then {two}");
    }

    [Theory]
    [InlineData("last ")]
    [InlineData("7")]
    [InlineData("“")]
    [InlineData("1994-")]
    public void A_megabyte_of_one_thing_is_read(string piece) => Assert.NotNull(Marked.In(Repeated(piece, 1_000_000 / piece.Length)));

    private static long Steps(string piece, int times)
    {
        var text = ArticleReader.Tokenize(Repeated(piece, times));
        return EnglishTimeReader.Read(text, new EnglishTense(text), TestContext.Current.CancellationToken).Steps;
    }

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
