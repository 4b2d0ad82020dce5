using System.Diagnostics;
using System.Net.Sockets;

namespace Timeline.IntegrationTests.Cli;

/// <summary>Pipes, sockets and devices are never waited for.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private const string Found = "it is a pipe, socket or device.";

    private readonly string _folder = Directory.CreateTempSubdirectory("timeline-special-").FullName;

    public static TheoryData<string> Kinds => ["pipe.txt", "socket.txt", "zero.txt", "null.txt", "to-pipe.txt"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_a_folder_it_is_skipped_with_the_reason(string name)
    {
        await MakeAsync(name);
        await File.WriteAllTextAsync(PathOf("words.txt"), "HARBOUR, May 5, 1987 — The bridge is closed.", TestContext.Current.CancellationToken);

        var run = await RunAsync("capture", _folder, "--dry-run", "--json");

        Assert.Equal((1, 1), (run.ExitCode, run.Lines.Length));
        Assert.Contains($"Cannot capture '{PathOf(name)}': {Found}", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Named_or_listed_it_is_refused_with_the_reason(string name)
    {
        await MakeAsync(name);
        await File.WriteAllTextAsync(PathOf("list"), PathOf(name), TestContext.Current.CancellationToken);

        var named = await RunAsync("capture", PathOf(name), "--dry-run");
        var listed = await RunAsync("capture", "--list", PathOf("list"), "--dry-run");
        var asList = await RunAsync("capture", "--list", PathOf(name), "--dry-run");

        Assert.Equal((1, 1, 1), (named.ExitCode, listed.ExitCode, asList.ExitCode));
        Assert.All([named, listed, asList], run => Assert.Contains(Found, Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Annotating_skips_it_and_does_not_wait_for_the_day_beside_a_text()
    {
        await MakeAsync("pipe.txt");
        await MakeAsync("pipe.dct");
        await File.WriteAllTextAsync(PathOf("words.txt"), "The bridge was closed on Monday.", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(PathOf("words.dct"), PathOf("pipe.dct"));

        var run = await RunAsync("annotate", "dates", _folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(Found, run.Errors, StringComparison.Ordinal);
        Assert.Contains("does not contain the text's day", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync(database: "", arguments).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    private string PathOf(string name) => Path.Join(_folder, name);

    private async Task MakeAsync(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");

        switch (name)
        {
            case "socket.txt":
                using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
                {
                    socket.Bind(new UnixDomainSocketEndPoint(PathOf("s")));
                    File.Move(PathOf("s"), PathOf(name)); // .NET removes what it bound
                }

                break;
            case "zero.txt" or "null.txt":
                File.CreateSymbolicLink(PathOf(name), $"/dev/{name.Split('.')[0]}");
                break;
            case "to-pipe.txt":
                await MakeAsync("there");
                File.CreateSymbolicLink(PathOf(name), PathOf("there"));
                break;
            default:
                using (var made = Process.Start("mkfifo", [PathOf(name)]))
                {
                    await made.WaitForExitAsync(TestContext.Current.CancellationToken);
                    Assert.Equal(0, made.ExitCode);
                }

                break;
        }
    }
}
