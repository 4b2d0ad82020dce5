using Timeline.BrowserTests.Browser;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class DensityTests(Site site) : PageTests(site)
{
    [Fact]
    public async Task Too_many_to_draw_apart_become_columns_as_high_as_they_are_many()
    {
        await GoAsync($"collection={Crowd.Name}");

        var columns = Columns(await Picture.UntilAsync(all => Columns(all).Length > 50, "columns"));

        await Expect(Total).ToHaveTextAsync($"{Crowd.Statements} statements");
        Assert.True(columns.Max(Height) > columns.Min(Height) * 1.3, "All columns are of one height, though most statements lie within one summer.");
        Assert.Single(columns.Select(column => column.Bottom).Distinct());
    }

    [Fact]
    public async Task Columns_say_how_many_they_are_and_a_click_goes_nearer_until_marks_stand_apart()
    {
        await GoAsync($"collection={Crowd.Name}");
        var all = await Picture.UntilAsync(now => Columns(now).Length > 50, "columns");
        var tallest = Columns(all).MaxBy(Height) ?? throw new InvalidOperationException("There are no columns.");

        await Picture.HoverAsync(tallest.Left + 1, tallest.Bottom - 3);
        await Expect(Page.Locator(".tip")).ToContainTextAsync("statements here, Narration.");

        for (var clicks = 0; !Picture.Labels(all).Any(); clicks++)
        {
            Assert.True(clicks < 12, "Twelve clicks, and still columns.");
            var ticks = string.Join(' ', Picture.Ticks(all));
            var column = Columns(all).OrderByDescending(Height).ThenBy(one => Math.Abs(one.Left - 600)).First();
            await Picture.Element.ClickAsync(new() { Position = new() { X = column.Left + 1, Y = column.Bottom - 2 } });
            all = await Picture.UntilAsync(now => string.Join(' ', Picture.Ticks(now)) != ticks, "another part");
        }

        Assert.NotEmpty(Picture.Labels(all));
    }

    [Fact]
    public async Task Moving_to_the_side_moves_nothing_up_or_down()
    {
        await GoAsync($"collection={Crowd.Name}&zoom=2021-01-01..2021-03-20");
        var before = Picture.Labels(await Picture.UntilAsync(all => Picture.Labels(all).Count() > 5, "labels")).ToArray();

        await Picture.DragAsync(600, 300, right: -37);

        var after = Picture.Labels(await Picture.ReadAsync()).ToArray();
        var kept = before.Select(label => (Before: label, After: after.FirstOrDefault(now => Math.Abs(now.Left - label.Left + 37) < 1 && Math.Abs(now.Middle - label.Middle) < 0.5))).Where(pair => pair.Before.Left > Picture.Names + 60);
        Assert.All(kept, pair => Assert.NotNull(pair.After));
    }

    private static Drawn[] Columns(Drawn[] all) => [.. all.Where(one => one.Kind == "fill" && one.Width is > 2.5f and < 3.5f && one.Left >= Picture.Names && one.Top > Picture.Axis)];

    private static float Height(Drawn column) => column.Bottom - column.Top;
}
