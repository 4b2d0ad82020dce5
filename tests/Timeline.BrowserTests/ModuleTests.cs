using System.ComponentModel;
using System.Diagnostics;

namespace Timeline.BrowserTests;

public sealed class ModuleTests
{
    private static string Page { get; } = Path.Combine(Root(AppContext.BaseDirectory), "src", "Timeline.Web", "Page");

    [Fact]
    public async Task The_parts_of_the_page_that_need_no_browser_pass_their_own_tests()
    {
        var (code, output) = await RunAsync("node", ["--test", .. Directory.GetFiles(Path.Combine(Page, "test"), "*.test.js").Order(StringComparer.Ordinal)]);

        Assert.SkipWhen(code is null, "There is no node on the PATH, so the page's modules are not tested. Install Node.js 20 or later.");
        Assert.True(code == 0, output);
        Assert.Contains("# fail 0", output.Replace("ℹ", "#", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_uses_the_server_as_its_approved_description_has_it()
    {
        if (!File.Exists(Path.Combine(Page, "node_modules", "typescript", "package.json")))
        {
            await RunAsync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
            Assert.SkipUnless(
                File.Exists(Path.Combine(Page, "node_modules", "typescript", "package.json")), "npm cannot be had, or not the packages the page's types are checked with. Install Node.js 20 or later.");
        }

        var (code, output) = await RunAsync("npm", ["run", "types"]);

        Assert.SkipWhen(code is null, "There is no npm on the PATH, so the page's types are not checked. Install Node.js 20 or later.");
        Assert.True(code == 0, output);
    }

    private static async Task<(int? Code, string Output)> RunAsync(string program, string[] arguments)
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Page, RedirectStandardOutput = true, RedirectStandardError = true })
                ?? throw new InvalidOperationException($"'{program}' did not start.");
            var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (node.ExitCode, output + await error);
        }
        catch (Win32Exception)
        {
            return (null, "");
        }
    }

    private static string Root(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Timeline.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("There is no Timeline.sln above the tests.");
    }
}
