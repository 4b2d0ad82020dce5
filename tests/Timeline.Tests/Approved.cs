using System.Runtime.CompilerServices;

namespace Timeline.Tests;

/// <summary>
/// Compares with the text in <c>NAME.approved.txt</c> beside the test. What differs is written to <c>NAME.received.txt</c>: look at it, and
/// rename it if it is right.
/// </summary>
internal static class Approved
{
    public static void Matches(string name, string received, [CallerFilePath] string test = "")
    {
        var folder = Repository.FolderOf(test);
        var approvedPath = Path.Combine(folder, name + ".approved.txt");
        var receivedPath = Path.Combine(folder, name + ".received.txt");
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";

        if (approved == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        var (was, now) = (approved.Split('\n'), received.Split('\n'));
        var differing = Enumerable.Range(0, Math.Max(was.Length, now.Length)).Where(i => was.ElementAtOrDefault(i) != now.ElementAtOrDefault(i))
            .Select(i => $"line {i + 1}\n  - {was.ElementAtOrDefault(i)}\n  + {now.ElementAtOrDefault(i)}");
        Assert.Fail($"{approvedPath} differs from {receivedPath}:\n{string.Join('\n', differing.Take(12))}");
    }
}
