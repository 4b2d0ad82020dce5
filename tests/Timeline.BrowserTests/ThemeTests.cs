using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class ThemeTests(Site site) : PageTests(site)
{
    private static readonly (int, int, int) Light = (0xfb, 0xf9, 0xf4);
    private static readonly (int, int, int) Dark = (0x15, 0x17, 0x1a);

    [Fact]
    public async Task The_page_and_its_picture_follow_the_system_at_once()
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await GoAsync($"collection={Orvell.Name}");
        await Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(21, 23, 26)");
        Assert.Equal(Dark, await PaperAsync());

        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });

        await Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(251, 249, 244)");
        await Picture.ReadAsync();
        Assert.Equal(Light, await PaperAsync());
    }

    [Fact]
    public async Task A_chosen_theme_holds_against_the_system_and_after_a_reload()
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await GoAsync($"collection={Orvell.Name}");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Use the dark theme" }).ClickAsync();
        await Picture.ReadAsync();
        Assert.Equal(Dark, await PaperAsync());
        await Page.ReloadAsync();
        await SettledAsync();

        Assert.Equal(Dark, await PaperAsync());
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Use the light theme" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_the_system_changes_later_the_button_offers_the_other_theme()
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await GoAsync($"collection={Orvell.Name}");

        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Use the light theme" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce)]
    [InlineData(ReducedMotion.NoPreference)]
    public async Task Who_wants_stillness_gets_the_end_of_a_movement_at_once(ReducedMotion motion)
    {
        await Page.EmulateMediaAsync(new() { ReducedMotion = motion });
        await GoAsync($"collection={Orvell.Name}&zoom=2023-09-01T01:30..2023-09-01T03:30");
        await Picture.LabelAsync("The sirens");
        var most = 0;

        // On a busy machine a movement may be over before it was drawn often.
        for (var i = 0; i < (motion is ReducedMotion.Reduce ? 1 : 8) && most <= AtOnce; i++)
        {
            var (before, address) = (await Picture.FramesAsync(), Page.Url);
            await Picture.Element.PressAsync(i % 2 == 0 ? "ArrowRight" : "ArrowLeft");
            await Expect(Page).Not.ToHaveURLAsync(address);
            most = Math.Max(most, await Picture.FramesAsync() - before);
        }

        Assert.True(motion is ReducedMotion.Reduce ? most <= AtOnce : most > AtOnce, $"{most} frames");
    }

    /// <summary>Frames that a change without a movement is drawn in.</summary>
    private const int AtOnce = 4;

    private async Task<(int, int, int)> PaperAsync()
    {
        var box = await Picture.Element.BoundingBoxAsync() ?? throw new InvalidOperationException("The canvas is not there.");
        return (await Picture.PixelsAsync(Browser.Picture.Names + 3, box.Height - 3, 1))[0];
    }
}
