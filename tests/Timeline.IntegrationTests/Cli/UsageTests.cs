using Timeline.Cli.Commands;
using Timeline.Cli.Invocation;

namespace Timeline.IntegrationTests.Cli;

/// <summary>Wrong usage ends with 2 and one line before any database is opened: the one named here does not exist.</summary>
public sealed class UsageTests
{
    public static TheoryData<string, string> Mistakes => new()
    {
        { "shwo", "timeline has no verb 'shwo'; did you mean 'show'? See: timeline --help" },
        { "frobnicate", "timeline has no verb 'frobnicate'. See: timeline --help" },
        { "show --frm quote", "timeline show has no option '--frm'; did you mean '--form'? See: timeline show --help" },
        { "show more", "timeline show does not take 'more' here. See: timeline show --help" },
        { "db", "timeline db needs one of start, stop, status, path. See: timeline db --help" },
        { "db strat", "timeline db has no verb 'strat'; did you mean 'start'? See: timeline db --help" },
        { "show --form poem", "timeline show: --form 'poem' is not one of quote, indirect, post, narration. See: timeline show --help" },
        { "show --modality sure", "timeline show: --modality 'sure' is not one of asserted, possible, planned, alleged, question. See: timeline show --help" },
        { "show --status gone", "timeline show: --status 'gone' is not one of recorded, accepted, disputed, retracted, all. See: timeline show --help" },
        { "show --limit 0", "timeline show: --limit '0' is not a number from 1 to 1000. See: timeline show --help" },
        { "show --limit 1001", "timeline show: --limit '1001' is not a number from 1 to 1000. See: timeline show --help" },
        { "show --known-by 2022-02-30", "timeline show: --known-by 2022-02-30: February 2022 has 28 days; write one of them, or the month alone. See: timeline show --help" },
        { "show --between 2022", "timeline show: --between 2022: two dots are missing; write 2022-02..2022-03, 2022-02.. or ..2022-03. See: timeline show --help" },
        { "show --as-of -9999", "timeline show: --as-of -9999: years run from -9998 to 9999; this one reaches beyond. A position such as 41 or an instant such as 2022-03-01T10:00:00Z works too. See: timeline show --help" },
        { "show --text a\0b", "'a\uFFFDb' cannot be read: it holds the character U+0000, which no text can have here. Leave it out." },
        { "retract 12345678#1 --reason \uD800", "'\uD800' cannot be read: it holds half a surrogate pair, which is no character. Leave it out." },
        { "accept 12345678#1 --reason x --seen -1", "timeline accept: --seen '-1' is not a position. Give the number that show --json prints as \"changed\". See: timeline accept --help" },
        { "accept 12345678#1 --reason x --seen 9223372036854775808", "timeline accept: --seen '9223372036854775808' is not a position. Give the number that show --json prints as \"changed\". See: timeline accept --help" },
        { "settle 12345678#1 --reason x", "timeline settle needs stands|retracted. See: timeline settle --help" },
        { "settle 12345678#1 gone --reason x", "timeline settle: 'gone' is not one of stands, retracted. See: timeline settle --help" },
        { "completions", "timeline completions needs SHELL. See: timeline completions --help" },
        { "show --undated", "--undated needs --between. Without --between, undated statements are shown anyway." },
        { "show --after nonsense", "timeline show: --after the cursor cannot be read. Copy all of it from the previous page, or start again without it. See: timeline show --help" },
        { "show --collection a/b", "timeline show: --collection 'a/b' is no collection name: use 1 to 64 letters, digits, '-', '_' or '.', beginning with a letter or digit. See: timeline show --help" },
        { "replay", "timeline replay: Option '--to' is required. See: timeline replay --help" },
        { "replay --to 2022-13", "--to 2022-13: there is no month 13; months are 01 to 12, seasons 21 to 32, quarters 33 to 36." },
        { "replay --to 2022/..", "--to '2022/..' has no last day. Give a date such as 2022-03-01 or 2022-03." },
        { "replay --to 2022 --from 2021", "--from needs --step: without it, replay shows the timeline at --to. To see what changed in between, use: timeline diff FROM TO" },
        { "replay --to 2022 --from 2023 --step", "2023 is after 2022. Swap them." },
        { "replay --to 5 --clock recorded --as-of 3", "--as-of and --clock recorded both limit recorded time. Give only one of them." },
        { "diff 9 3", "9 is after 3. Swap them." },
        { "capture", "There is nothing to capture. Name files or folders, or give - for standard input, or --list FILE. See: timeline capture --help" },
        { "capture a.txt --published 2022-02-30", "timeline capture: --published 2022-02-30: February 2022 has 28 days; write one of them, or the month alone. See: timeline capture --help" },
        { "capture a.txt b.txt --title Dam", "--title applies to one article, but 2 files are given. Capture them one by one, or leave --title out." },
        { "capture a.txt b.txt --url http://a", "--url applies to one article, but 2 files are given. Capture them one by one, or leave --url out." },
        { "capture --list a.txt --title Dam", "--title applies to one article, but a list is given. Capture them one by one, or leave --title out." },
        { "capture - --list -", "Standard input (-) is given twice, but it can be read only once. Leave one out." },
        { "capture - -", "Standard input (-) is given twice, but it can be read only once. Leave one out." },
        { "serve --host http://news.example", "timeline serve: --host 'http://news.example' is not a host name or address. Write it without http:// and port, as in news.example. See: timeline serve --help" },
        { "serve --host news.example:80", "timeline serve: --host 'news.example:80' is not a host name or address. Write it without http:// and port, as in news.example. See: timeline serve --help" },
        { "completions tcsh", "timeline completions: There is no script for 'tcsh', only for bash, zsh, fish, pwsh. See: timeline completions --help" },
        { "show --db host=a;nonsense=1", "The text given as --db or TIMELINE_DB has a setting that Npgsql does not know or cannot read. Write Host=…;Database=…;Username=…;Passfile=… or postgres://user@host:port/database." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_told_in_one_line(string arguments, string line)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Output = output, Error = errors, EnableDefaultExceptionHandler = false, Screen = new Screen(80, false, false) };

        var exitCode = await Root.RunAsync(arguments.Split(' '), terminal, TestContext.Current.CancellationToken);

        Assert.Equal(line + "\n", errors.ToString());
        Assert.Equal((2, ""), (exitCode, output.ToString()));
    }

