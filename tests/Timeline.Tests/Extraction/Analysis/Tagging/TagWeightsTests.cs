using Timeline.Engine.Extraction.Languages;

namespace Timeline.Tests.Extraction.Analysis.Tagging;

public class TagWeightsTests
{
    /// <summary>At both ends of the keys there can be, neighbours, and keys whose last bits are alike.</summary>
    private static readonly uint[] Known = [0, 1, 0x0000FF, 0x000100, 0x0001FE, 0x0300FE, 0x7FFFFF, 0x800000, 0xFFFFFF];

    [Fact]
    public void Each_feature_that_was_kept_has_its_row_and_no_other_has_one()
    {
        var weights = WrittenAndRead(Known);
        var rows = new int[1];

        foreach (var key in Known.SelectMany(key => new[] { key == 0 ? 0 : key - 1, key, key == 0xFFFFFF ? key : key + 1, key ^ 0x000100, key ^ 0x010000 }))
        {
            var place = Array.IndexOf(Known, key);
            Assert.Equal(place < 0 ? 0 : 1, weights.Find([key], rows));
            Assert.True(place < 0 || weights.Rows[rows[0] + 1] == place, $"{key:x6}");
        }
    }

    [Fact]
    public void Of_several_features_the_rows_of_those_that_were_kept_are_found_in_turn()
    {
        var rows = new int[4];

        Assert.Equal(2, WrittenAndRead(Known).Find([2, 0xFFFFFF, 0x123456, 1], rows));
        Assert.Equal([16, 2], rows[..2]);
    }

    [Fact]
    public void How_well_tags_follow_each_other_is_kept() => Assert.Equal([1, -2, 3, -4, 30_000, -30_000], WrittenAndRead(Known).Transitions);

    [Fact]
    public void More_features_than_are_looked_through_at_once_are_refused()
    {
        uint[] keys = [.. Enumerable.Range(0x0012_00, 17).Select(key => (uint)key)];

        Assert.Contains("0012", Assert.Throws<InvalidOperationException>(() => WrittenAndRead(keys)).Message, StringComparison.Ordinal);
        Assert.Equal(1, WrittenAndRead(keys[..16]).Find([0x0012_0F], new int[1]));
    }

    /// <summary>Two tags; the second weight of each row is its place.</summary>
    private static TagWeights WrittenAndRead(uint[] keys)
    {
        using var stored = new MemoryStream();
        TagWeights.Write(stored, tags: 2, [1, -2, 3, -4, 30_000, -30_000], keys, [.. keys.SelectMany((_, place) => new[] { (sbyte)-1, (sbyte)place })]);
        return TagWeights.Read(new MemoryStream(stored.ToArray()));
    }
}
