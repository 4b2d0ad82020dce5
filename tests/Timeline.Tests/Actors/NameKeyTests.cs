using Timeline.Engine.Events;

namespace Timeline.Tests.Actors;

public sealed class NameKeyTests
{
    /// <summary>Ids derive from these keys. A line here may be added, never changed.</summary>
    [Theory]
    [InlineData("Josep Borrell", "josep borrell")]
    [InlineData("  European \t Union\n", "european union")]
    [InlineData("Recep Tayyip Erdoğan", "recep tayyip erdoğan")]
    [InlineData("İSTANBUL", "İstanbul")]
    [InlineData("각하", "각하")]
    [InlineData("\u1100\u1161\u11a8\u1112\u1161", "각하")]
    [InlineData("a\u0301\u0327b", "\u00e1\u0327b")]
    [InlineData("Nguyễn Phú Trọng", "nguyễn phú trọng")]
    [InlineData("Nguye\u0302\u0303n", "nguyễn")]
    [InlineData("№ ½ ①", "no 1⁄2 1")]
    [InlineData("e\u0315\u0300", "è\u0315")]
    [InlineData("ＮＡＴＯ", "nato")]
    [InlineData("ﬁnland", "finland")]
    [InlineData("Beyonce\u0301", "beyoncé")]
    [InlineData("Zelenskiy’s office", "zelenskiy’s office")]
    [InlineData("Łódź\u00a0City", "łódź city")]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφοσ")]
    [InlineData("38th Air Assault Brigade", "38th air assault brigade")]
    [InlineData("Straße", "straße")]
    [InlineData("", "")]
    public void A_name_has_the_same_key_for_ever(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Fact]
    public void Text_that_is_no_Unicode_has_a_key_too() => Assert.Equal("a\ufffdb", NameKey.Of("A\ud800B"));

    [Fact]
    public void A_key_is_its_own_key() =>
        Assert.All(["Josep  Borrell", "ＮＡＴＯ ", "ǅungla", "a\u2003b"], name => Assert.Equal(NameKey.Of(name), NameKey.Of(NameKey.Of(name))));
}
