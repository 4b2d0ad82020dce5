using Timeline.BrowserTests.Browser;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class LabelTests(Site site) : PageTests(site)
{
    [Theory]
    [InlineData(Orvell.Name, "actor", "")]
    [InlineData(Orvell.Name, "article", "&zoom=1590-01-01..2040-01-01")]
    [InlineData(Orvell.Name, "form", "&zoom=2023-05-01..2023-10-15")]
    [InlineData(Orvell.Name, "publisher", "&zoom=2023-08-30..2023-09-05")]
    [InlineData(Orvell.Name, "publisher", "&zoom=2023-09-01T01:30..2023-09-01T03:30")]
    [InlineData(Crowd.Name, "actor", "")]
    [InlineData(Crowd.Name, "actor", "&zoom=2021-05-20..2021-07-10")]
    [InlineData(Crowd.Name, "form", "&zoom=2021-01-01..2021-03-20")]
    public async Task Labels_never_overlap_however_one_moves(string collection, string lanes, string zoom)
    {
        await GoAsync($"collection={collection}&lanes={lanes}{zoom}");

        foreach (var (down, right) in ((float, float)[])[(0, 0), (-250, 0), (0, 90), (-400, 0), (0, -260), (300, 0), (0, 35), (700, 0)])
        {
            await Picture.WheelAsync(620, 200, down, right);
            AssertApart(await Picture.ReadAsync());
        }
    }

    [Fact]
    public async Task Words_of_a_quotation_have_both_their_marks_or_none()
    {
        await GoAsync($"collection={Orvell.Name}&form=quote&zoom=2023-06-01..2023-06-20");

        var labels = Picture.Labels(await Picture.UntilAsync(all => Picture.Labels(all).Any(label => label.Text?.Contains("Nobody came.", StringComparison.Ordinal) == true), "a quotation"));

        Assert.DoesNotContain(labels, label => label.Text?.Count(letter => letter is '"') % 2 == 1);
    }

    private static void AssertApart(Drawn[] all)
    {
        var labels = Picture.Labels(all).ToArray();
        var marks = all.Where(one => one.Kind == "fill" && one.Width is > 5 and < 12 && one.Bottom - one.Top is > 2 and < 12 && one.Left > Picture.Names).ToArray();
        var pairs = labels.SelectMany((label, i) => labels[(i + 1)..].Where(label.Overlaps).Select(other => $"'{label.Text}' and '{other.Text}'"));
        var covered = labels.SelectMany(label => marks.Where(label.Overlaps).Select(mark => $"'{label.Text}' covers the mark at {mark.Left}, {mark.Top}"));
        Assert.Empty(pairs);
        Assert.Empty(covered);
        Assert.DoesNotContain(labels, label => label.Right > 1400);
    }
}
