using System.Diagnostics;
using System.Text;

namespace Timeline.IntegrationTests.Cli;

public sealed class KilledCaptureTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_capture_that_is_killed_at_any_moment_records_all_of_the_article_or_none()
    {
        var whole = await CliRun.OfAsync(_database.ConnectionString, ["capture", "-"], Article(0));
        Assert.Equal(0, whole.ExitCode);
        var perArticle = await CountAsync("select count(*) from timeline.mt_events");
        var watch = Stopwatch.StartNew();
        await CliRun.OfAsync(_database.ConnectionString, ["capture", "-"], Article(1));
        var usual = watch.Elapsed;

        // From well before the article is written to after it is.
        for (var i = 2; i < 14; i++)
        {
            await KillAsync(Article(i), after: usual * (0.35 + (0.06 * (i - 2))));
        }

        Assert.Equal(0, await CountAsync($"select count(*) from (select stream_id from timeline.mt_events group by stream_id having count(*) <> {perArticle}) as torn"));
        Assert.Equal(
            await CountAsync("select count(distinct stream_id) from timeline.mt_events"),
            await CountAsync("select count(*) from timeline.article_texts"));

        var rebuilt = await CliRun.OfAsync(_database.ConnectionString, ["rebuild"]);
        Assert.Equal(0, rebuilt.ExitCode);
        Assert.All(rebuilt.Lines, line => Assert.EndsWith("the same as those stored", line, StringComparison.Ordinal));
    }

    private async Task KillAsync(byte[] article, TimeSpan after)
    {
        using var process = Process.Start(CliRun.Start(_database.ConnectionString, ["capture", "-"])) ?? throw new InvalidOperationException("dotnet did not start.");
        await process.StandardInput.BaseStream.WriteAsync(article, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await Task.Delay(after, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static byte[] Article(int number) => Encoding.UTF8.GetBytes(
        $"PORT ELLAND, 3 May 2021 - The pier number {number} burned down on Sunday. \"Nobody was hurt,\" said Ida Marsh, the harbour master.\n");

    private async Task<long> CountAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is long count ? count : -1;
    }
}
