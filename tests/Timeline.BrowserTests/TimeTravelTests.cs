using System.Text.RegularExpressions;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed partial class TimeTravelTests(Site site) : PageTests(site)
{
    private ILocator Travel => Page.GetByRole(AriaRole.Region, new() { Name = "Time travel" });

    private ILocator Slider => Travel.GetByRole(AriaRole.Slider, new() { Name = "Up to" });

    [Theory]
    [InlineData("Known by", "knownBy=")]
    [InlineData("As of", "asOf=")]
    [InlineData("Between", "between=..")]
    public async Task Each_clock_has_a_scrubber_that_limits_what_is_shown(string clock, string limit)
    {
        await GoAsync($"collection={Orvell.Name}");
        await ClockAsync(clock);
        await Expect(Travel).ToContainTextAsync("Everything");
        var before = await Total.InnerTextAsync();

        await Slider.FocusAsync();
        await Page.Keyboard.PressAsync("Home");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.PressAsync("ArrowRight");

        await Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(limit)));
        await Expect(Total).Not.ToHaveTextAsync(before);
        await Expect(Travel).ToContainTextAsync(clock);
        await Expect(Travel).ToContainTextAsync(new Regex("step [1-4] of"));
    }

    [Fact]
    public async Task What_a_scrubber_stops_at_is_what_the_server_says()
    {
        await GoAsync($"collection={Orvell.Name}");
        await Step("To the first step");
        await Step("Step forwards");
        await Expect(Page).ToHaveURLAsync(KnownBy);

        var day = KnownBy.Match(Page.Url).Groups[1].Value;
        var known = await Site.Case.StatementsAsync($"limit=1000&knownBy={day}");
        await Expect(Total).ToHaveTextAsync($"{known.Length} statements");
    }

    [Fact]
    public async Task Dragging_the_scrubber_shows_each_moment_on_the_way()
    {
        await GoAsync($"collection={Orvell.Name}");
        await Expect(Slider).ToBeEnabledAsync();
        var all = await Total.InnerTextAsync();
        var box = await Slider.BoundingBoxAsync() ?? throw new InvalidOperationException("There is no slider.");

        await Page.Mouse.MoveAsync(box.X + box.Width - 8, box.Y + (box.Height / 2));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2), new() { Steps = 8 });
        await Expect(Total).Not.ToHaveTextAsync(all);
        Assert.DoesNotContain("knownBy", Page.Url, StringComparison.Ordinal);
        await Page.Mouse.UpAsync();

        await Expect(Page).ToHaveURLAsync(KnownBy);
    }

    [Fact]
    public async Task Steps_go_back_and_forwards_to_the_first_and_to_the_last()
    {
        await GoAsync($"collection={Orvell.Name}");
        await Expect(Slider).ToBeEnabledAsync();

        await Step("To the first step");
        await Expect(Travel).ToContainTextAsync("step 1 of");
        await Step("Step forwards");
        await Expect(Travel).ToContainTextAsync("step 2 of");
        await Step("Step forwards");
        await Expect(Travel).ToContainTextAsync("step 3 of");
        await Step("Step back");
        await Expect(Travel).ToContainTextAsync("step 2 of");
        await Step("To the last step");
        await Expect(Travel).ToContainTextAsync("Everything");
        await Expect(Page).Not.ToHaveURLAsync(KnownBy);
    }

    [Fact]
    public async Task The_film_plays_at_a_chosen_speed_until_it_has_shown_everything()
    {
        await GoAsync($"collection={Orvell.Name}");
        await ClockAsync("As of");
        var all = await Total.InnerTextAsync();
        await Step("To the first step");
        await Expect(Total).Not.ToHaveTextAsync(all);

        await Travel.GetByLabel("Speed").SelectOptionAsync("40 a second");
        await Travel.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();

        await Expect(Travel).ToContainTextAsync("Everything");
        await Expect(Total).ToHaveTextAsync(all);
        await Expect(Travel.GetByRole(AriaRole.Button, new() { Name = "Play" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Pause_stops_the_film_where_it_is_and_the_address_has_that_moment()
    {
        await GoAsync($"collection={Orvell.Name}");
        await ClockAsync("As of");
        await Step("To the first step");
        await Travel.GetByLabel("Speed").SelectOptionAsync("slow");

        await Travel.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await Expect(Travel).ToContainTextAsync("step 2 of");
        await Travel.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();

        await Expect(Travel.GetByRole(AriaRole.Button, new() { Name = "Play" })).ToBeVisibleAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("asOf=\\d+"));
        await Expect(Banner).ToContainTextAsync("You are looking at the past");
    }

    [Fact]
    public async Task The_past_has_a_banner_that_counts_what_changed_since_and_leads_to_it()
    {
        await GoAsync($"collection={Orvell.Name}&asOf={Site.Captured}");

        await Expect(Banner).ToContainTextAsync($"You are looking at the past: as of position {Site.Captured}.");
        foreach (var count in (string[])["4 redated", "1 disputed", "1 accepted", "1 reattributed", "1 retracted"])
        {
            await Expect(Banner).ToContainTextAsync(count);
        }

        await Banner.GetByRole(AriaRole.Link, new() { Name = "See what changed" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "What changed" })).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Main).GetByText("4 redated")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_past_has_neither_later_dates_nor_later_statuses_nor_corrections_to_make()
    {
        await GoAsync($"collection={Orvell.Name}&asOf={Site.Captured}&statement={Site.Case.Key(Orvell.Night, 1)}");

        await Expect(Details.Locator("dl")).Not.ToContainTextAsync("02:14");
        await Expect(Details).ToContainTextAsync("1 recorded later than this moment.");
        await Expect(Details).ToContainTextAsync("Corrections are recorded now");
        await Expect(Details.GetByRole(AriaRole.Button, new() { Name = "Redate" })).ToHaveCountAsync(0);
        await Banner.GetByRole(AriaRole.Link, new() { Name = "Back to now" }).ClickAsync();
        await Expect(Banner).ToHaveCountAsync(0);
        await Expect(Details.Locator("dl")).ToContainTextAsync("02:14");
        await Expect(Details.GetByRole(AriaRole.Button, new() { Name = "Redate" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_known_by_a_day_has_a_banner_with_how_much_was_said_later()
    {
        var later = (await Site.Case.StatementsAsync()).Length - (await Site.Case.StatementsAsync("limit=1000&knownBy=2023-06-30")).Length;
        await GoAsync($"collection={Orvell.Name}&knownBy=2023-06-30");

        await Expect(Banner).ToContainTextAsync("Only what was known by 30 June 2023.");
        await Expect(Banner).ToContainTextAsync($"{later} statements said later.");
    }

    [Fact]
    public async Task While_the_steps_of_another_clock_are_read_nothing_can_be_stepped()
    {
        var answered = new TaskCompletionSource();
        await Context.RouteAsync(url => url.Contains("/replay", StringComparison.Ordinal), async route =>
        {
            await answered.Task;
            await route.ContinueAsync();
        });
        await GoAsync($"collection={Orvell.Name}");

        await Clock("As of").ClickAsync();

        try
        {
            await Expect(Slider).ToBeDisabledAsync(new() { Timeout = 5_000 });
        }
        finally
        {
            answered.SetResult();
        }

        await SettledAsync();
        await Expect(Slider).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Two_sliders_limit_what_happened_on_both_sides()
    {
        await GoAsync($"collection={Orvell.Name}");
        await ClockAsync("Between");

        await Travel.GetByRole(AriaRole.Slider, new() { Name = "From" }).FocusAsync();
        await Page.Keyboard.PressAsync("End");
        await Page.Keyboard.PressAsync("ArrowLeft");

        await Expect(Page).ToHaveURLAsync(new Regex("between=\\d[^&]*\\.\\."));
        await Expect(Rows.Filter(new() { HasText = "Orvell lived from its river" })).ToHaveCountAsync(0);
    }

    private ILocator Clock(string name) => Travel.GetByRole(AriaRole.Radio, new() { Name = name });

    private async Task ClockAsync(string name)
    {
        await Clock(name).ClickAsync();
        await SettledAsync();
        await Expect(Slider).ToBeEnabledAsync();
    }

    private async Task Step(string name)
    {
        await Expect(Slider).ToBeEnabledAsync();
        await Travel.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
    }

    [GeneratedRegex("knownBy=(\\d{4}-\\d\\d-\\d\\d)")]
    private static partial Regex KnownBy { get; }
}
