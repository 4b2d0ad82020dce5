using System.Diagnostics;

namespace Timeline.IntegrationTests.Cli;

public sealed class DemoTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_demo_fits_a_screen_and_can_be_run_again()
    {
        var first = await CliRun.OfAsync(database.ConnectionString, ["demo"]);
        var second = await CliRun.OfAsync(database.ConnectionString, ["demo"]);

        Assert.Equal((0, "", 0, ""), (first.ExitCode, first.Errors, second.ExitCode, second.Errors));
        Assert.InRange(first.Output.Split('\n').Length, 30, 51);
        Assert.All(first.Lines.Where(line => !line.Contains('\t', StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 100));
        Assert.Contains("19 new statements", first.Output, StringComparison.Ordinal);
        Assert.Contains("0 new statements", second.Output, StringComparison.Ordinal);
        Assert.Equal(first.Lines[2..], second.Lines[2..]);
        Assert.Equal("demo\t1\t19\n", (await CliRun.OfAsync(database.ConnectionString, ["collections"])).Output);
    }

    /// <summary>What the demo rests on: were the reader to read these otherwise, the demo would show something wrong.</summary>
    [Fact]
    public async Task The_sample_article_is_read_rightly()
    {
        var article = await CliRun.OfAsync("", ["demo", "--article"]);
        var run = await CliRun.OfAsync("", ["capture", "-", "--dry-run"], System.Text.Encoding.UTF8.GetBytes(article.Output));

        Assert.Equal(
            [
                "2024-03-08\t2024-03-12\t-\tnarration\tasserted,recorded\tA crane collapsed at the port of Sarvik on Friday, killing two dockers.",
                "2024-02-26\t2024-03-09\tMarek Olsen\tpost\tasserted,recorded\tI reported the torn cable on 26 February.",
                "../2024-03-09\t2024-03-09\tMarek Olsen\tpost\tasserted,negated,recorded\tNobody answered me.",
                "2024-03-04/2024-03-10\t2024-03-11\tHelena Brandt\tindirect\tasserted,recorded\tthe union had warned the ministry about the crane last week",
                "2024-03-18\t2024-03-11\tHelena Brandt\tindirect\tplanned,recorded\tthe dockers will strike on 18 March",
                "../2024-03-12\t2024-03-12\tTomas Keller\tindirect\tasserted,negated,recorded\tthe ministry had ignored the warning",
                "2024-01\t2024-03-12\tTomas Keller\tquote\tasserted,recorded\t\"The crane passed its inspection in January,\"",
                "2024-01\t2024-03-12\tA senior official at the ministry\tindirect\tpossible,recorded\tthe inspection in January may have been cut short",
            ],
            run.Lines.Select(line => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]).Where((_, index) => index is 0 or 5 or 6 or 7 or 8 or 10 or 11 or 14));
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_no_error_and_a_full_disk_is()
    {
        Assert.SkipUnless(File.Exists("/dev/full") && File.Exists("/bin/bash"), "Needs bash and /dev/full.");
        var timeline = $"dotnet '{CliRun.Dll}'";

        Assert.Equal("0 ", await BashAsync($"{timeline} demo --article | true; echo \"${{PIPESTATUS[0]}} \""));
        Assert.Equal("Cannot write the answer: No space left on device 1", await BashAsync($"{timeline} demo --article 2>&1 >/dev/full; echo $?"));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task There_is_a_completion_script_for(string shell)
    {
        var run = await CliRun.OfAsync("", ["completions", shell]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_for_bash_completes_verbs_options_and_values()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "Needs bash.");
        var words = await BashAsync($$"""
            timeline() { dotnet '{{CliRun.Dll}}' "$@"; }
            eval "$(timeline completions bash)"
            complete_line() { COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($COMP_LINE); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _timeline; echo "${COMPREPLY[*]}"; }
            complete_line timeline colle
            complete_line timeline show --moda
            complete_line timeline show --form qu
            """);

        Assert.Equal("collections --modality quote", words);
    }

    private static async Task<string> BashAsync(string script)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", script]) { RedirectStandardOutput = true };
        using var bash = Process.Start(start);
        Assert.NotNull(bash);
        var output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.TrimEnd('\n').Replace('\n', ' ');
    }
}
