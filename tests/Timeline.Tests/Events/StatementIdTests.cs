using CsCheck;
using Timeline.Engine.Events;

namespace Timeline.Tests.Events;

public sealed class StatementIdTests
{
    private const string Article = "3f2a9c1b000080008000000000000001";

    private static readonly StatementId Eighth = new(Guid.ParseExact(Article, "N"), 8);

    [Fact]
    public void An_id_is_the_articles_32_digits_and_the_number() => Assert.Equal((Article + "#8", "3f2a9c1b#8"), (Eighth.ToString(), Eighth.ToShortString()));

    [Fact]
    public void An_id_is_read_as_it_is_written() => Gen.Guid.Select(Gen.Int[1, int.MaxValue]).Sample((article, number) =>
    {
        var id = new StatementId(article, number);
        return StatementId.Parse(id.ToString()) == id;
    });

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData(Article)]
    [InlineData(Article + "#")]
    [InlineData(Article + "#-8")]
    [InlineData(Article + "# 8")]
    [InlineData(Article + "#8#9")]
    [InlineData(Article + "#2147483648")]
    [InlineData(Article + "0#8")]
    [InlineData(" " + Article + "#8")]
    [InlineData("3f2a9c1b#8")]
    [InlineData("3f2a9c1b-0000-8000-8000-000000000001#8")]
    public void What_is_no_id_is_refused_with_what_one_is(string text)
    {
        Assert.False(StatementId.TryParse(text, out _));
        Assert.EndsWith(
            " is not a statement id. Give the 32 hex digits of its article's id, '#' and its number.",
            Assert.Throws<FormatException>(() => StatementId.Parse(text)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_people_shortened_has_two_parts()
    {
        Assert.Equal(("3f2a9c1b", 8), StatementId.Split("3f2a9c1b#8"));
        Assert.Null(StatementId.Split("3f2a9c1b"));
    }
}
