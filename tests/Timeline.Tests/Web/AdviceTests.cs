using System.Text.RegularExpressions;
using Timeline.Web.Problems;

namespace Timeline.Tests.Web;

/// <summary>Whoever asks over HTTP is not sent to the command line.</summary>
public sealed partial class AdviceTests
{
    private static readonly string[] Answering = ["Timeline.Engine", "Timeline.Projections"];

    private const string Path = "/api/collections/case/articles/3f2a9c1b/statements/8/accept";

    [Theory]
    [InlineData(
        "Statement 3f2a9c1b#8 changed at position 5, and you saw it at 4. See what changed with: timeline history 3f2a9c1b#8, then decide again.",
        "Statement 3f2a9c1b#8 changed at position 5, and you saw it at 4. GET /api/collections/case/articles/3f2a9c1b/statements/8/history says what changed; decide again, with If-Match the statement's changed.")]
    [InlineData("No article 'x' in collection 'case': none begins so. List them with: timeline article.", "No article 'x' in collection 'case': none begins so. GET /api/collections/case/articles lists them.")]
    [InlineData("A correction needs a reason. Say why, for example with --reason \"misread\".", "A correction needs a reason. Say why in reason.")]
    [InlineData("Nothing is advised.", "Nothing is advised.")]
    public void Advice_is_what_to_request(string there, string here) => Assert.Equal(here, Advice.OverHttp(there, Path));

    [Fact]
    public void No_message_that_can_be_answered_advises_the_command_line()
    {
        var lines = Answering
            .SelectMany(project => Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{System.IO.Path.DirectorySeparatorChar}obj{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains('"', StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .Select(line => Interpolation().Replace(line, "3f2a9c1b").Replace("\\\"", "\"", StringComparison.Ordinal))
            .Where(line => OfTheCommandLine().IsMatch(line))
            .ToArray();

        Assert.True(lines.Length > 10, "The search finds too little to be right.");
        Assert.DoesNotContain(lines, line => OfTheCommandLine().IsMatch(Advice.OverHttp(line, Path)));
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Interpolation();

    [GeneratedRegex(@"[: ]timeline [a-z]|[ (]--[a-z]")]
    private static partial Regex OfTheCommandLine();
}
