using Timeline.BrowserTests.Browser;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

/// <summary>What a date claims is what is seen, and no more.</summary>
public sealed class DateTests(Site site) : PageTests(site)
{
    private const string Centuries = $"collection={Orvell.Name}&lanes=article&zoom=1590-01-01..2040-01-01";
    private const string Decades = $"collection={Orvell.Name}&lanes=article&zoom=1900-01-01..2030-01-01";
    private const string Minutes = $"collection={Orvell.Name}&lanes=article&zoom=2023-09-01T01:30..2023-09-01T03:30";
    private const string Dam = "The dam was bu";
    private const string Wall = "The wall was";
    private const string Mill = "about 1650:";

    [Fact]
    public async Task A_range_is_drawn_from_its_first_day_to_its_last()
    {
        await GoAsync(Decades);
        var (all, bar) = await BarAsync(Dam);

        Assert.InRange(bar.Left, Picture.OfYear(all, 1911) - 2, Picture.OfYear(all, 1911) + 2);
        Assert.InRange(bar.Right, Picture.OfYear(all, 1915) - 2, Picture.OfYear(all, 1915) + 2);
        Assert.False(bar.IsDashed);
    }

    [Fact]
    public async Task A_century_spans_its_hundred_years()
    {
        await GoAsync(Centuries);
        var (all, bar) = await BarAsync("Orvell lived");

        Assert.InRange(bar.Left, Picture.OfYear(all, 1600) - 2, Picture.OfYear(all, 1600) + 2);
        Assert.InRange(bar.Right, Picture.OfYear(all, 1700) - 2, Picture.OfYear(all, 1700) + 2);
    }

    [Fact]
    public async Task A_minute_stands_at_its_minute()
    {
        await GoAsync(Minutes);
        var all = await Picture.UntilAsync(now => Picture.Find(now, "The gate") is not null && Picture.Find(now, "The sirens") is not null, "both");

        // 17 minutes lie between them, and the ticks say how wide a minute is.
        var ticks = Picture.Texts(all).Where(text => text.Bottom < Picture.Axis && text.Text?.Contains(':', StringComparison.Ordinal) == true).ToArray();
        var aMinute = (ticks[^1].Left - ticks[0].Left) / (MinutesOf(ticks[^1]) - MinutesOf(ticks[0]));
        Assert.InRange((Picture.Label(all, "The sirens").Left - Picture.Label(all, "The gate").Left) / aMinute, 16.7, 17.3);
    }

    [Fact]
    public async Task An_approximate_date_says_about_and_is_dashed()
    {
        await GoAsync(Centuries);
        var all = await Picture.UntilAsync(now => Picture.Find(now, Mill) is not null, "the mill");
        var label = Picture.Label(all, Mill);

        Assert.Contains(all, one => one.Kind == "stroke" && one.IsDashed && one.IsBeside(label) && one.Right < label.Left && label.Left - one.Right < 12);
        Assert.DoesNotContain(all, one => one.Kind == "stroke" && one.IsDashed && one.IsBeside(Picture.Label(all, "Orvell lived")) && one.Right < Picture.OfYear(all, 1705));
    }

    [Fact]
    public async Task The_edge_of_an_approximate_range_is_broken_where_an_exact_one_is_whole()
    {
        await GoAsync($"collection={Orvell.Name}&lanes=article&zoom=1648-01-01..1653-01-01");
        var approximate = (await BarAsync(Mill)).Bar;
        Assert.True(await BreaksAsync(approximate) > 20);

        await GoAsync(Decades);
        var exact = (await BarAsync(Wall)).Bar;
        Assert.True(await BreaksAsync(exact) <= 2);
    }

    [Fact]
    public async Task An_uncertain_date_has_a_question_mark_and_says_so()
    {
        await GoAsync(Centuries);
        var all = await Picture.UntilAsync(now => Picture.Find(now, "1784 (uncertain)") is not null, "the flood");
        var label = Picture.Label(all, "1784 (uncertain)");

        Assert.Contains(Picture.Texts(all), text => text.Text == "?" && text.Right < label.Left && label.Left - text.Right < 30 && Math.Abs(text.Middle - label.Middle) < 12);
    }

