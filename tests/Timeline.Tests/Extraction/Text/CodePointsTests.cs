using CsCheck;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Tests.Extraction.Text;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("plain", 1, 3, 1, 3)]
    [InlineData("😀ab", 2, 4, 1, 3)]
    [InlineData("a😀b😀c", 4, 7, 3, 5)]
    [InlineData("a\uD800b", 2, 3, 2, 3)]
    [InlineData("é̂", 0, 2, 0, 2)]
    public void A_range_of_units_is_a_span_of_code_points_and_back(string text, int start, int end, int begin, int stop)
    {
        var codePoints = new CodePoints(text);

        Assert.Equal(new TextSpan(begin, stop), codePoints.ToSpan(new CharRange(start, end)));
        Assert.Equal(new CharRange(start, end), codePoints.ToRange(new TextSpan(begin, stop)));
    }

    [Fact]
    public void Every_position_between_code_points_survives_the_way_there_and_back()
    {
        const string Text = "😀😀x\uDC00y😀\uD83D";
        var codePoints = new CodePoints(Text);
        var unit = 0;

        for (var point = 0; unit <= Text.Length; point++)
        {
            Assert.Equal(point, codePoints.ToSpan(new CharRange(unit, unit)).Begin);
            Assert.Equal(unit, codePoints.ToRange(new TextSpan(point, point)).Start);
            unit += unit + 1 < Text.Length && char.IsSurrogatePair(Text, unit) ? 2 : 1;
        }
    }

    // Whole pairs, halves of pairs in both orders, and plain letters: neighbours of every kind are common.
    private static readonly Gen<string> Text =
        Gen.OneOf("a", "é", "😀", "\uD83D", "\uDE00", "字").Array[0, 8].Select(parts => string.Concat(parts));

    [Fact]
    public void Counting_agrees_with_going_through_the_text_one_by_one() =>
        Text.Sample(text =>
        {
            var codePoints = new CodePoints(text);
            var starts = StartsOf(text);

            Assert.Equal(starts.Length - 1, codePoints.Count);
            Assert.All(starts.Index(), place =>
            {
                Assert.Equal(place.Index, codePoints.ToSpan(new CharRange(0, place.Item)).End);
                Assert.Equal(place.Item, codePoints.ToRange(new TextSpan(0, place.Index)).End);
            });
        });

    /// <summary>Where each code point begins, in UTF-16 units; last the length.</summary>
    private static int[] StartsOf(string text) =>
        [.. Enumerable.Range(0, text.Length).Where(unit => unit == 0 || !char.IsSurrogatePair(text, unit - 1)), text.Length];
}
