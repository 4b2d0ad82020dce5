using Timeline.EmbeddedPostgres;

namespace Timeline.Cli.Postgres;

/// <summary>The embedded PostgreSQL as the command line uses it: which one, and what to do when it is not to be had.</summary>
internal static class Embedded
{
    private const string NameRunning = "name a running server with --db";
    private const string NameAnother = "name another server with --db";

    private static string InstallCommand =>
        OperatingSystem.IsMacOS() ? "brew install postgresql@17" : OperatingSystem.IsWindows() ? "winget install PostgreSQL.PostgreSQL.17" : "apt-get install postgresql";

    /// <summary><c>TIMELINE_HOME</c>, else the usual folder; with the programs in <c>TIMELINE_PG_BIN</c> if that is set.</summary>
    /// <exception cref="DatabaseUnavailableException">There is no folder for it.</exception>
    public static EmbeddedServer OfThisUser() => new(Folder(), Environment.GetEnvironmentVariable("TIMELINE_PG_BIN"));

    /// <summary>The line to print.</summary>
    public static string Line(EmbeddedPostgresException e) => e.Problem switch
    {
        EmbeddedPostgresProblem.ProgramsMissing =>
            $"TIMELINE_PG_BIN is {e.Place}, and initdb, pg_ctl and postgres are not all there. Correct it (on Debian: /usr/lib/postgresql/15/bin), or unset it.",
        EmbeddedPostgresProblem.ProgramsUnusable =>
            $"TIMELINE_PG_BIN is {e.Place}, and its programs do not run{(e.User is null ? "" : $" as the user '{e.User}'")}. Open that folder to everybody, or unset TIMELINE_PG_BIN.",
        EmbeddedPostgresProblem.FolderClosed => $"TIMELINE_HOME is {OfThisUser().Folder}, and {e.Message} {Advice(e)}.",
        _ => $"{e.Message} {Advice(e)}.",
    };

    private static string Advice(EmbeddedPostgresException e) => e.Problem switch
    {
        EmbeddedPostgresProblem.NotFound => $"Install one with '{InstallCommand}', or {NameRunning}",
        EmbeddedPostgresProblem.TooOld => $"Install a newer one, or {NameRunning}",
        EmbeddedPostgresProblem.OtherVersion =>
            $"Install PostgreSQL {e.DataVersion} or set TIMELINE_PG_BIN to its programs; to begin an empty database instead, set TIMELINE_HOME to another folder",
        EmbeddedPostgresProblem.NoData => "Move that folder away, or set TIMELINE_HOME to another one",
        EmbeddedPostgresProblem.MisnamedData => $"Rename it to pg{e.DataVersion} if that is your database, or set TIMELINE_HOME to another folder",
        EmbeddedPostgresProblem.FolderUnusable => $"Set TIMELINE_HOME to a folder of yours, or {NameRunning}",
        EmbeddedPostgresProblem.FolderClosed => $"Set TIMELINE_HOME to a folder such as /var/lib/timeline, or open it with 'chmod o+x {e.Place}'",
        EmbeddedPostgresProblem.FolderNotGiven => "Set TIMELINE_HOME to a folder on another disk, or run timeline as an ordinary user",
        EmbeddedPostgresProblem.NoUser => $"Run timeline as an ordinary user, or {NameRunning}",
        EmbeddedPostgresProblem.PasswordLost => "Restore that file from a backup, or set TIMELINE_HOME to another folder to begin an empty database",
        EmbeddedPostgresProblem.PasswordRefused => $"Restore {e.Place} if it was changed, or {NameAnother}",
        EmbeddedPostgresProblem.Locked => "End it and try again",
        EmbeddedPostgresProblem.NoPort => $"Close some programs, or {NameRunning}",
        EmbeddedPostgresProblem.NotStarted => $"See {e.Place}, or {NameRunning}",
        EmbeddedPostgresProblem.NotReached => $"See the server.log in its data folder, or {NameAnother}",
        EmbeddedPostgresProblem.NotStopped => $"See {e.Place}, and try again",
        EmbeddedPostgresProblem.NoConnectionLeft => "Close other programs that use it, or raise its max_connections",
        EmbeddedPostgresProblem.Silent => "Check whether it is overloaded or blocked by a firewall, and try again",
        _ => $"Set TIMELINE_HOME to another folder, or {NameRunning}",
    };

    private static string Folder() =>
        Environment.GetEnvironmentVariable("TIMELINE_HOME") is { } named && !string.IsNullOrWhiteSpace(named) ? named
        : EmbeddedServer.FolderFor("timeline")
            ?? throw new DatabaseUnavailableException(DatabaseProblem.NoFolder,
                $"There is no folder for the database: this user has no home. Set TIMELINE_HOME to a folder, or {NameRunning}.");
}
