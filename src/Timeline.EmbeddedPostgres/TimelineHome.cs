namespace Timeline.EmbeddedPostgres;

/// <summary>
/// The folder in which the embedded PostgreSQL lives. Inside: <c>pg15</c>, the data of PostgreSQL 15 (a folder per
/// major version); <c>pg15.conf</c>, our settings for it; <c>password</c>; <c>server</c>, where it was last heard;
/// <c>lock</c>; <c>run</c>, its socket; <c>binaries</c>, a PostgreSQL we had to fetch.
/// </summary>
internal sealed class TimelineHome
{
    private static readonly string[] OwnNames = ["lock", "server", "password", "run", "binaries", "pg"];

    public TimelineHome(string folder) => Folder = Resolve(folder);

    /// <summary>Absolute and free of symbolic links, as the server names it when asked.</summary>
    public string Folder { get; }

    public string LockFile => Path.Combine(Folder, "lock");

    public string ServerFile => Path.Combine(Folder, "server");

    /// <summary>In the form of <c>~/.pgpass</c>, so that psql and Npgsql both read it and no connection string holds it.</summary>
    public string PasswordFile => Path.Combine(Folder, "password");

    public string BinariesFolder => Path.Combine(Folder, "binaries");

    public static string? UsualFor(string program)
    {
        if (ServerUser.IsNeeded)
        {
            return Path.Combine("/var/lib", program);
        }

        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0 ? Path.Combine(data, program) : null;
    }

    /// <exception cref="EmbeddedPostgresException">It cannot be made or written.</exception>
    public void Create()
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(Folder);
            }
            else if (!Directory.Exists(Folder))
            {
                Directory.CreateDirectory(Folder);
                File.SetUnixFileMode(Folder, Modes.OnlyOwner | (ServerUser.IsNeeded ? Modes.EveryoneEnters : 0));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(e);
        }
    }

    /// <summary>Whether everything in it is ours, so that we may change who can enter.</summary>
    public bool IsOurs() => Directory.EnumerateFileSystemEntries(Folder).All(entry =>
        OwnNames.Any(name => Path.GetFileName(entry).StartsWith(name, StringComparison.Ordinal)));

    public EmbeddedPostgresException Unusable(Exception e) =>
        new(EmbeddedPostgresProblem.FolderUnusable, $"The folder {Folder} cannot be used for the database: {e.Message.TrimEnd('.')}.", e) { Place = Folder };

    private static string Resolve(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var resolved = Path.GetPathRoot(full) ?? "/";

        foreach (var name in full[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var step = new DirectoryInfo(Path.Combine(resolved, name));
            resolved = step.LinkTarget is not null && step.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Resolve(target.FullName) : step.FullName;
        }

        return resolved;
    }
}
