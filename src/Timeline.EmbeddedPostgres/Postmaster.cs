using System.Diagnostics;
using System.Globalization;

namespace Timeline.EmbeddedPostgres;

/// <summary>What the server's <c>postmaster.pid</c> says, checked against the processes there are.</summary>
/// <param name="IsAlive">That process exists and is the server of this very data folder.</param>
/// <param name="IsReady">It accepts connections, by its own account.</param>
internal sealed record Postmaster(int ProcessId, int Port, string? SocketFolder, bool IsAlive, bool IsReady)
{
    // More than any system gives out, so that PostgreSQL finds nobody there, and positive, as it insists.
    private const int Impossible = int.MaxValue - 1;

    private static string FileIn(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    /// <summary>Null when the server is stopped, or so young that the file is not whole.</summary>
    public static Postmaster? Read(string dataFolder)
    {
        string[] lines;

        try
        {
            lines = File.ReadAllLines(FileIn(dataFolder));
        }
        catch (IOException)
        {
            return null;
        }

        // 1 process, 2 data folder, 3 start, 4 port, 5 socket folder, 6 address, 7 shared memory, 8 status
        return lines.Length >= 5 && Number(lines[0]) is { } process && Number(lines[3]) is { } port
            ? new Postmaster(
                process,
                port,
                lines[4].Length > 0 ? lines[4] : null,
                IsServerOf(process, dataFolder),
                lines.Length >= 8 && lines[7].Trim() == "ready")
            : null;
    }

    /// <summary>
    /// Makes a file left by a killed server harmless. Where process 1 does not reap, the killed server stays a zombie
    /// (or its number went to another process), and PostgreSQL takes it for alive and refuses to start.
    /// </summary>
    /// <remarks>
    /// The file is changed, not deleted: its line 7 lets PostgreSQL find sessions of the dead server that still run
    /// on this data, the one danger here, and it then refuses.
    /// </remarks>
    public static void Bury(string dataFolder)
    {
        var lines = File.ReadAllLines(FileIn(dataFolder));

        if (lines.Length > 0)
        {
            lines[0] = Impossible.ToString(CultureInfo.InvariantCulture);
            File.WriteAllText(FileIn(dataFolder), string.Join('\n', lines) + "\n");
        }
    }

    public static bool FileExists(string dataFolder) => File.Exists(FileIn(dataFolder));

    private static bool IsServerOf(int process, string dataFolder)
    {
        try
        {
            // Empty for a zombie. Unlike /proc/N/exe and cwd, open to root even in a container without ptrace.
            return OperatingSystem.IsLinux()
                ? File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/cmdline")).Split('\0').Contains(dataFolder)
                : Process.GetProcessById(process).ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException or InvalidOperationException)
        {
            return false;
        }
    }

    private static int? Number(string line) =>
        int.TryParse(line, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;
}
