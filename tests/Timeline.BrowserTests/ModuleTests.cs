using System.ComponentModel;
using System.Diagnostics;

namespace Timeline.BrowserTests;

public sealed class ModuleTests
{
    [Fact]
    public async Task The_parts_of_the_page_that_need_no_browser_pass_their_own_tests()
    {
        var page = Path.Combine(Root(AppContext.BaseDirectory), "src", "Timeline.Web", "Page");
        var (code, output) = await RunAsync(page, ["--test", .. Directory.GetFiles(Path.Combine(page, "test"), "*.test.js").Order(StringComparer.Ordinal)]);

        Assert.SkipWhen(code is null, "There is no node on the PATH, so the page's modules are not tested. Install Node.js 20 or later.");
        Assert.True(code == 0, output);
        Assert.Contains("# fail 0", output.Replace("ℹ", "#", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<(int? Code, string Output)> RunAsync(string folder, string[] arguments)
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })
                ?? throw new InvalidOperationException("'node' did not start.");
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
