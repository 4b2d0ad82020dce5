using System.Text.Json;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

public sealed class JsonTests
{
    [Fact]
    public void An_offset_keeps_its_plus() =>
        Assert.Equal("\"2022-02-28T17:00+03:00\"", JsonSerializer.Serialize(ImpreciseDate.Parse("2022-02-28T17:00+03:00")));

    [Fact]
    public void An_unknown_date_is_null() => Assert.Null(JsonSerializer.Deserialize<ImpreciseDate?>("null"));

    [Theory]
    [InlineData("\"2022-02-30\"", "2022-02-30: February 2022 has 28 days; write one of them, or the month alone.")]
    [InlineData("2022", "A date is a string such as \"2022-02-28\", not a Number.")]
    [InlineData("{}", "A date is a string such as \"2022-02-28\", not a StartObject.")]
    public void What_is_no_date_is_refused_with_the_reason(string json, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ImpreciseDate>(json)).Message, StringComparison.Ordinal);
}
