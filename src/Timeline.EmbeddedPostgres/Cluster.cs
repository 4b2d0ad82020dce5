using System.Globalization;
using System.Security.Cryptography;

namespace Timeline.EmbeddedPostgres;

/// <summary>The data of one major version of PostgreSQL: <c>pg15</c> in our folder.</summary>
internal sealed record Cluster(TimelineHome Home, int Major)
{
    public string DataFolder => Path.Combine(Home.Folder, string.Create(CultureInfo.InvariantCulture, $"pg{Major}"));

    /// <summary>Included by the server's own <c>postgresql.conf</c>. Outside the data folder, so that only we can write it.</summary>
    public string SettingsFile => DataFolder + ".conf";

    public string LogFile => Path.Combine(DataFolder, "server.log");

    /// <summary>The newest cluster there is; null when there is none yet.</summary>
    /// <remarks>The newest and no other: after an upgrade the older one is a backup, and starting it would hide what came since.</remarks>
    /// <exception cref="EmbeddedPostgresException">Its folder holds something else.</exception>
    public static Cluster? Find(TimelineHome home)
    {
        if (!Directory.Exists(home.Folder))
        {
            return null;
        }

        var majors =
            from folder in Directory.EnumerateDirectories(home.Folder, "pg*")
            let digits = Path.GetFileName(folder)[2..]
            where digits.Length > 0 && digits.All(char.IsAsciiDigit)
            select int.Parse(digits, CultureInfo.InvariantCulture);

        if (majors.OrderDescending().Select(major => (int?)major).FirstOrDefault() is not { } newest)
        {
            return null;
        }

        var cluster = new Cluster(home, newest);
        cluster.RequireOwnData();
        return cluster;
    }

    /// <summary>Makes an empty one. It gets its name as the last step, so that a name always means a whole cluster.</summary>
    public static async Task<Cluster> CreateAsync(TimelineHome home, Binaries binaries, ServerUser user, CancellationToken cancellationToken)
    {
        var cluster = new Cluster(home, binaries.Major);
        RemoveDrafts(home);
        var draft = string.Create(CultureInfo.InvariantCulture, $"{cluster.DataFolder}.new{Environment.ProcessId}");
        var passwordFile = Path.Combine(home.Folder, "password.init");

        // initdb runs as the server's user, who may neither write here nor read our own file.
        Directory.CreateDirectory(draft);
        await user.OwnAsync(draft, cancellationToken);
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        Modes.WriteSecret(home.PasswordFile, $"*:*:*:{ServerRecord.Name}:{password}\n");
        Modes.WriteSecret(passwordFile, password + "\n");

        try
        {
            await user.OwnAsync(passwordFile, cancellationToken);
            var (exitCode, output) = await user.RunAsync(
                binaries.Initdb,
                [
                    "--pgdata", draft, "--username", ServerRecord.Name, "--pwfile", passwordFile, "--auth", "scram-sha-256",
                    "--encoding", "UTF8", "--locale", "C", "--data-checksums", "--no-instructions",
                ],
                cancellationToken);

            if (exitCode != 0)
            {
                throw new EmbeddedPostgresException(EmbeddedPostgresProblem.NotMade,
                    $"PostgreSQL {binaries.Version} could not make its data folder {cluster.DataFolder}: {ServerLog.LastFault(output) ?? "initdb gave no reason"}.")
                { Place = cluster.DataFolder };
            }

            Directory.Move(draft, cluster.DataFolder);
            return cluster;
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    // The initdb of a killed process may still be writing into its own, which then stays for the next to remove.
    private static void RemoveDrafts(TimelineHome home)
    {
        foreach (var left in Directory.EnumerateDirectories(home.Folder, "pg*.new*"))
        {
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (IOException)
            {
            }
        }
    }

    /// <summary>Where the server listens and how it behaves. Written before each start.</summary>
    public void WriteSettings(int port, string? socketFolder)
    {
        // Whoever waits for a lock of a killed process waits a second. Only Linux notices without a write.
        var checkInterval = OperatingSystem.IsLinux() ? "'1s'" : "0";

        File.WriteAllText(SettingsFile, string.Create(CultureInfo.InvariantCulture, $"""
            # Written by Timeline at each start of its PostgreSQL. Put your own settings into {Path.GetFileName(DataFolder)}/postgresql.conf, below the include.
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = '{socketFolder?.Replace("'", "''", StringComparison.Ordinal)}'
            unix_socket_permissions = 0700
            client_connection_check_interval = {checkInterval}
            shared_buffers = '128MB'
            wal_level = minimal
            max_wal_senders = 0
            jit = off
            plan_cache_mode = force_generic_plan
            idle_in_transaction_session_timeout = '10min'
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            log_checkpoints = off

            """));

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(SettingsFile, Modes.Secret | Modes.EveryoneReads);
        }

        // Also missing from data that pg_upgrade or a restore put here.
        var servers = Path.Combine(DataFolder, "postgresql.conf");
        var include = $"include = '../{Path.GetFileName(SettingsFile)}'";

        if (!File.ReadLines(servers).Contains(include))
        {
            File.AppendAllText(servers, $"\n{include}\n");
        }
    }

    private void RequireOwnData()
    {
        string found;

        try
        {
            found = File.ReadAllText(Path.Combine(DataFolder, "PG_VERSION")).Trim();
        }
        catch (FileNotFoundException e)
        {
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.NoData,
                $"{DataFolder} should hold PostgreSQL {Major}, and holds no PostgreSQL data (no PG_VERSION).", e)
            { Place = DataFolder };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Home.Unusable(e);
        }

        if (found != Major.ToString(CultureInfo.InvariantCulture))
        {
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.MisnamedData,
                $"{DataFolder} should hold PostgreSQL {Major}, and holds data of PostgreSQL {found}.")
            { Place = DataFolder, DataVersion = found };
        }
    }
}
