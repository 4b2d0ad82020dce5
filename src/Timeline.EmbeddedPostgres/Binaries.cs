using System.Globalization;

namespace Timeline.EmbeddedPostgres;

/// <summary>The programs of one PostgreSQL on this machine.</summary>
/// <param name="Version">As it names itself: <c>15.18</c>, <c>18beta1</c>.</param>
internal sealed record Binaries(string Folder, int Major, string Version)
{
    private static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";
    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    public string Initdb => PathOf(Folder, "initdb");

    public string PgCtl => PathOf(Folder, "pg_ctl");

    public static bool AreIn(string folder) =>
        Needed.All(program => File.Exists(PathOf(folder, program)));

    public static string PathOf(string folder, string program) => Path.Combine(folder, program + Suffix);

    /// <summary>Asks the programs for their version, as the user who is to run them. Null when they do not run.</summary>
    public static async Task<Binaries?> AskAsync(string folder, ServerUser user, CancellationToken cancellationToken)
    {
        // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
        var (exitCode, output) = await user.RunAsync(PathOf(folder, "postgres"), ["-V"], cancellationToken);
        var version = output.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ElementAtOrDefault(2) ?? "";
        var digits = new string([.. version.TakeWhile(char.IsAsciiDigit)]);

        return exitCode == 0 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? new Binaries(folder, major, version)
            : null;
    }
}
