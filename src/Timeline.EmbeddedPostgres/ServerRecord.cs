using System.Globalization;
using Npgsql;

namespace Timeline.EmbeddedPostgres;

/// <summary>Where the embedded server was last heard: all that a process needs to reach it, in one small file.</summary>
/// <param name="Major">Whose data: <c>pg15</c> for 15.</param>
/// <param name="SocketFolder">Null where there are no Unix sockets.</param>
/// <param name="Binaries">The folder of <c>pg_ctl</c>.</param>
internal sealed record ServerRecord(int Major, int Port, string? SocketFolder, string Binaries)
{
    /// <summary>Both the role and the database.</summary>
    public const string Name = "timeline";

    /// <summary>The file is lines of "name value". Null when there is none, or none that can be read.</summary>
    /// <exception cref="EmbeddedPostgresException">The file belongs to somebody else.</exception>
    public static ServerRecord? Read(TimelineHome home)
    {
        try
        {
            var values = File.ReadAllLines(home.ServerFile)
                .Select(line => line.Split(' ', 2))
                .Where(pair => pair.Length == 2)
                .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

            return int.TryParse(values.GetValueOrDefault("major"), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
                && int.TryParse(values.GetValueOrDefault("port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                && values.GetValueOrDefault("binaries") is { } binaries
                    ? new ServerRecord(major, port, values.GetValueOrDefault("socket"), binaries)
                    : null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw home.Unusable(e);
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return null;
        }
    }

    public void Write(TimelineHome home) => Modes.WriteSecret(
        home.ServerFile,
        string.Create(CultureInfo.InvariantCulture, $"major {Major}\nport {Port}\n{(SocketFolder is null ? "" : $"socket {SocketFolder}\n")}binaries {Binaries}\n"));

    /// <summary>The socket first, for speed; TCP where there is none or somebody cleared it away.</summary>
    public IEnumerable<string> Hosts => SocketFolder is null ? ["127.0.0.1"] : [SocketFolder, "127.0.0.1"];

    public NpgsqlConnectionStringBuilder Settings(TimelineHome home, string host) => ConnectionDefaults.AddTo(new()
    {
        Host = host,
        Port = Port,
        Database = Name,
        Username = Name,
        Passfile = home.PasswordFile,

        // SCRAM proves both ways: whoever sits on our port without knowing the password learns nothing and is refused.
        RequireAuth = "ScramSHA256",
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    });
}
