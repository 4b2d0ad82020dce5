using Timeline.Engine.Actors;

namespace Timeline.Tests.Actors;

public sealed class NameKeyTests
{
    /// <summary>Ids derive from these keys. A line here may be added, never changed.</summary>
    [Theory]
    [InlineData("Josep Borrell", "josep borrell")]
    [InlineData("  European \t Union\n", "european union")]
    [InlineData("Recep Tayyip Erdoğan", "recep tayyip erdoğan")]
    [InlineData("İSTANBUL", "i̇stanbul")]
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
    public void A_key_is_its_own_key() =>
        Assert.All(["Josep  Borrell", "ＮＡＴＯ ", "ǅungla", "a\u2003b"], name => Assert.Equal(NameKey.Of(name), NameKey.Of(NameKey.Of(name))));
}
