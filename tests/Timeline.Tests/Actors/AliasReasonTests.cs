using Timeline.Engine.Actors;

namespace Timeline.Tests.Actors;

public sealed class AliasReasonTests
{
    [Theory]
    [InlineData("Ana Roe", "Roe", "surname")]
    [InlineData("Ana Maria Roe", "Ana Roe", "part of the name")]
    [InlineData("Ana Roe", "Ana Maria Roe", "longer form of the name")]
    [InlineData("Ana Roe", "@anaroe", "handle")]
    [InlineData("European Union", "EU", "acronym")]
    [InlineData("United Nations", "U.N.", "acronym")]
    [InlineData("Organization of the Islamic Conference", "OIC", "acronym")]
    [InlineData("NATO", "North Atlantic Treaty Organization", "spelled out")]
    [InlineData("Volodymyr Zelenskyy", "Volodimir Zelensky", "another spelling")]
    [InlineData("Russia", "Kremlin", "usual name for it")]
    public void A_join_says_why(string name, string alias, string reason) => Assert.Equal(reason, AliasReason.Of(name, alias));
}
