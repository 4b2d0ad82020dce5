using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Timeline.Benchmarks.Databases;
using Timeline.Web;

namespace Timeline.Benchmarks.Page;

/// <summary>The page in a real browser, on 20,000 statements of a real server.</summary>
internal sealed class PageBars(LoadedLogs logs)
{
    private const int Statements = 20_000;
    private const string Rendered = "performance.getEntriesByName('timeline:render')[0]?.duration";

    // From one frame to the next, while a hand drags steadily.
    private const string Panned =
        """
        new Promise((done) => {
          const canvas = document.querySelector('canvas');
          const wheel = (deltaX, deltaY) => canvas.dispatchEvent(new WheelEvent('wheel', { deltaX, deltaY, clientX: 600, clientY: 300, bubbles: true, cancelable: true }));
          for (let i = 0; i < 4; i++) wheel(0, -300);
          const frames = [];
          let last = 0;
          requestAnimationFrame(function step(now) {
            if (last) frames.push(now - last);
            last = now;
            if (frames.length === 150) return done(frames.sort((a, b) => a - b)[75]);
            wheel(frames.length < 75 ? 9 : -9, 0);
            requestAnimationFrame(step);
          });
        })
        """;

    public static IEnumerable<Bar> All(LoadedLogs logs)
    {
        var page = new PageBars(logs);
        return
        [
            new("page-first-render", Limit.AtMost, 250, "ms from 20,000 statements there to drawn, at most", page.FirstRenderAsync),
            new("page-pan", Limit.AtMost, 35, "ms from frame to frame while moving over 20,000 statements, at most", page.PanAsync),
            new("page-beside-vis", Limit.AtLeast, 5, "times as soon drawn as with vis-timeline, at least", page.BesideVisAsync),
            new("page-script", Limit.AtMost, 60, "kB of script, compressed, at most", Script),
        ];
    }

    private Task<double?> FirstRenderAsync(CancellationToken cancellationToken) => InBrowserAsync("page-first-render", async (browser, url) =>
    {
        var times = await RoundsAsync(() => RenderAsync(browser, url, cancellationToken));
        return Clock.Median(times);
    }, cancellationToken);

    private Task<double?> PanAsync(CancellationToken cancellationToken) => InBrowserAsync("page-pan", async (browser, url) =>
    {
        await RenderAsync(browser, url, cancellationToken);
        return Clock.Median(await RoundsAsync(async () => (await browser.EvaluateAsync(Panned, cancellationToken)).GetDouble()));
    }, cancellationToken);

    private async Task<double?> BesideVisAsync(CancellationToken cancellationToken)
    {
        if (VisTimeline.Fetch() is not { } script)
        {
            return null;
        }

        return await InBrowserAsync("page-beside-vis", async (browser, url) =>
        {
            using var client = new HttpClient();
            client.DefaultRequestHeaders.Accept.ParseAdd("application/x-ndjson");
            var lines = await client.GetStringAsync(new Uri(url, $"/api/collections/{LoadedLog.Collection}/statements"), cancellationToken);
            var items = VisTimeline.Items(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)));
            List<double> ours = [];

            var ratios = await RoundsAsync(async () =>
            {
                ours.Add(await RenderAsync(browser, url, cancellationToken));
                await browser.GoAsync("about:blank", cancellationToken);
                await browser.NumberAsync("document.URL === 'about:blank' && document.readyState === 'complete' ? 1 : null", cancellationToken);
                await browser.EvaluateAsync(script, cancellationToken);
                var theirs = (await browser.EvaluateAsync(VisTimeline.Measure(items), cancellationToken)).GetDouble();
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours {ours[^1]:F0} ms, vis-timeline {theirs:F0} ms"));
                return theirs / ours[^1];
            });
            return Clock.Median(ratios);
        }, cancellationToken);
    }

    private static double? Script()
    {
        using var script = OpenScript();

        if (script is null)
        {
            return Skip("page-script", WithoutPage);
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            script.CopyTo(gzip);
        }

        return packed.Length / 1000.0;
    }

    // As the server has it.
    private static Stream? OpenScript() => typeof(WebServer).Assembly.GetManifestResourceStream("page/assets/timeline.js");

    private const string WithoutPage = "the page was not built, which needs node and npm";

    private async Task<double?> InBrowserAsync(string bar, Func<Browser, Uri, Task<double>> measure, CancellationToken cancellationToken)
    {
        await using var browser = await Browser.StartAsync(cancellationToken);

        if (browser is null)
        {
            return Skip(bar, "there is no chromium on the PATH; get it with 'apt-get install chromium'");
        }

        using var script = OpenScript();

        if (script is null)
        {
            return Skip(bar, WithoutPage);
        }

        await using var server = await ServedLog.StartAsync(await logs.OfStatementsAsync(Statements, cancellationToken), cancellationToken);
        return await measure(browser, server.Urls[0]);
    }

    private static async Task<double> RenderAsync(Browser browser, Uri url, CancellationToken cancellationToken)
    {
        await browser.GoAsync("about:blank", cancellationToken);
        await browser.GoAsync($"{url}?collection={LoadedLog.Collection}", cancellationToken);
        return await browser.NumberAsync(Rendered, cancellationToken);
    }

    // Once more than counts, to warm up.
    private static async Task<double[]> RoundsAsync(Func<Task<double>> measure)
    {
        await measure();
        var values = new double[Clock.Rounds];

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = await measure();
        }

        Console.Error.WriteLine(string.Join(", ", values.Select(value => value.ToString("F1", CultureInfo.InvariantCulture))));
        return values;
    }

    private static double? Skip(string bar, string why)
    {
        Console.Error.WriteLine($"{bar}: skipped, for {why}");
        return null;
    }
}
