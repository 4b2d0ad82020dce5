using Timeline.Engine.Dates;
using Timeline.Engine.Extraction;

namespace Timeline.Tests.Extraction;

/// <summary>Counted in memory allocated, which no other program disturbs; how fast it is, the benchmarks say.</summary>
public sealed class ArticleReaderLinearityTests
{
    private static readonly ArticleReadingOptions Options = new(ImpreciseDate.Parse("2022-03-09"));

    [Theory]
    [InlineData("A B C, ")]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData("7")]
    [InlineData("word ")]
    [InlineData("\n")]
    [InlineData("said ")]
    [InlineData("he said, ")]
    [InlineData("according to ")]
    [InlineData("to say that ")]
    [InlineData("@")]
    [InlineData("😀")]
    [InlineData("monday ")]
    [InlineData("Mr. Smith said. ")]
    [InlineData("Jane Roe (@jane) ")]
    [InlineData("— A (@a) March 1, 2022\n")]
    public void Twice_the_article_takes_about_twice_the_memory(string piece)
    {
        Allocated(piece, 100);
        var (one, two) = (Allocated(piece, 20_000), Allocated(piece, 40_000));

        // Lists that grow by doubling may be just over or just under the next size.
        Assert.True(two <= (2.5 * one) + 100_000, $"{one} bytes, then {two}");
    }

    private static long Allocated(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        ArticleReader.Read(text, Options);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