    [Theory]
    [InlineData("shwo")]
    [InlineData("capture")]
    [InlineData("show --known-by 2022-02-30")]
    [InlineData("replay --to 2022 --from 2021")]
    public async Task So_does_the_process(string arguments)
    {
        var run = await CliRun.OfAsync("Host=127.0.0.1;Port=1;Database=nobody", arguments.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal([.. Mistakes.Where(mistake => mistake.Data.Item1 == arguments).Select(mistake => mistake.Data.Item2 + "\n")], [run.Errors]);
    }

    [Fact]
    public async Task Without_a_verb_it_says_what_there_is()
    {
        var run = await CliRun.OfAsync("", []);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.All(["capture", "show", "replay", "completions"], verb => Assert.Contains(verb, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_has_the_verbs_in_groups_in_the_order_of_use_and_marks_what_is_optional()
    {
        var run = await CliRun.OfAsync("", ["--help"]);
        var lines = run.Output.Split('\n');
        var begins = new[] { "Begin:", "  capture [FILE|DIR...] ", "Ask:", "  show ", "  actors [NAME] ", "  history <ID> ", "Correct statements and articles:", "  settle <ID> <stands|retracted> ", "Correct actors:", "Run:" };

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(begins, lines.Select(line => Array.Find(begins, line.StartsWith)).OfType<string>());
    }

    [Theory]
    [InlineData("settle", "  <stands|retracted>  How the dispute ends")]
    [InlineData("completions", "  <SHELL>  bash, zsh, fish or pwsh")]
    public async Task Help_of_a_verb_lists_values_once(string verb, string line)
    {
        var run = await CliRun.OfAsync("", [verb, "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(line, run.Output.Split('\n'));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_in_one_line()
    {
        var run = await CliRun.OfAsync("Host=127.0.0.1;Port=1;Database=nobody", ["show"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "Nothing answers for the database 'nobody' at 127.0.0.1:1. Start that server, or correct host and port in --db or TIMELINE_DB.\n", run.Errors);
    }
}
