using Timeline.Projections.Sql;

namespace Timeline.IntegrationTests.Faults;

/// <summary>
/// Many clients write at once, and are ended in the middle. Nothing that was confirmed is lost or comes twice, nothing is half there, everything can be
/// read, nothing is kept that others need, and who only reads elsewhere notices none of it.
/// </summary>
public sealed class FaultTests : IAsyncLifetime
{
    /// <summary>In each of the two tests.</summary>
    private const int Writes = 1_000;

    private const int Processes = 14;

    private readonly PostgresTimeline _timeline = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Theory]
    [InlineData(1987)]
    public Task Clients_that_leave_in_the_middle_lose_nothing_and_stop_nobody(int seed) => WithstandAsync(seed, leaving: 0.5, endsBackends: false);

    [Theory]
    [InlineData(2021)]
    public Task Backends_that_end_in_the_middle_lose_nothing_and_stop_nobody_else(int seed) => WithstandAsync(seed, leaving: 0.2, endsBackends: true);

    private async Task WithstandAsync(int seed, double leaving, bool endsBackends)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no kill -INT on Windows.");
        var ground = new Ground();
        var storm = new Storm(ground, seed);
        var terminations = new Terminations(_timeline.DataSource, storm, new Random(seed));
        await using var faulted = await Faulted.StartAsync(_timeline.ConnectionString);
        await faulted.CaptureAsync(ground);
        using var client = faulted.NewClient();
        using var reader = faulted.NewClient();
        var innocent = new Innocent(reader);
        await UntilAsync($"select ({LocksSql}) <> ''", "The server's daemon leads");
        var locks = await LocksAsync();

        using var over = new CancellationTokenSource();
        Task[] others = [innocent.ReadAsync(over.Token), endsBackends ? terminations.EndBackendsAsync(over.Token) : Task.CompletedTask];
        await WriteAsync(storm, faulted, client, leaving);
        await over.CancelAsync();
        await Task.WhenAll(others);

        var written = storm.Written;
        var fates = written.ToLookup(one => one.Outcome.Fate);
        var log = new LogHolds(_timeline, ground);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{string.Join(", ", fates.Select(fate => $"{fate.Count()} {fate.Key}"))}; {await log.CountUntoldAsync(written)} recorded and not told; "
            + $"{innocent.Answers} answers elsewhere; {terminations.Count} backends ended\n{faulted.Log}");
        await Assert.MultipleAsync(
            () => AllAsync(innocent.Problems),
            () => AllAsync(fates[Fate.Broken].Select(one => $"{one.Write}: {one.Outcome.Why}")),
            () => StoppedNobodyElseAsync([.. fates[Fate.Stopped]], innocent, terminations),
            () => log.AssertAsync(written),
            () => MadeNoTombstoneAsync(endsBackends),
            () => ReadsHold.AssertAsync(_timeline),
            () => UntilAsync($"select ({LocksSql}) = '{locks}'", $"Advisory locks are {locks} as before"),
            faulted.EndAsync,
            () => WasAProofAsync(written, innocent, endsBackends ? terminations : null, log));
        await faulted.DisposeAsync();
        await UntilAsync($"select ({LocksSql}) = ''", "Nobody keeps an advisory lock");
        await UntilAsync(
            $"select not exists (select from pg_stat_activity where datname = current_database() and application_name like '{Faulted.Application}%')", "Nobody keeps a connection");
    }

    private async Task WriteAsync(Storm storm, Faulted faulted, HttpClient client, double leaving)
    {
        var folder = Directory.CreateTempSubdirectory("timeline-faults-");

        try
        {
            var (http, commands, processes) = (
                new OverHttp(client), new AsCommands(faulted.Mediator), new AsProcesses($"{_timeline.ConnectionString};Application Name={Faulted.Application} process", folder.FullName));
            const int Quick = (Writes - Processes) / 5;
            await Task.WhenAll(
            [
                .. Enumerable.Range(0, 3).Select(_ => storm.WriteAsync("http", Quick, leaving, OverHttp.Kinds, http.WriteAsync)),
                .. Enumerable.Range(0, 2).Select(_ => storm.WriteAsync("command", Quick, leaving, AsCommands.Kinds, commands.WriteAsync)),
                .. Enumerable.Range(0, 2).Select(_ => storm.WriteAsync("process", Processes / 2, leaving, AsProcesses.Kinds, processes.WriteAsync)),
            ]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task AllAsync(IEnumerable<string> problems)
    {
        string[] all = [.. problems];
        Assert.True(all.Length == 0, $"{all.Length}, such as:\n{string.Join('\n', all.Take(5))}");
        return Task.CompletedTask;
    }

    /// <summary>A backend that ends stops the one request it answers, or the next one on its connection.</summary>
    private static Task StoppedNobodyElseAsync(IReadOnlyCollection<Written> stopped, Innocent innocent, Terminations terminations)
    {
        Assert.True(
            stopped.Count + innocent.Stops <= terminations.Count,
            $"{stopped.Count} writes and {innocent.Stops} reads were stopped, and {terminations.Count} backends ended. One was told: {stopped.FirstOrDefault()?.Outcome.Why}");
        return Task.CompletedTask;
    }

    private async Task MadeNoTombstoneAsync(bool endsBackends) => Assert.True(
        endsBackends || !await _timeline.Any("select exists (select from timeline.mt_events where type = 'tombstone')"), "Clients that left made tombstones.");

    /// <summary>It is no proof where a kind was never recorded, or few left, or nobody between the commit and the answer.</summary>
    /// <param name="terminations">Null where no backends are ended.</param>
    private static async Task WasAProofAsync(IReadOnlyCollection<Written> written, Innocent innocent, Terminations? terminations, LogHolds log)
    {
        var recorded = written.Where(one => one.Outcome.Told.Any(told => !told.Types.IsEmpty)).Select(one => one.Write.Kind);
        Assert.Empty(Enum.GetValues<WriteKind>().Except(recorded));
        Assert.InRange(written.Count(one => one.Outcome.Fate is Fate.Left or Fate.Stopped), Writes / 20, Writes);
        Assert.InRange(terminations?.Count ?? Writes, Writes / 25, Writes);
        Assert.InRange(innocent.Answers, 20, int.MaxValue);
        Assert.InRange(await log.CountUntoldAsync(written), 1, Writes);
    }

    private const string LocksSql = """
        select coalesce(string_agg(concat_ws(' ', mode, classid, objid), ', ' order by mode, classid, objid), '') from pg_locks
        where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
        """;

    private async Task<string> LocksAsync() => (await _timeline.DataSource.Command(LocksSql).ReadAsync(reader => reader.GetString(0), Cancellation))[0];

    private async Task UntilAsync(string sql, string what)
    {
        var until = Environment.TickCount64 + 30_000;

        while (!await _timeline.Any(sql))
        {
            Assert.True(Environment.TickCount64 < until, $"It did not come true in 30 s: {what}. The locks are: {await LocksAsync()}");
            await Task.Delay(50, Cancellation);
        }
    }
}
