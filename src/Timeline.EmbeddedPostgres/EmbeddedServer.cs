using System.Globalization;
using Npgsql;

namespace Timeline.EmbeddedPostgres;

/// <summary>
/// A PostgreSQL server of our own: made, started and found again without anybody being asked. It belongs to a folder,
/// not to a process: any process may start it, and it stays until <see cref="StopAsync"/>.
/// </summary>
/// <remarks>
/// It listens on 127.0.0.1 and, but for Windows, on a socket that only its user can reach. Role and database are both called
/// <c>timeline</c>; the role is a superuser, whose random password is in a file in the folder.
/// </remarks>
public sealed class EmbeddedServer
{
    /// <summary>
    /// The oldest major version of PostgreSQL that is taken: the first with <c>client_connection_check_interval</c>,
    /// without which a killed process can hold its locks for hours.
    /// </summary>
    public const int OldestVersion = 14;

    private readonly TimelineHome _home;
    private readonly BinarySearch _search;

    /// <summary>Touches nothing yet.</summary>
    /// <param name="folder">Where it lives. Made when it is first needed; when root runs this, the user who runs PostgreSQL has to be able to enter the folders above.</param>
    /// <param name="binaries">The folder of <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>; null to find or fetch them.</param>
    public EmbeddedServer(string folder, string? binaries = null)
        : this(new TimelineHome(folder), BinarySearch.OnThisMachine(binaries))
    {
    }

    internal EmbeddedServer(TimelineHome home, BinarySearch search) => (_home, _search) = (home, search);

    /// <summary>Where it lives: absolute and free of symbolic links.</summary>
    public string Folder => _home.Folder;

    /// <summary>Whether it was made, be it running or stopped. False in a folder that is empty or not there.</summary>
    /// <exception cref="EmbeddedPostgresException">The folder holds something else.</exception>
    public bool Exists => Cluster.Find(_home) is not null;

    /// <summary>
    /// The usual folder for the data of a program: in <c>/var/lib</c> for root, whose own folder is closed to the user who runs PostgreSQL, else in
    /// the user's data folder (<c>$XDG_DATA_HOME</c> or <c>~/.local/share</c>, <c>~/Library/Application Support</c>, <c>%LOCALAPPDATA%</c>).
    /// </summary>
    /// <param name="program">A name of its own, such as <c>harbour</c>. The command line's is <c>timeline</c>.</param>
    /// <returns>Null for a user who has no such folder.</returns>
    public static string? FolderFor(string program) => TimelineHome.UsualFor(program);

    /// <summary>Attaches to the running server, or starts it, and makes it first if need be. Of many that do so at once one makes it, and all get it.</summary>
    /// <param name="configure">Adds to the data source before it is built, type mappings for instance.</param>
    /// <param name="progress">Gets a line for each step that takes longer than a moment.</param>
    /// <exception cref="EmbeddedPostgresException">It cannot be had.</exception>
    public async Task<EmbeddedDatabase> StartAsync(
        Action<NpgsqlDataSourceBuilder>? configure = null, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        // The everyday case: one small file, one connection, no lock and no process.
        if (await AttachAsync(configure, cancellationToken) is { } running)
        {
            return running;
        }

        using var held = await HomeLock.TakeAsync(_home, progress, cancellationToken);

        // Somebody else may have started it while we waited.
        if (await AttachAsync(configure, cancellationToken) is { } started)
        {
            return started;
        }

        try
        {
            var startup = new ServerStartup(_home, _search, ServerUser.Find(), progress);
            var record = await startup.RunAsync(cancellationToken);
            await EmbeddedDatabase.CreateAsync(_home, record, cancellationToken);
            record.Write(_home);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw _home.Unusable(e);
        }

        return await AttachAsync(configure, cancellationToken)
            ?? throw new EmbeddedPostgresException(EmbeddedPostgresProblem.NotReached, $"PostgreSQL was started in {_home.Folder} and then could not be reached.") { Place = _home.Folder };
    }

