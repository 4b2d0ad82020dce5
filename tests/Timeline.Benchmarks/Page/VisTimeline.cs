using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Timeline.Engine.Dates;

namespace Timeline.Benchmarks.Page;

/// <summary>
/// vis-timeline 8.5.4, which many pages draw timelines with, on the same statements in the same browser and the same run. It is fetched from npm
/// when it is measured and is no part of the project.
/// </summary>
internal static class VisTimeline
{
    private static string Home => Path.Combine(Repository.Root, "artifacts", "benchmarks", "vis");

    /// <summary>Its script; null where it cannot be had.</summary>
    public static string? Fetch()
    {
        try
        {
            Directory.CreateDirectory(Home);

            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Timeline.Benchmarks", "Page", "vis")))
            {
                File.Copy(file, Path.Combine(Home, Path.GetFileName(file)), overwrite: true);
            }

            var package = Path.Combine(Home, "node_modules", "vis-timeline");

            if (!Directory.Exists(package))
            {
                Run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps");
            }

            return File.ReadAllText(Path.Combine(package, "standalone", "umd", "vis-timeline-graph2d.min.js"));
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine($"page-beside-vis: skipped, for vis-timeline could not be had: {e.Message}");
            return null;
        }
    }

    /// <summary>Statements as it wants them: a lane a speaker, as our page has them, and dates without what it cannot show.</summary>
    public static string Items(IEnumerable<JsonElement> statements) => JsonSerializer.Serialize(
        from s in statements
        where s.GetProperty("happened").GetString() is not null
        let date = ImpreciseDate.Parse(s.GetProperty("happened").GetString() ?? "")
        let first = date.Earliest ?? date.Latest
        let last = date.Latest ?? date.Earliest
        where first is not null
        select new
        {
            id = s.GetProperty("id").GetString(),
            @group = s.GetProperty("speaker").GetString() ?? s.GetProperty("form").GetString(),
            content = s.GetProperty("words").GetString(),
            start = $"{first:uuuu-MM-dd}",
            end = $"{last?.PlusDays(1):uuuu-MM-dd}",
            type = "range",
        });

    /// <summary>An expression that is the milliseconds from items there until it says that it has drawn.</summary>
    public static string Measure(string items) =>
        $$"""
        new Promise((done) => {
          const items = {{items}};
          const style = document.createElement('style');
          style.textContent = '.vis-timeline { position: relative; overflow: hidden; } .vis-panel, .vis-itemset, .vis-item, .vis-background, .vis-time-axis .vis-text { position: absolute; } .vis-item { white-space: nowrap; border: 1px solid; }';
          const place = document.createElement('div');
          place.style.cssText = 'width: 950px; height: 560px';
          document.body.replaceChildren(style, place);
          const began = performance.now();
          const groups = [...new Set(items.map((item) => item.group))].map((id) => ({ id, content: id }));
          const drawn = new vis.Timeline(place, new vis.DataSet(items), new vis.DataSet(groups), { height: 560, stack: true, verticalScroll: true });
          drawn.on('changed', () => done(performance.now() - began));
        })
        """;

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Home, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"'{program}' did not start.");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{program}' ended with {process.ExitCode}.");
        }
    }
}
