using System.Text.Json;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

public sealed class JsonTests
{
    [Fact]
    public void An_offset_keeps_its_plus() =>
        Assert.Equal("\"2022-02-28T17:00+03:00\"", JsonSerializer.Serialize(ImpreciseDate.Parse("2022-02-28T17:00+03:00")));

    [Fact]
    public void A_date_can_be_a_key()
    {
        var counts = new Dictionary<ImpreciseDate, int> { [ImpreciseDate.Parse("2022-02-28T17:00+03:00")] = 2 };
        var json = JsonSerializer.Serialize(counts);

        Assert.Equal("{\"2022-02-28T17:00+03:00\":2}", json);
        Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<ImpreciseDate, int>>(json));
    }

    [Fact]
    public void Whoever_binds_texts_finds_how_to_read_one()
    {
        Assert.Equal(ImpreciseDate.Year(2022), Parsed<ImpreciseDate>("2022"));

        static T Parsed<T>(string text)
            where T : IParsable<T> => T.TryParse(text, null, out var value) ? T.Parse(text, null) : value!;
    }

    [Fact]
    public void An_unknown_date_is_null() => Assert.Null(JsonSerializer.Deserialize<ImpreciseDate?>("null"));

    [Theory]
    [InlineData("\"2022-02-30\"", "2022-02-30: February 2022 has 28 days; write one of them, or the month alone.")]
    [InlineData("2022", "A date is a string such as \"2022-02-28\", not a Number.")]
    [InlineData("{}", "A date is a string such as \"2022-02-28\", not a StartObject.")]
    public void What_is_no_date_is_refused_with_the_reason(string json, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ImpreciseDate>(json)).Message, StringComparison.Ordinal);
}
