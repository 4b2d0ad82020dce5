namespace Timeline.Cli.Postgres;

/// <summary>
/// The database that was asked for cannot be used. The message is one line for the person at the terminal: what was
/// asked, what was found, what to do. It never holds a password.
/// </summary>
public sealed class DatabaseUnavailableException(DatabaseProblem problem, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public DatabaseProblem Problem { get; } = problem;
}

/// <summary>Why a database cannot be used.</summary>
public enum DatabaseProblem
{
    /// <summary>The connection text cannot be read. The one problem that is wrong usage.</summary>
    Malformed,
    HostNotFound,

    /// <summary>Nothing answers there.</summary>
    Unreachable,

    /// <summary>Something is there, and does not answer in time.</summary>
    Silent,
    WrongPassword,
    UnknownDatabase,
    TooManyConnections,

    /// <summary>Older than <see cref="EmbeddedPostgres.EmbeddedServer.OldestVersion"/>.</summary>
    TooOld,
    ReadOnly,

    /// <summary>Its disk has no room for what is to be written.</summary>
    DiskFull,

    /// <summary>The connection was there and is gone.</summary>
    Lost,

    /// <summary>No database was named, and this user has no folder for one.</summary>
    NoFolder,
}
