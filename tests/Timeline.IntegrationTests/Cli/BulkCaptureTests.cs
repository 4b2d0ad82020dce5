using System.Diagnostics;
using System.Text;

namespace Timeline.IntegrationTests.Cli;

/// <summary>Folders and lists of articles on the command line.</summary>
public sealed class BulkCaptureTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("timeline-bulk-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_text_below_a_folder_is_captured_in_the_order_of_paths_and_hidden_ones_are_left_out()
    {
        string[] paths = ["b/2.txt", "b-1.txt", "a.MD", "b/1/x.md", "B.txt", ".hidden.txt", ".git/c.txt", "b/picture.png", "b/.d/e.txt"];

        foreach (var (i, path) in paths.Index())
        {
            Write($"texts/{path}", Article(i));
        }

        var json = await RunAsync("capture", "texts", "--collection", "tree", "--json");
        var plain = await RunAsync("capture", "texts/", "--collection", "tree");

        Assert.Equal(
            ["texts/B.txt", "texts/a.MD", "texts/b-1.txt", "texts/b/1/x.md", "texts/b/2.txt"],
            json.Lines.Select(line => Investigation.Parse(line + "\n").GetProperty("file").GetString()));
        Assert.Equal((0, "5 captured, 10 statements, 0 known before, 0 skipped\n"), (json.ExitCode, json.Errors));
        Assert.Equal((0, "0 captured\t0 statements\t5 known before\t0 skipped\n", ""), (plain.ExitCode, plain.Output, plain.Errors));
    }

    [Fact]
    public async Task A_bad_file_is_told_with_its_reason_and_skipped()
    {
        Write("texts/a.txt", Article(1));
        Write("texts/b.txt", "The mill closed.");
        Write("texts/c.txt", "<html></html>");
        await File.WriteAllBytesAsync(Path.Combine(_folder, "texts/d.txt"), [0x63, 0x61, 0x66, 0xE9, 0x20], Cancellation);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "texts/e.txt"), new byte[(8 * 1024 * 1024) + 1], Cancellation);
        Write("texts/f.txt", Article(2));

        var run = await RunAsync("capture", "texts", "missing.txt", "--collection", "bad");

        Assert.Equal((1, "2 captured\t4 statements\t0 known before\t5 skipped\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            [
                "Cannot tell when 'texts/b.txt' was published: it has no dateline, front matter or dated post. Give the date it came out with --published, for example --published 2022-03-01.",
                "Cannot capture 'texts/c.txt': it is HTML, which is not supported. Save the article as plain text or Markdown.",
                "Cannot capture 'texts/d.txt': it is not UTF-8 (first bad byte at 3). Convert it to UTF-8.",
                "Cannot capture 'texts/e.txt': it is larger than 8 MiB, the limit. Split it.",
                "Cannot capture 'missing.txt': there is no such file. Check its name.",
            ],
            run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_list_names_files_and_folders_one_a_line()
    {
        Write("a.txt", Article(10));
        Write("with space.txt", Article(11));
        Write("texts/c.txt", Article(12));
        Write("list", "texts\n");

        var piped = await CliRun.OfAsync(
            database.ConnectionString, ["capture", "--list", "-", "--collection", "list"], Encoding.UTF8.GetBytes("with space.txt\r\n\n  \na.txt\n-\n"), _folder);
        var file = await RunAsync("capture", "--list", "list", "--collection", "list", "--json");
        var none = await RunAsync("capture", "--list", "nowhere", "--collection", "list");

        Assert.Equal((1, "2 captured\t4 statements\t0 known before\t1 skipped\n"), (piped.ExitCode, piped.Output));
        Assert.Equal("Cannot capture './-': there is no such file. Check its name.\n", piped.Errors);
        Assert.Equal("texts/c.txt", Investigation.Parse(file.Output).GetProperty("file").GetString());
        Assert.Equal((1, "", "Cannot read the list 'nowhere': there is no such file. Check its name.\n"), (none.ExitCode, none.Output, none.Errors));
    }

    [Fact]
    public async Task The_date_and_the_publisher_that_are_given_apply_to_all()
    {
        Write("texts/a.txt", "The mill closed on Monday.");
        Write("texts/b.txt", "The mill opened on Monday.");

        var run = await RunAsync("capture", "texts", "--published", "2023-06-02", "--publisher", "Hill News", "--collection", "given");
        var articles = await RunAsync("article", "--collection", "given");
        var later = await RunAsync("capture", "texts", "--published", "2999-01-01", "--collection", "given");

        Assert.Equal("2 captured\t2 statements\t0 known before\t0 skipped\n", run.Output);
        Assert.All(articles.Lines, line => Assert.Equal(("2023-06-02", "Hill News"), (line.Split('\t')[1], line.Split('\t')[3])));
        Assert.Equal(2, later.ExitCode);
    }

    [Fact]
    public async Task A_dry_run_of_a_folder_says_what_would_be_recorded()
    {
        Write("texts/a.txt", Article(20));
        Write("texts/b.txt", "   ");

        var run = await CliRun.OfAsync("", ["capture", "texts", "--dry-run"], folder: _folder);

        Assert.Equal((1, 2), (run.ExitCode, run.Lines.Length));
        Assert.Equal(
            "Would record 2 statements from texts/a.txt, published 2021-05-03 (stated: \"3 May 2021\"). Nothing was recorded.\nCannot capture 'texts/b.txt': it is empty.\n",
            run.Errors);
    }

    [Fact]
    public async Task A_killed_capture_of_two_thousand_files_goes_on_when_it_is_repeated_and_ends_in_the_same_log()
    {
        foreach (var i in Enumerable.Range(0, 2_000))
        {
            Write($"texts/{i:0000}.txt", Article(i));
        }

        using var process = Process.Start(CliRun.Start(database.ConnectionString, ["capture", "texts", "--collection", "killed"], _folder))
            ?? throw new InvalidOperationException("dotnet did not start.");

        while (!process.HasExited && await CountAsync("select count(*) from timeline.mt_streams where tenant_id = 'killed'") < 100)
        {
            await Task.Delay(10, Cancellation);
        }

        process.Kill();
        await process.WaitForExitAsync(Cancellation);
        var before = await CountAsync("select count(*) from timeline.mt_streams where tenant_id = 'killed'");
        var repeated = await RunAsync("capture", "texts", "--collection", "killed");
        var whole = await RunAsync("capture", "texts", "--collection", "whole");

        Assert.InRange(before, 100, 1_999);
        Assert.Equal($"{2_000 - before} captured\t{2 * (2_000 - before)} statements\t{before} known before\t0 skipped\n", repeated.Output);
        Assert.Equal("2000 captured\t4000 statements\t0 known before\t0 skipped\n", whole.Output);
        Assert.Equal(await LogAsync("whole"), await LogAsync("killed"));
        Assert.Equal(2_000, await CountAsync("select count(*) from timeline.article_texts where collection = 'killed'"));
        Assert.Equal("killed\t2000\t4000", (await RunAsync("collections")).Lines.Single(line => line.StartsWith("killed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_interrupted_capture_says_what_is_done_and_that_the_same_command_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no kill -INT on Windows.");

        foreach (var i in Enumerable.Range(0, 8_000))
        {
            Write($"texts/{i:0000}.txt", Article(i));
        }

        using var process = Process.Start(CliRun.Start(database.ConnectionString, ["capture", "texts", "--collection", "interrupted"], _folder))
            ?? throw new InvalidOperationException("dotnet did not start.");

        while (!process.HasExited && await CountAsync("select count(*) from timeline.mt_streams where tenant_id = 'interrupted'") == 0)
        {
            await Task.Delay(10, Cancellation);
        }

        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(Cancellation);
        var errors = await process.StandardError.ReadToEndAsync(Cancellation);
        var recorded = await CountAsync("select count(*) from timeline.mt_streams where tenant_id = 'interrupted'");

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(
            $"{recorded} captured, {2 * recorded} statements, 0 known before, 0 skipped, of 8000. The same command continues from there.\nInterrupted: what was not reported as done was not recorded.\n",
            errors);
    }

    [Fact]
    public async Task Two_processes_that_capture_overlapping_folders_at_once_record_every_article_once()
    {
        foreach (var i in Enumerable.Range(0, 400))
        {
            Write($"{(i < 200 ? "left" : "right")}/{i:0000}.txt", Article(i));
        }

        var runs = await Task.WhenAll(
            RunAsync("capture", "left", "right", "--collection", "both"), RunAsync("capture", "right", "left", "--collection", "both"));

        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Errors)));
        Assert.Equal(400, runs.Sum(run => int.Parse(run.Output.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("both\t400\t800", (await RunAsync("collections")).Lines.Single(line => line.StartsWith("both", StringComparison.Ordinal)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Article(int number) =>
        $"PORT ELLAND, 3 May 2021 - The pier number {number} burned down on Sunday. \"Nobody was hurt,\" said Ida Marsh, the harbour master.\n";

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync(database.ConnectionString, arguments, folder: _folder);

    /// <summary>All that does not come from when and where it was recorded. Streams' ids hang on the collection.</summary>
    private async Task<string> LogAsync(string collection)
    {
        await using var command = database.DataSource.CreateCommand($"""
            select md5(string_agg(concat_ws(' ', version, type, data, mt_dotnet_type, user_name, is_archived), '|' order by seq_id))
            from timeline.mt_events where tenant_id = '{collection}'
            """);
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private async Task<long> CountAsync(string sql)
    {
        try
        {
            await using var command = database.DataSource.CreateCommand(sql);
            return await command.ExecuteScalarAsync(Cancellation) is long count ? count : -1;
        }
        catch (Npgsql.PostgresException e) when (e.SqlState is Npgsql.PostgresErrorCodes.UndefinedTable or Npgsql.PostgresErrorCodes.InvalidSchemaName)
        {
            return 0; // not captured yet
        }
    }
}
