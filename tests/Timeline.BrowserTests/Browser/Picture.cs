using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Timeline.BrowserTests.Browser;

/// <summary>The canvas of the timeline, as somebody sees it.</summary>
internal sealed partial class Picture(IPage page)
{
    /// <summary>Pixels of the axis above the lanes, and of the names left of them where there is room for names.</summary>
    public const float Axis = 38;
    public const float Names = 148;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public ILocator Element => page.GetByRole(AriaRole.Application);

    private sealed record Frame(int Frames, Drawn[] All);

    /// <summary>What is drawn now.</summary>
    public async Task<Drawn[]> ReadAsync() => (await FrameAsync()).All;

    /// <summary>How many times it was drawn since the page was opened.</summary>
    public async Task<int> FramesAsync() => (await FrameAsync()).Frames;

    private async Task<Frame> FrameAsync() =>
        JsonSerializer.Deserialize<Frame>(await page.EvaluateAsync<string>("() => drawn()"), Options) ?? throw new InvalidDataException("Nothing was drawn.");

    /// <summary>What is drawn as soon as it is as wanted.</summary>
    public async Task<Drawn[]> UntilAsync(Func<Drawn[], bool> isWanted, string wanted)
    {
        var all = await ReadAsync();

        for (var i = 0; i < 200; i++)
        {
            if (isWanted(all))
            {
                return all;
            }

            all = await ReadAsync();
        }

        throw new Xunit.Sdk.XunitException($"Wanted {wanted}; the texts drawn are: {string.Join(" | ", Texts(all).Select(text => $"{text.Text} at {text.Left:F0}"))}");
    }

    /// <summary>The words beside the mark of a statement.</summary>
    public async Task<Drawn> LabelAsync(string beginning) => Label(await UntilAsync(all => Find(all, beginning) is not null, $"a label '{beginning}…'"), beginning);

    public static Drawn Label(Drawn[] all, string beginning) => Find(all, beginning) ?? throw new Xunit.Sdk.XunitException($"No label '{beginning}…' is drawn.");

    public static Drawn? Find(Drawn[] all, string beginning) => Labels(all).FirstOrDefault(label => label.Text?.StartsWith(beginning, StringComparison.Ordinal) == true);

    /// <summary>Words of statements: neither the axis nor the names of lanes nor signs at a mark.</summary>
    public static IEnumerable<Drawn> Labels(Drawn[] all) => Texts(all).Where(text => text.Top >= Axis && text.Left >= Names && text.Text?.Length > 1);

    public static IEnumerable<Drawn> Texts(Drawn[] all) => all.Where(one => one.Kind == "text");

    public static string[] Ticks(Drawn[] all) => [.. Texts(all).Where(text => text.Bottom < Axis).Select(text => text.Text ?? "")];

    public static string[] LaneNames(Drawn[] all) => [.. Texts(all).Where(text => text.Top > Axis && text.Right < Names).Select(text => text.Text ?? "")];

    public static bool ShowsMinutes(Drawn[] all) => Ticks(all).Any(tick => Minutes.IsMatch(tick));

    /// <summary>Ticks a century or more apart.</summary>
    public static bool ShowsCenturies(Drawn[] all) => Ticks(all).Where(tick => Year.IsMatch(tick)).ToArray() is { Length: > 1 } years && years.All(year => year.EndsWith("00", StringComparison.Ordinal));

    /// <summary>Where the beginning of a year is, told by the ticks of two others.</summary>
    public static float OfYear(Drawn[] all, float year)
    {
        var ticks = Texts(all).Where(text => text.Bottom < Axis && Year.IsMatch(text.Text ?? "")).ToArray();
        var (first, last) = (ticks[0], ticks[^1]);
        var (a, b) = (float.Parse(first.Text ?? "", CultureInfo.InvariantCulture), float.Parse(last.Text ?? "", CultureInfo.InvariantCulture));
        var (x, y) = ((first.Left + first.Right) / 2, (last.Left + last.Right) / 2);
        return x + ((year - a) * (y - x) / (b - a));
    }

    /// <summary>The mark before a label.</summary>
    public static (float X, float Y) Mark(Drawn label) => (label.Left - 13, label.Middle);

    public Task ClickAsync(Drawn label) => Element.ClickAsync(new LocatorClickOptions { Position = At(Mark(label)) });

    public Task HoverAsync(float x, float y) => Element.HoverAsync(new LocatorHoverOptions { Position = At((x, y)) });

    public async Task WheelAsync(float x, float y, float down, float right = 0)
    {
        await HoverAsync(x, y);
        await page.Mouse.WheelAsync(right, down);
    }

    public async Task DragAsync(float x, float y, float right, float down = 0)
    {
        await HoverAsync(x, y);
        var box = await Element.BoundingBoxAsync() ?? throw new InvalidOperationException("The canvas is not there.");
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + x + right, box.Y + y + down, new MouseMoveOptions { Steps = 5 });
        await page.Mouse.UpAsync();
    }

    /// <summary>Colours of a line of pixels, three bytes each.</summary>
    public async Task<(int R, int G, int B)[]> PixelsAsync(float left, float y, float width)
    {
        var bytes = await Element.EvaluateAsync<int[]>(
            """
            (canvas, [x, y, width]) => {
              const copy = new OffscreenCanvas(width, 1).getContext('2d', { willReadFrequently: true });
              copy.drawImage(canvas, x, y, width, 1, 0, 0, width, 1);
              return [...copy.getImageData(0, 0, width, 1).data];
            }
            """,
            new[] { (int)MathF.Round(left), (int)MathF.Round(y), (int)MathF.Round(width) });
        return [.. bytes.Chunk(4).Select(of => (of[0], of[1], of[2]))];
    }

    private static Position At((float X, float Y) place) => new() { X = place.X, Y = place.Y };

    [GeneratedRegex("^\\d\\d:\\d\\d$")]
    private static partial Regex Minutes { get; }

    [GeneratedRegex("^\\d{4}$")]
    private static partial Regex Year { get; }
}
