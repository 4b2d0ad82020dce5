namespace Timeline.EmbeddedPostgres;

/// <summary>
/// The server cannot be started, reached or stopped. The message is one line that says what was asked and what was found; what to do
/// about it is for the program to say, which knows how its user names a folder. It never holds a password.
/// </summary>
public sealed class EmbeddedPostgresException : Exception
{
    internal EmbeddedPostgresException(EmbeddedPostgresProblem problem, string message, Exception? inner = null)
        : base(message, inner) => Problem = problem;

    public EmbeddedPostgresProblem Problem { get; }

    /// <summary>The folder or file that the problem is with, as a full path; null where it is with none.</summary>
    public string? Place { get; internal init; }

    /// <summary>The user whom PostgreSQL runs as for root, when the problem is what that user may do; else null.</summary>
    public string? User { get; internal init; }

    /// <summary>The major version that the data is of, such as <c>15</c>, when no PostgreSQL here fits it; else null.</summary>
    public string? DataVersion { get; internal init; }
}

/// <summary>Why there is no server. Each value says what helps.</summary>
public enum EmbeddedPostgresProblem
{
    /// <summary>There is no PostgreSQL on this machine, and none could be fetched. Install <see cref="EmbeddedServer.OldestVersion"/> or later.</summary>
    NotFound,

    /// <summary>Each PostgreSQL that was found is older than <see cref="EmbeddedServer.OldestVersion"/>. Install a newer one.</summary>
    TooOld,

    /// <summary>The folder of programs that was named (<see cref="EmbeddedPostgresException.Place"/>) lacks one of initdb, pg_ctl and postgres.</summary>
    ProgramsMissing,

    /// <summary>The programs in the folder that was named do not run. Open it to <see cref="EmbeddedPostgresException.User"/>.</summary>
    ProgramsUnusable,

    /// <summary>The data is of another major version than every PostgreSQL found. Install <see cref="EmbeddedPostgresException.DataVersion"/>.</summary>
    OtherVersion,

    /// <summary>A folder named as data of ours holds none. Move <see cref="EmbeddedPostgresException.Place"/> away.</summary>
    NoData,

    /// <summary>A folder named as data of one major version holds another's. Rename <see cref="EmbeddedPostgresException.Place"/>.</summary>
    MisnamedData,

    /// <summary>The server's folder cannot be made, read or written. Take another folder.</summary>
    FolderUnusable,

    /// <summary>A folder above the data is closed to the user who runs PostgreSQL for root. Open it, or take another folder.</summary>
    FolderClosed,

    /// <summary>The data cannot be given to the user who runs PostgreSQL for root. Take a folder on another disk.</summary>
    FolderNotGiven,

    /// <summary>We are root, and there is nobody to run PostgreSQL as. Run as an ordinary user.</summary>
    NoUser,

    /// <summary>The file with the password is gone. Restore <see cref="EmbeddedPostgresException.Place"/>.</summary>
    PasswordLost,

    /// <summary>The server runs and refuses the password in the file. Restore <see cref="EmbeddedPostgresException.Place"/>.</summary>
    PasswordRefused,

    /// <summary>Another process has held the lock for minutes while it made, started or stopped the server. End that process.</summary>
    Locked,

    /// <summary>No port of 127.0.0.1 is free.</summary>
    NoPort,

    /// <summary>initdb could not make the data. The message has its reason.</summary>
    NotMade,

    /// <summary>PostgreSQL would not start. The message has its reason, and <see cref="EmbeddedPostgresException.Place"/> is its log.</summary>
    NotStarted,

    /// <summary>PostgreSQL was started and did not answer. <see cref="EmbeddedPostgresException.Place"/> is the folder of its data.</summary>
    NotReached,

    /// <summary>PostgreSQL would not stop. The message has its reason, and <see cref="EmbeddedPostgresException.Place"/> is its log.</summary>
    NotStopped,

    /// <summary>The server runs and has no connection left. Close other programs that use it.</summary>
    NoConnectionLeft,

    /// <summary>The server runs and does not answer in time. Try again when it is less busy.</summary>
    Silent,
}
