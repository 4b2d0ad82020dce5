using Timeline.BrowserTests.Browser;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

/// <summary>Nearer, further, earlier and later, with each thing a hand may lie on.</summary>
public sealed class ZoomTests(Site site) : PageTests(site)
{
    private const string Gate = "The gate at Orvell";
    private const string Centuries = $"collection={Orvell.Name}&text=September&zoom=1500-01-01..2200-01-01";
    private const string Minutes = $"collection={Orvell.Name}&text=September&zoom=2023-09-01T01:30..2023-09-01T03:30";

    [Fact]
    public async Task The_wheel_goes_from_centuries_to_minutes_and_back()
    {
        await GoAsync(Centuries);
        var all = await Picture.UntilAsync(Picture.ShowsCenturies, "centuries");
        var place = Picture.Mark(Picture.Label(all, Gate));

        for (var turns = 0; !Picture.ShowsMinutes(all); turns++)
        {
            Assert.True(turns < 60, "Sixty turns of the wheel, and still no minutes.");
            await Picture.WheelAsync(place.X, place.Y, -500);
            all = await Picture.ReadAsync();

            // What one points at stays under the mouse; a pixel of a century is a month, so one has to point anew.
            place = Picture.Find(all, Gate) is { } label ? (Math.Max(Picture.Names + 1, Picture.Mark(label).X), Picture.Mark(label).Y) : place;
        }

        Assert.NotNull(Picture.Find(all, Gate));

        for (var turns = 0; !Picture.ShowsCenturies(all); turns++)
        {
            Assert.True(turns < 60, "Sixty turns of the wheel, and still no centuries.");
            await Picture.WheelAsync(place.X, place.Y, 500);
            all = await Picture.ReadAsync();
        }
    }

    [Fact]
    public async Task The_wheel_keeps_what_is_under_the_mouse()
    {
        await GoAsync(Minutes);
        var before = Tick(await Picture.UntilAsync(all => Picture.Ticks(all).Contains("02:30"), "half past two"));

        await Picture.WheelAsync(before, 300, -300);

        Assert.InRange(Tick(await Picture.ReadAsync()), before - 1.5f, before + 1.5f);

        static float Tick(Drawn[] all) => Picture.Texts(all).Where(text => text.Text == "02:30").Select(text => (text.Left + text.Right) / 2).First();
    }

    [Fact]
    public async Task A_drag_moves_the_picture_with_the_mouse()
    {
        await GoAsync(Minutes);
        var before = await Picture.LabelAsync("The sirens");

        await Picture.DragAsync(700, 300, right: 150);

        var after = await Picture.LabelAsync("The sirens");
        Assert.InRange(after.Left - before.Left, 148, 152);
        await Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("zoom=2023-09-01T01"));
    }

    [Fact]
    public async Task A_wheel_to_the_side_moves_too()
    {
        await GoAsync(Minutes);
        var before = await Picture.LabelAsync("The sirens");

        await Picture.WheelAsync(600, 200, down: 0, right: 120);

        Assert.InRange((await Picture.LabelAsync("The sirens")).Left - before.Left, -122, -118);
    }

    [Fact]
    public async Task Buttons_move_and_zoom()
    {
        await GoAsync(Minutes);
        var start = await Picture.LabelAsync("The sirens");
        var gap = Gap(await Picture.ReadAsync());

        await Press("Later");
        var later = await MovedAsync("later", label => label.Left < start.Left - 200);
        await Press("Earlier");
        await MovedAsync("back", label => label.Left > later.Left + 200);
        await Press("Zoom out");
        await Picture.UntilAsync(all => Gap(all) < gap * 0.7, "the two nearer to each other");
        await Press("Zoom in");
        await Picture.UntilAsync(all => Gap(all) > gap * 0.9, "the two further apart");
        await Press("Show all");
        await Expect(Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("zoom="));
    }

    [Fact]
    public async Task Keys_move_and_zoom_from_centuries_to_minutes()
    {
        await GoAsync(Centuries);
        await Picture.Element.FocusAsync();

        await Picture.Element.PressAsync("0");
        var all = await Picture.UntilAsync(all => !Picture.ShowsCenturies(all), "no centuries");

        for (var presses = 0; !Picture.ShowsCenturies(all); presses++)
        {
            Assert.True(presses < 60, "Sixty presses, and still no centuries.");
            await Picture.Element.PressAsync("-");
            all = await SettledPictureAsync();
        }

        await Picture.Element.PressAsync("0");
        all = await Picture.UntilAsync(all => !Picture.ShowsCenturies(all), "no centuries");

        for (var presses = 0; !Picture.ShowsMinutes(all); presses++)
        {
            Assert.True(presses < 60, "Sixty presses, and still no minutes.");
            await Picture.Element.PressAsync("+");
            all = await SettledPictureAsync();
        }

        var ticks = Places(all);
        await Picture.Element.PressAsync("Shift+ArrowRight");
        await Picture.UntilAsync(now => Places(now) != ticks, "a later part");
        ticks = Places(await SettledPictureAsync());
        await Picture.Element.PressAsync("Shift+ArrowLeft");
        await Picture.UntilAsync(now => Places(now) != ticks, "an earlier part");
    }

    [Fact]
    public async Task A_double_click_on_nothing_goes_nearer()
    {
        await GoAsync(Minutes);
        var sirens = await Picture.LabelAsync("The sirens");
        var gap = Gap(await Picture.ReadAsync());

        await Picture.Element.DblClickAsync(new() { Position = new() { X = sirens.Left - (gap / 2), Y = 500 } });

        await Picture.UntilAsync(all => Gap(all) > gap * 1.5, "the two further apart");
    }

    // From one statement to the other, in pixels; not a number where not both are drawn.
    private static float Gap(Drawn[] all) => Picture.Find(all, "The sirens") is { } sirens && Picture.Find(all, Gate) is { } gate ? sirens.Left - gate.Left : float.NaN;

    // What the ticks say and where: those of hours say the same a day later.
    private static string Places(Drawn[] all) =>
        string.Join('|', Picture.Texts(all).Where(text => Picture.Ticks([text]).Length > 0).Select(text => FormattableString.Invariant($"{text.Text} {text.Left:F0}")));

    private Task Press(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private async Task<Drawn> MovedAsync(string where, Func<Drawn, bool> isThere) =>
        Picture.Label(await Picture.UntilAsync(all => Picture.Find(all, "The sirens") is { } label && isThere(label), $"the sirens {where}"), "The sirens");

    // A step is drawn smoothly: it has ended when two frames are alike.
    private async Task<Drawn[]> SettledPictureAsync()
    {
        var last = await Picture.ReadAsync();

        for (; ; )
        {
            var next = await Picture.ReadAsync();

            if (next.SequenceEqual(last))
            {
                return next;
            }

            last = next;
        }
    }
}
