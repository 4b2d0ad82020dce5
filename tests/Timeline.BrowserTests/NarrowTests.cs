using Timeline.BrowserTests.Browser;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

/// <summary>A telephone: 360 pixels and a finger.</summary>
public sealed class NarrowTests(Site site) : PageTests(site)
{
    protected override BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true };

    [Theory]
    [InlineData("")]
    [InlineData("&statement={night}.2")]
    [InlineData("&asOf={captured}")]
    [InlineData("&text=nothing+has+these+words")]
    [InlineData("&clock=happened&between=2023-06..2023-09&form=narration&text=the&knownBy=2023-09-30")]
    [InlineData("&view=articles")]
    [InlineData("&view=article&article={night}&statement={night}.6")]
    [InlineData("&view=actors")]
    [InlineData("&view=actor&name=Ingrid+Solberg")]
    [InlineData("&view=changes&from={captured}")]
    [InlineData("&view=capture")]
    public async Task The_page_never_scrolls_sideways(string query)
    {
        await GoAsync("collection=orvell" + query.Replace("{night}", Site.Case.Article(Orvell.Night), StringComparison.Ordinal).Replace("{captured}", $"{Site.Captured}", StringComparison.Ordinal));

        Assert.Equal(360, await Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
        Assert.Equal(360, await Page.EvaluateAsync<int>("() => Math.round(visualViewport.width * visualViewport.scale)"));
    }

    [Fact]
    public async Task A_tap_chooses_and_the_statement_lies_over_the_rest()
    {
        await GoAsync($"collection={Orvell.Name}&lanes=form&text=September&zoom=2023-09-01T01:30..2023-09-01T03:30");
        var all = await Picture.UntilAsync(now => Narrow(now, "The sirens") is not null, "the sirens");
        var label = Narrow(all, "The sirens") ?? throw new InvalidOperationException();

        await Picture.Element.TapAsync(new() { Position = new() { X = label.Left - 13, Y = label.Middle } });

        await Expect(Details).ToContainTextAsync("The sirens sounded");
        await Expect(Details).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Two_fingers_zoom_and_one_moves()
    {
        await GoAsync($"collection={Orvell.Name}&lanes=form&text=September&zoom=2023-08-01..2023-10-01");
        var box = await Picture.Element.BoundingBoxAsync() ?? throw new InvalidOperationException("The canvas is not there.");
        var ticks = Picture.Ticks(await Picture.UntilAsync(all => Picture.Ticks(all).Length > 1, "ticks"));
        var touch = await Context.NewCDPSessionAsync(Page);

        await TouchAsync("touchStart", 150, 210);
        for (var i = 1; i <= 6; i++)
        {
            await TouchAsync("touchMove", 150 - (i * 18), 210 + (i * 18));
        }

        await TouchAsync("touchEnd");
        var nearer = Picture.Ticks(await Picture.UntilAsync(all => !Picture.Ticks(all).SequenceEqual(ticks), "other ticks"));

        await TouchAsync("touchStart", 180);
        for (var i = 1; i <= 6; i++)
        {
            await TouchAsync("touchMove", 180 - (i * 20));
        }

        await TouchAsync("touchEnd");
        await Picture.UntilAsync(all => !Picture.Ticks(all).SequenceEqual(nearer), "another part");
        await Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("zoom="));

        Task TouchAsync(string type, params float[] xs) => touch.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = xs.Select((x, i) => new Dictionary<string, object> { ["x"] = box.X + x, ["y"] = box.Y + 120, ["id"] = i }).ToArray(),
        });
    }

    // Names of lanes lie above them here, and not beside.
    private static Drawn? Narrow(Drawn[] all, string words) => Picture.Texts(all).FirstOrDefault(text => text.Text?.StartsWith(words, StringComparison.Ordinal) == true);
}
