namespace Timeline.BrowserTests.Browser;

/// <summary>The browser of the system: Playwright's own is not asked for, since it is a download of its own.</summary>
internal static class Chromium
{
    public const string HowToGet = "There is no chromium on the PATH, so the page is not tested in one. Get it with 'apt-get install chromium'.";

    private static readonly string[] Whole = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where it is; null where there is none. The one that can show no windows comes first: it takes half the time.</summary>
    public static string? Path { get; } = Find(["chromium-headless-shell", .. Whole]);

    /// <summary>Where one is that does all that people's browsers do, such as keeping pages for Back; null where there is none.</summary>
    public static string? WholePath { get; } = Find(Whole);

    /// <param name="ignored">What Playwright would pass and is not to.</param>
    public static Task<IBrowser> StartAsync(IPlaywright playwright, string? path, params string[] ignored) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = path,
        IgnoreDefaultArgs = ignored,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // The same letters at the same places on every machine.
            "--font-render-hinting=none", "--force-color-profile=srgb",
        ],
    });

    private static string? Find(string[] names) => (
        from name in names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        let file = System.IO.Path.Combine(folder, name)
        where folder.Length > 0 && File.Exists(file)
        select file).FirstOrDefault();
}
