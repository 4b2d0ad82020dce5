using System.Diagnostics;
using System.Text;

namespace Timeline.IntegrationTests.Cli;

public sealed class CaptureTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private const string Nobody = "Host=127.0.0.1;Port=1;Database=nobody";

    private readonly string _folder = Directory.CreateTempSubdirectory("timeline-capture-").FullName;

    [Fact]
    public async Task A_file_is_captured_once()
    {
        Write("mill.txt", "June 2, 2023\n\nThe mill closed on Monday. The owner sold it last year.");

        var first = await RunAsync("capture", "mill.txt", "--collection", "once");
        var second = await RunAsync("capture", "mill.txt", "--collection", "once");
        var elsewhere = await RunAsync("capture", "mill.txt", "--collection", "once", "--publisher", "Hill News");

        Assert.Matches("^[0-9a-f]{32}\t2 new statements\tpublished 2023-06-02 \\(stated: \"June 2, 2023\"\\)\tmill.txt\n$", first.Output);
        Assert.Equal($"{first.Output[..32]}\t0 new statements\tthis text was captured before\tmill.txt\n", second.Output);
        Assert.Equal($"{first.Output[..32]}\t0 new statements\tthis text was captured before; now also seen at Hill News\tmill.txt\n", elsewhere.Output);
        Assert.All([first, second, elsewhere], run => Assert.Equal((0, ""), (run.ExitCode, run.Errors)));
    }

    [Fact]
    public async Task A_bad_file_among_several_is_reported_and_the_others_are_captured()
    {
        Write("a.txt", "The mill closed on 3 May 2023.");
        Write("b.txt", "   ");
        Write("c.txt", "The mill opened on 4 May 2023.");

        var run = await RunAsync("capture", "a.txt", "b.txt", "c.txt", "--published", "2023-06-01", "--collection", "several", "--json");

        Assert.Equal((1, "Cannot capture 'b.txt': it is empty.\n"), (run.ExitCode, run.Errors));
        Assert.Equal(2, run.Lines.Length);
        Assert.All(run.Lines, line => Assert.Equal(
            "file article statements published publishedBasis publishedWords language withdrawn", Investigation.Members(Investigation.Parse(line + "\n"))));
        Assert.Equal("several\t2\t2\n", (await RunAsync("collections")).Lines.Single(line => line.StartsWith("several", StringComparison.Ordinal)) + "\n");
    }

    [Fact]
    public async Task What_cannot_be_captured_is_told_one_line_a_file()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        Write("page.txt", "<!DOCTYPE html><html></html>");
        Write("undated.txt", "The mill closed.");
        await File.WriteAllBytesAsync(Path.Combine(_folder, "picture.txt"), [0x89, 0x50, 0x00, 0x01], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "latin.txt"), [0x63, 0x61, 0x66, 0xE9, 0x20], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "long.txt"), new byte[(8 * 1024 * 1024) + 1], TestContext.Current.CancellationToken);

        var run = await CliRun.OfAsync(
            "", ["capture", "missing.txt", "folder", "page.txt", "undated.txt", "picture.txt", "latin.txt", "long.txt", "--dry-run"], folder: _folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "Cannot capture 'missing.txt': there is no such file. Check its name.",
                "Cannot capture 'folder': it holds no .txt or .md file. Put the texts there, or name the files.",
                "Cannot capture 'page.txt': it is HTML, which is not supported. Save the article as plain text or Markdown.",
                "Cannot tell when 'undated.txt' was published: it has no dateline, front matter or dated post. Give the date it came out with --published, for example --published 2022-03-01.",
                "Cannot capture 'picture.txt': it is a binary file. Give plain text or Markdown.",
                "Cannot capture 'latin.txt': it is not UTF-8 (first bad byte at 3). Convert it to UTF-8.",
                "Cannot capture 'long.txt': it is larger than 8 MiB, the limit. Split it.",
            ],
            run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_record_and_makes_no_database()
    {
        var input = Encoding.UTF8.GetBytes("The mill closed on 3 May 2023.");

        var run = await CliRun.OfAsync("", ["capture", "-", "--published", "2023-06", "--dry-run"], input);
        var json = await CliRun.OfAsync("", ["capture", "-", "--published", "2023-06", "--dry-run", "--json"], input);

        Assert.Equal(["2023-05-03", "2023-06", "-", "narration", "asserted,recorded", "The mill closed on 3 May 2023."], run.Output.TrimEnd().Split('\t')[1..]);
        Assert.Equal((0, "Would record 1 statement from standard input, published 2023-06 (as given). Nothing was recorded.\n"), (run.ExitCode, run.Errors));
        Assert.Equal("file article events", Investigation.Members(Investigation.Parse(json.Output)));
        Assert.Equal(
            ["article_captured", "actors_read", "statement_recorded"],
            Investigation.Parse(json.Output).GetProperty("events").EnumerateArray().Select(e => e.GetProperty("type").GetString()));
        Assert.False(Directory.Exists(CliRun.EmptyHome));
    }

    [Fact]
    public async Task A_dry_run_says_what_the_capture_then_does()
    {
        Write("dock.txt", "June 2, 2023\n\nThe dock closed on Monday.");
        await RunAsync("capture", "dock.txt", "--collection", "dock");

        var known = await RunAsync("capture", "dock.txt", "--collection", "dock", "--dry-run");
        var json = await RunAsync("capture", "dock.txt", "--collection", "dock", "--dry-run", "--json");
        var seenAgain = await RunAsync("capture", "dock.txt", "--collection", "dock", "--publisher", "Hill News", "--dry-run");
        var elsewhere = await RunAsync("capture", "dock.txt", "--collection", "pier", "--dry-run");
        var captured = await RunAsync("capture", "dock.txt", "--collection", "dock");

        Assert.Equal((0, "", "Would record nothing from dock.txt: this text was captured before.\n"), (known.ExitCode, known.Output, known.Errors));
        Assert.Equal((0, "[]"), (json.ExitCode, Investigation.Parse(json.Output).GetProperty("events").GetRawText()));
        Assert.Equal(
            ("", "Would record no new statement from dock.txt: this text was captured before; now also seen at Hill News. Nothing was recorded.\n"), (seenAgain.Output, seenAgain.Errors));
        Assert.Single(elsewhere.Lines);
        Assert.Contains("0 new statements", captured.Output, StringComparison.Ordinal);
        Assert.DoesNotContain((await RunAsync("collections")).Lines, line => line.StartsWith("pier", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dry_run_and_a_capture_agree_about_two_files_with_one_text()
    {
        Write("quay.txt", "June 2, 2023\n\nThe quay closed on Monday.");
        Write("copy.txt", "June 2, 2023\n\nThe quay closed on Monday.");

        var dry = await RunAsync("capture", "quay.txt", "copy.txt", "--collection", "quay", "--publisher", "Hill News", "--dry-run");
        var run = await RunAsync("capture", "quay.txt", "copy.txt", "--collection", "quay", "--publisher", "Hill News");

        Assert.Single(dry.Lines);
        Assert.EndsWith("Would record nothing from copy.txt: this text was captured before.\n", dry.Errors, StringComparison.Ordinal);
        Assert.Equal(["1 new statement", "0 new statements"], run.Lines.Select(line => line.Split('\t')[1]));
    }

    [Fact]
    public async Task A_dry_run_fails_as_the_capture_does_when_its_database_does_not_answer()
    {
        Write("lock.txt", "June 2, 2023\n\nThe lock closed on Monday.");

        var dry = await CliRun.OfAsync(Nobody, ["capture", "lock.txt", "--dry-run"], folder: _folder);
        var run = await CliRun.OfAsync(Nobody, ["capture", "lock.txt"], folder: _folder);

        Assert.Equal((1, ""), (dry.ExitCode, dry.Output));
        Assert.Equal(run.Errors, dry.Errors);
    }

    [Fact]
    public async Task A_future_date_is_wrong_usage_when_it_is_given_and_a_bad_file_when_the_text_says_so()
    {
        Write("given.txt", "The mill closed on 3 May 2023.");
        Write("said.txt", "June 2, 2999\n\nThe mill closed on Monday.");

        var given = await RunAsync("capture", "given.txt", "--published", "2999-01-01");
        var said = await RunAsync("capture", "said.txt");

        Assert.Equal((2, ""), (given.ExitCode, given.Output));
        Assert.Matches("^'given.txt' cannot be published on 2999-01-01: today is [0-9-]{10} \\(UTC\\). Give the date it came out with --published, for example --published 2022-03-01.\n$", given.Errors);
        Assert.Equal((1, ""), (said.ExitCode, said.Output));
        Assert.StartsWith("'said.txt' cannot be published on 2999-06-02", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_than_English_is_said()
    {
        Write("muehle.txt", "Die Mühle wurde am Montag geschlossen, und der Besitzer hat sie im letzten Jahr verkauft. Das ist für die Stadt nicht gut.");

        var run = await RunAsync("capture", "muehle.txt", "--published", "2023-06-02", "--collection", "german");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^muehle.txt seems to be in 'de', but only English is supported. Check its [0-9]+ statements? with: timeline article [0-9a-f]{8}\n$", run.Errors);
    }

    [Fact]
    public async Task What_happened_and_has_no_date_is_counted_when_it_is_left_out()
    {
        Write("talk.txt", "June 2, 2023\n\nThe mill closed on 3 May 2023. \"Why did nobody ask us?\" Ann Smith said. Ann Smith said the town will rebuild the mill.");
        await RunAsync("capture", "talk.txt", "--collection", "talk");
        var undated = (await RunAsync("show", "--collection", "talk")).Lines.Count(line => line.Split('\t')[1] is "-");

        var run = await RunAsync("show", "--between", "2023..2023", "--collection", "talk");

        Assert.DoesNotContain(run.Lines, line => line.Split('\t')[1] is "-");
        Assert.Equal(
            undated switch { 0 => "", 1 => "1 statement has no date and is left out; --undated includes it.\n", _ => $"{undated} statements have no date and are left out; --undated includes them.\n" },
            run.Errors);
        Assert.Equal(run.Lines.Length + undated, (await RunAsync("show", "--between", "2023..2023", "--undated", "--collection", "talk")).Lines.Length);
    }

    [Fact]
    public async Task An_interrupt_ends_with_130_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no kill -INT on Windows.");
        using var process = Process.Start(CliRun.Start(database.ConnectionString, ["capture", "-", "--collection", "interrupted"]));
        Assert.NotNull(process);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.Equal("Interrupted: what was not reported as done was not recorded.\n", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        var shown = await RunAsync("show", "--collection", "interrupted");
        Assert.True(shown.ExitCode == 3, $"{shown.ExitCode}: {shown.Errors}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync(database.ConnectionString, arguments, folder: _folder);
}
