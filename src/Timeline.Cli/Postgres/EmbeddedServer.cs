using System.Globalization;
using Npgsql;

namespace Timeline.Cli.Postgres;

/// <summary>
/// A PostgreSQL server of our own: made, started and found again without anybody being asked. It belongs to a folder,
/// not to a process: whoever needs it starts it, and it stays until <see cref="StopAsync"/>.
/// </summary>
internal sealed class EmbeddedServer(TimelineHome home, BinarySearch search)
{
    public static EmbeddedServer OnThisMachine() => new(TimelineHome.OfThisUser(), BinarySearch.OnThisMachine());

    public TimelineHome Home => home;

    /// <summary>Attaches to the running server, or starts it, and makes it first if need be.</summary>
    /// <exception cref="DatabaseUnavailableException">It cannot be had.</exception>
    public async Task<Database> OpenAsync(
        Action<NpgsqlDataSourceBuilder>? configure, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        // The everyday case: one small file, one connection, no lock and no process.
        if (await AttachAsync(configure, cancellationToken) is { } running)
        {
            return running;
        }

        using var held = await HomeLock.TakeAsync(home, progress, cancellationToken);

        // Somebody else may have started it while we waited.
        if (await AttachAsync(configure, cancellationToken) is { } started)
        {
            return started;
        }

        try
        {
            var startup = new ServerStartup(home, search, ServerUser.Find(), progress);
            var record = await startup.RunAsync(cancellationToken);
            await CreateDatabaseAsync(record, cancellationToken);
            record.Write(home);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw home.Unusable(e);
        }

        return await AttachAsync(configure, cancellationToken)
            ?? throw new DatabaseUnavailableException(DatabaseProblem.CannotStart,
                $"PostgreSQL was started in {home.Folder} and then could not be reached. See the server.log in its data folder, or name another server with --db.");
    }

    /// <summary>The running server's database; null when nothing of ours runs, or not yet.</summary>
    public async Task<Database?> AttachAsync(Action<NpgsqlDataSourceBuilder>? configure, CancellationToken cancellationToken)
    {
        if (ServerRecord.Read(home) is not { } record)
        {
            return null;
        }

        foreach (var host in record.Hosts)
        {
            try
            {
                var database = await Database.ConnectAsync(record.Settings(home, host), configure, cancellationToken);

                // A copy of our folder has the same port and password on record. The server knows whose data it serves.
                if (database.DataFolder is { } served && Path.GetFullPath(served) == new Cluster(home, record.Major).DataFolder)
                {
                    return database;
                }

                await database.DisposeAsync();
            }
            catch (DatabaseUnavailableException e) when (e.Problem is not (DatabaseProblem.TooManyConnections or DatabaseProblem.Silent))
            {
                // Stopped, starting, half made, or somebody else on our port: the next host, and then a start, sort it out.
            }
        }

        return null;
    }

    /// <summary>Ends the server once running statements are rolled back. False when none ran.</summary>
    public async Task<bool> StopAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (Cluster.Find(home) is not { } cluster)
        {
            return false;
        }

        using var held = await HomeLock.TakeAsync(home, progress, cancellationToken);

        if (Postmaster.Read(cluster.DataFolder) is not { IsAlive: true })
        {
            return false;
        }

        var user = ServerUser.Find();
        var record = ServerRecord.Read(home);
        var binaries = record is not null && Binaries.AreIn(record.Binaries)
            ? await Binaries.AskAsync(record.Binaries, user, cancellationToken)
            : null;
        binaries ??= await new ServerStartup(home, search, user, progress).FindBinariesAsync(cluster, cancellationToken);
        var (exitCode, output) = await user.RunAsync(
            binaries.PgCtl, ["stop", "--pgdata", cluster.DataFolder, "--mode", "fast", "--silent", "--timeout", "60"], cancellationToken);

        if (exitCode != 0)
        {
            throw new DatabaseUnavailableException(DatabaseProblem.CannotStart,
                $"PostgreSQL in {cluster.DataFolder} did not stop: {ServerLog.LastFault(output) ?? output.Trim()}. See {cluster.LogFile}, and try again.");
        }

        ServerAddress.RemoveSocketFolder(home);
        return true;
    }

    /// <summary>What there is and whether it runs. Starts nothing.</summary>
    public async Task<ServerStatus> StatusAsync(CancellationToken cancellationToken)
    {
        var cluster = Cluster.Find(home);
        var postmaster = cluster is null ? null : Postmaster.Read(cluster.DataFolder);

        if (cluster is null || postmaster is not { IsAlive: true })
        {
            return new ServerStatus(home.Folder, cluster?.DataFolder, Running: false);
        }

        await using var database = await AttachAsync(configure: null, cancellationToken);
        return new ServerStatus(
            home.Folder,
            cluster.DataFolder,
            Running: database is not null,
            database?.ServerVersion.ToString(),
            postmaster.Port,
            postmaster.SocketFolder,
            postmaster.ProcessId,
            home.PasswordFile);
    }

    private async Task CreateDatabaseAsync(ServerRecord record, CancellationToken cancellationToken)
    {
        // Without the catalogue of types and without a pool this connection costs a millisecond or two.
        var settings = record.Settings(home, record.Hosts.First());
        settings.Database = "postgres";
        settings.Pooling = false;
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));

        try
        {
            await using var source = builder.Build();
            await using var exists = source.CreateCommand($"select from pg_database where datname = '{ServerRecord.Name}'");

            if (!await (await exists.ExecuteReaderAsync(cancellationToken)).ReadAsync(cancellationToken))
            {
                await using var create = source.CreateCommand($"create database {ServerRecord.Name}");
                await create.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        catch (NpgsqlException e)
        {
            throw new DatabaseUnavailableException(DatabaseProblem.CannotStart, string.Create(CultureInfo.InvariantCulture,
                $"PostgreSQL runs in {home.Folder} on port {record.Port} and does not let us in: {e.Message.TrimEnd('.')}. Restore {home.PasswordFile} if it was changed, or name another server with --db."), e);
        }
    }
}