    /// <summary>The running server's database; null when nothing of ours runs, or not yet. Starts nothing.</summary>
    /// <exception cref="EmbeddedPostgresException">It runs, and does not answer or takes no more connections.</exception>
    internal async Task<EmbeddedDatabase?> AttachAsync(Action<NpgsqlDataSourceBuilder>? configure, CancellationToken cancellationToken)
    {
        if (ServerRecord.Read(_home) is not { } record)
        {
            return null;
        }

        foreach (var host in record.Hosts)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"database '{ServerRecord.Name}' at {host}:{record.Port}");

            var settings = record.Settings(_home, host);
            var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
            configure?.Invoke(builder);

            try
            {
                var database = await EmbeddedDatabase.ConnectAsync(builder.Build(), settings.ConnectionString, cancellationToken);

                // A copy of our folder has the same port and password on record. The server knows whose data it serves.
                if (Path.GetFullPath(database.DataFolder) == new Cluster(_home, record.Major).DataFolder && database.ServerVersion.Major >= OldestVersion)
                {
                    return database;
                }

                await database.DisposeAsync();
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.TooManyConnections)
            {
                throw new EmbeddedPostgresException(EmbeddedPostgresProblem.NoConnectionLeft, $"The {name} has no connection left.", e);
            }
            catch (NpgsqlException e) when (e.InnerException is TimeoutException)
            {
                throw new EmbeddedPostgresException(EmbeddedPostgresProblem.Silent, $"The {name} did not answer in time.", e);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or NotSupportedException)
            {
                // Stopped, starting, half made, or somebody else on our port: the next host, and then a start, sort it out.
            }
        }

        return null;
    }

    /// <summary>Ends the server once running statements are rolled back.</summary>
    /// <returns>False when none ran.</returns>
    /// <exception cref="EmbeddedPostgresException">It does not stop.</exception>
    public async Task<bool> StopAsync(IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        if (Cluster.Find(_home) is not { } cluster)
        {
            return false;
        }

        using var held = await HomeLock.TakeAsync(_home, progress, cancellationToken);

        if (Postmaster.Read(cluster.DataFolder) is not { IsAlive: true })
        {
            return false;
        }

        var user = ServerUser.Find();
        var record = ServerRecord.Read(_home);
        var binaries = record is not null && Binaries.AreIn(record.Binaries)
            ? await Binaries.AskAsync(record.Binaries, user, cancellationToken)
            : null;
        binaries ??= await new ServerStartup(_home, _search, user, progress).FindBinariesAsync(cluster, cancellationToken);
        var (exitCode, output) = await user.RunAsync(
            binaries.PgCtl, ["stop", "--pgdata", cluster.DataFolder, "--mode", "fast", "--silent", "--timeout", "60"], cancellationToken);

        if (exitCode != 0)
        {
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.NotStopped,
                $"PostgreSQL in {cluster.DataFolder} did not stop: {ServerLog.LastFault(output) ?? output.Trim()}.")
            { Place = cluster.LogFile };
        }

        ServerAddress.RemoveSocketFolder(_home);
        return true;
    }

    /// <summary>What there is and whether it runs. Starts nothing.</summary>
    /// <exception cref="EmbeddedPostgresException">The folder holds something else, or the server answers nobody.</exception>
    public async Task<ServerStatus> StatusAsync(CancellationToken cancellationToken = default)
    {
        var cluster = Cluster.Find(_home);
        var postmaster = cluster is null ? null : Postmaster.Read(cluster.DataFolder);

        if (cluster is null || postmaster is not { IsAlive: true })
        {
            return new ServerStatus(_home.Folder, cluster?.DataFolder, Running: false);
        }

        await using var database = await AttachAsync(configure: null, cancellationToken);
        return new ServerStatus(
            _home.Folder,
            cluster.DataFolder,
            Running: database is not null,
            database?.ServerVersion.ToString(),
            postmaster.Port,
            postmaster.SocketFolder,
            postmaster.ProcessId,
            _home.PasswordFile);
    }
}
