using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

/// <summary>The pictures of the documentation. No test runs this: <c>tools/screenshots</c> does.</summary>
public sealed partial class Screenshots(Site site) : PageTests(site)
{
    private const string Name = "dam";

    // When something was recorded is the database's clock, which never shows the same twice.
    private readonly List<Instant> _recorded = [];

    /// <summary>Where they go, and then nothing but their own collection is made; null in a run of tests.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("TIMELINE_IMAGES");

    protected override BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 1280, Height = 800 }, DeviceScaleFactor = 2, ReducedMotion = ReducedMotion.Reduce };

    [Fact(Explicit = true)]
    public async Task Are_taken()
    {
        // Not every machine has letters for emoji.
        var (collection, captured, corrected) = await Site.FillAsync(Name, file => Collection.Text(file).Replace(" 🌊🌊", "", StringComparison.Ordinal).Replace(" 🌊", "", StringComparison.Ordinal));
        var frames = await collection.ReadAsync($"replay?clock=recorded&step=true&limit=1000&to={corrected}");
        _recorded.AddRange(Recorded.Matches(frames.GetRawText()).Select(match => InstantPattern.ExtendedIso.Parse(match.Groups[2].Value).Value).Distinct().Order());
        await Context.RouteAsync(url => url.Contains("/api/", StringComparison.Ordinal) && !url.Contains("/changes", StringComparison.Ordinal), AtFixedTimesAsync);
        var months = $"collection={Name}&zoom=2023-05-20..2023-10-20";

        await TakeAsync("timeline-light", $"{months}&statement={collection.Key(Orvell.Answers, 4)}");
        await TakeAsync("timeline-dark", $"collection={Name}&lanes=article&zoom=1590-01-01..2045-01-01&statement={collection.Key(Orvell.River, 2)}", ColorScheme.Dark);
        await TakeAsync("article", $"collection={Name}&view=article&article={collection.Article(Orvell.Leaks)}&statement={collection.Key(Orvell.Leaks, 5)}");
        await TakeAsync("changes", $"collection={Name}&view=changes&clock=recorded&from={captured}&to={corrected}");
        await TakeAsync("past", $"{months}&asOf={captured}");
        await Page.SetViewportSizeAsync(360, 740);
        await TakeAsync("narrow", $"collection={Name}&lanes=form&zoom=2023-08-20..2023-09-20");
    }

    private async Task TakeAsync(string picture, string query, ColorScheme theme = ColorScheme.Light)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = theme });
        await GoAsync(query);
        await Expect(Page.GetByText("Reading the")).ToHaveCountAsync(0);
        await Expect(Page.GetByText("counting what changed")).ToHaveCountAsync(0);

        if (query.Contains("zoom=", StringComparison.Ordinal))
        {
            await Picture.ReadAsync();
        }

        await Page.ScreenshotAsync(new() { Path = Path.Combine(Folder ?? ".", $"{picture}.png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }

    private async Task AtFixedTimesAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        await route.FulfillAsync(new() { Response = answer, Body = Recorded.Replace(await answer.TextAsync(), Fixed) });
    }

    // Half an hour after what was recorded before it.
    private string Fixed(Match match)
    {
        var at = InstantPattern.ExtendedIso.Parse(match.Groups[2].Value).Value;
        var place = _recorded.Count(recorded => recorded < at);
        return $"\"{match.Groups[1].Value}\":\"{InstantPattern.General.Format(Instant.FromUtc(2026, 1, 12, 9, 30) + Duration.FromMinutes(30 * place))}\"";
    }

    [GeneratedRegex("\"(recorded|at)\":\"(\\d{4}-[^\"]*Z)\"")]
    private static partial Regex Recorded { get; }
}
