using Timeline.Engine.Articles;

namespace Timeline.Tests.Articles;

public sealed class CollectionNameTests
{
    [Theory]
    [InlineData("default")]
    [InlineData("a")]
    [InlineData("2022")]
    [InlineData("harbour-1987_part.2")]
    [InlineData("Łódź")]
    public void Letters_digits_and_three_marks_make_a_name(string name) => Assert.Equal(name, CollectionName.Require(name));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-a")]
    [InlineData(".a")]
    [InlineData("_a")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a\nb")]
    [InlineData("a;drop")]
    [InlineData("a'")]
    [InlineData("\u0301a")]
    [InlineData("*DEFAULT*")]
    [InlineData("a\uD83D")]
    [InlineData("a😀")]
    public void Anything_else_is_refused_with_what_would_do(string name) =>
        Assert.Equal(
            $"'{name}' is not a collection name. Use 1 to 64 letters, digits, '-', '_' or '.', beginning with a letter or digit.",
            Assert.Throws<CollectionNameException>(() => CollectionName.Require(name)).Message);

    [Fact]
    public void Sixty_four_letters_are_the_most()
    {
        Assert.Equal(64, CollectionName.Require(new string('a', 64)).Length);
        Assert.Throws<CollectionNameException>(() => CollectionName.Require(new string('a', 65)));
    }

    [Fact]
    public void A_name_with_a_combining_mark_is_the_name_that_looks_the_same() =>
        Assert.Equal("caf\u00e9", CollectionName.Require("cafe\u0301"));
}
