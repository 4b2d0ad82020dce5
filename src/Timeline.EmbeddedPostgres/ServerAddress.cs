using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Timeline.EmbeddedPostgres;

/// <summary>Where our server listens: a socket of its own, and a port of 127.0.0.1.</summary>
internal static class ServerAddress
{
    /// <summary>The port it had before, so that programs which still know it find it again; else any that is free.</summary>
    public static int FreePort(int? wanted)
    {
        foreach (var port in wanted is { } known ? [known, 0] : new[] { 0 })
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);

            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException) when (port != 0)
            {
                // Taken meanwhile.
            }
        }

        throw new EmbeddedPostgresException(EmbeddedPostgresProblem.NoPort, "No port of 127.0.0.1 is free for PostgreSQL.");
    }

    /// <summary>Makes the folder for the socket, empty and the server user's; null on Windows, which goes without.</summary>
    public static async Task<string?> MakeSocketFolderAsync(TimelineHome home, ServerUser user, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var folder = SocketFolderOf(home);
        Directory.CreateDirectory(folder, Modes.OnlyOwner);

        // A killed server leaves its socket and a lock with its number, which PostgreSQL believes as it does postmaster.pid.
        foreach (var left in Directory.EnumerateFiles(folder, ".s.PGSQL.*"))
        {
            File.Delete(left);
        }

        await user.OwnAsync(folder, cancellationToken);
        return folder;
    }

    /// <summary>After a stop. A start makes it again.</summary>
    public static void RemoveSocketFolder(TimelineHome home)
    {
        var folder = SocketFolderOf(home);

        if (!OperatingSystem.IsWindows() && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>A folder such that the socket's whole path fits the 107 bytes of a socket's address, 103 on macOS.</summary>
    private static string SocketFolderOf(TimelineHome home)
    {
        var near = Path.Combine(home.Folder, "run");

        return Encoding.UTF8.GetByteCount(near + "/.s.PGSQL.65535") <= 103
            ? near
            : "/tmp/timeline-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home.Folder)))[..12];
    }
}
