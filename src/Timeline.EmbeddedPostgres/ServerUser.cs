namespace Timeline.EmbeddedPostgres;

/// <summary>PostgreSQL refuses to run as root. When we are root, it runs as this user.</summary>
/// <param name="Name">Null: as ourselves.</param>
internal sealed record ServerUser(string? Name)
{
    private static readonly string[] Candidates = ["postgres", "_postgres", "nobody"];

    public static bool IsNeeded => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <exception cref="EmbeddedPostgresException">We are root, and there is nobody to run it as.</exception>
    public static ServerUser Find()
    {
        if (!IsNeeded)
        {
            return new ServerUser(Name: null);
        }

        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);

        return Candidates.FirstOrDefault(users.Contains) is { } name
            ? new ServerUser(name)
            : throw new EmbeddedPostgresException(EmbeddedPostgresProblem.NoUser,
                "PostgreSQL does not run as root, and there is no user 'postgres' or 'nobody' to run it as.");
    }

    public Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Tool.RunAsync(program, arguments, Name, cancellationToken);

    /// <summary>Gives a file, or a folder with all in it, to this user.</summary>
    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (Name is null)
        {
            return;
        }

        var (exitCode, output) = await Tool.RunAsync("chown", ["-R", "-h", Name, path], user: null, cancellationToken);

        if (exitCode != 0)
        {
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.FolderNotGiven,
                $"The user '{Name}', who runs PostgreSQL for root, cannot be given {path}: {output.Trim()}.")
            { Place = path, User = Name };
        }
    }

    /// <summary>Makes sure this user can enter our folder; opens the folder itself, never one above it.</summary>
    public async Task RequireEntryAsync(TimelineHome home, CancellationToken cancellationToken)
    {
        if (Name is null || OperatingSystem.IsWindows())
        {
            return;
        }

        var folders = new Stack<DirectoryInfo>();

        for (var folder = new DirectoryInfo(home.Folder); folder is not null; folder = folder.Parent)
        {
            folders.Push(folder);
        }

        while (folders.TryPop(out var folder))
        {
            if (await CanEnterAsync(folder.FullName, cancellationToken))
            {
                continue;
            }

            if (folders.Count == 0 && home.IsOurs())
            {
                File.SetUnixFileMode(home.Folder, File.GetUnixFileMode(home.Folder) | Modes.EveryoneEnters);
                continue;
            }

            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.FolderClosed,
                $"{folder.FullName} is closed to the user '{Name}', who runs PostgreSQL for root.")
            { Place = folder.FullName, User = Name };
        }
    }

    private async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken)
    {
        // The usual case costs no process.
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherExecute))
        {
            return true;
        }

        var (exitCode, _) = await RunAsync("test", ["-x", folder], cancellationToken);
        return exitCode == 0;
    }
}