    [Fact]
    public async Task An_open_end_fades_into_the_paper_and_nothing_closes_it()
    {
        await GoAsync($"collection={Orvell.Name}&lanes=article&zoom=1990-01-01..2005-01-01");
        var all = await Picture.UntilAsync(now => Picture.Find(now, "the drains") is not null, "the drains");
        var label = Picture.Label(all, "the drains");
        var tail = all.First(one => one.Kind == "fill" && one.Style == "gradient" && one.IsBeside(label) && one.Right < label.Left + 1);

        // Its end is known, and how long before it began is not: a short tail that says nothing of when.
        Assert.InRange(tail.Right, Picture.OfYear(all, 1998) - 2, Picture.OfYear(all, 1998) + 2);
        var y = tail.Bottom - 2;
        var (open, closed, paper) = (await FromPaperAsync(tail.Left + 2, y), await FromPaperAsync(tail.Right - 4, y), await FromPaperAsync(tail.Left - 10, y));
        Assert.True(closed > open + 20, $"{closed} from the paper at the known end, {open} at the open one");
        Assert.True(open < paper + 8, $"{open} from the paper at the open end");
        Assert.DoesNotContain(all, one => one.Kind == "stroke" && one.IsBeside(label) && one.Bottom - one.Top > 10 && one.Left >= tail.Left - 4 && one.Right <= tail.Right + 4);
    }

    [Fact]
    public async Task An_open_end_to_the_right_fades_to_the_right()
    {
        await GoAsync($"collection={Orvell.Name}&lanes=article&zoom=2023-09-25..2023-10-10");
        var all = await Picture.UntilAsync(now => Picture.Find(now, "the dam would") is not null, "the dam");
        var label = Picture.Label(all, "the dam would");
        var tail = all.First(one => one.Kind == "fill" && one.Style == "gradient" && one.IsBeside(label) && one.Right < label.Left + 1);

        var y = tail.Bottom - 2;
        Assert.True(await FromPaperAsync(tail.Left + 12, y) > await FromPaperAsync(tail.Right - 2, y) + 15);
        Assert.Contains(all, one => one.Kind == "stroke" && !one.IsDashed && one.IsBeside(label) && one.Right <= tail.Right && one.Left > tail.Left + 10);
    }

    [Fact]
    public async Task Undated_statements_are_counted_and_stand_in_the_list()
    {
        var undated = (await Site.Case.StatementsAsync()).Where(s => s.GetProperty("happened").GetString() is null).ToArray();
        await GoAsync($"collection={Orvell.Name}");

        await Page.GetByRole(AriaRole.Button, new() { Name = $"{undated.Length} undated" }).ClickAsync();

        var first = Rows.Filter(new() { HasText = undated[0].GetProperty("words").GetString() });
        await Expect(first).ToBeFocusedAsync();
        await Expect(first).ToContainTextAsync("undated");
        await Expect(first).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_limit_on_what_happened_says_how_many_undated_it_leaves_out()
    {
        var undated = (await Site.Case.StatementsAsync()).Count(s => s.GetProperty("happened").GetString() is null);
        await GoAsync($"collection={Orvell.Name}&between=2023-06..2023-07");

        await Expect(Page.GetByText($"{undated} undated statements left out.")).ToBeVisibleAsync();
        var before = await Total.InnerTextAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Include them" }).ClickAsync();
        await Expect(Total).Not.ToHaveTextAsync(before);
        await Expect(Rows.Filter(new() { HasText = "The town must find the money." })).ToBeVisibleAsync();
    }

    // The mark that a label stands beside or in, as wide as its date.
    private async Task<(Drawn[] All, Drawn Bar)> BarAsync(string label)
    {
        var all = await Picture.UntilAsync(now => Picture.Find(now, label) is not null, label);
        var words = Picture.Label(all, label);
        var bars = all.Where(one => one.Kind == "fill" && one.IsBeside(words) && one.Bottom - one.Top is > 11 and < 13 && one.Left <= words.Left && one.Right >= words.Left - 12);
        return (all, bars.OrderBy(bar => bar.Width).First());
    }

    // How often the line along the upper edge of a bar changes between coloured and not, away from its ends.
    private async Task<int> BreaksAsync(Drawn bar)
    {
        var left = Math.Max(bar.Left, Picture.Names) + 20;
        var pixels = await Picture.PixelsAsync(left, bar.Top, Math.Min(bar.Right, 900) - 20 - left);
        var (darkest, lightest) = (pixels.Min(Light), pixels.Max(Light));
        var isDark = pixels.Select(pixel => Light(pixel) < (darkest + lightest) / 2).ToArray();
        return lightest - darkest < 12 ? 0 : Enumerable.Range(1, isDark.Length - 1).Count(i => isDark[i] != isDark[i - 1]);
    }

    private async Task<int> FromPaperAsync(float x, float y)
    {
        var pixel = (await Picture.PixelsAsync(x, y, 1))[0];
        return Math.Abs(pixel.R - 0xfb) + Math.Abs(pixel.G - 0xf9) + Math.Abs(pixel.B - 0xf4);
    }

    private static int Light((int R, int G, int B) pixel) => pixel.R + pixel.G + pixel.B;

    private static int MinutesOf(Drawn tick) => tick.Text?.Split(':') is [var hours, var minutes] ? (int.Parse(hours, null) * 60) + int.Parse(minutes, null) : throw new FormatException(tick.Text);
}
